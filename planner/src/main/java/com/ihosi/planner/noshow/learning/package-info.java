/** The one door to the library that learns: rows of column names and outcomes in, weights out. */
@NullMarked
package com.ihosi.planner.noshow.learning;

import org.jspecify.annotations.NullMarked;
