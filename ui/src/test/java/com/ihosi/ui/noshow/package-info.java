/** Tests of what is said of no-shows. */
@NullMarked
package com.ihosi.ui.noshow;

import org.jspecify.annotations.NullMarked;
