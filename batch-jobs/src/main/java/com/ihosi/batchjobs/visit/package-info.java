/** Past visits from files of any layout that a mapping of columns describes. */
@NullMarked
package com.ihosi.batchjobs.visit;

import org.jspecify.annotations.NullMarked;
