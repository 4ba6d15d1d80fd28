/** What is counted of a facility's days, the figures that are computed from the counts, and what they suggest. */
@NullMarked
package com.ihosi.planner.figure;

import org.jspecify.annotations.NullMarked;
