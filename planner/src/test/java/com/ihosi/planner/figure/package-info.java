/** Tests of what is counted, of the figures, and of what they suggest. */
@NullMarked
package com.ihosi.planner.figure;

import org.jspecify.annotations.NullMarked;
