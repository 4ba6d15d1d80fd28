/** Half-open spans of time and what wall clocks mean, the same for every feature. */
@NullMarked
package com.ihosi.planner.time;

import org.jspecify.annotations.NullMarked;
