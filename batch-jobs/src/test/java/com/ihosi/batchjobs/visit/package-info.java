/** Tests of files of visits. */
@NullMarked
package com.ihosi.batchjobs.visit;

import org.jspecify.annotations.NullMarked;
