/** Doctors offer duties to each other here, and who plans decides on it. */
@NullMarked
package com.ihosi.ui.swap;

import org.jspecify.annotations.NullMarked;
