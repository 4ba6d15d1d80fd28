/** Half-open spans of time, the same for every feature. */
@NullMarked
package com.ihosi.planner.time;

import org.jspecify.annotations.NullMarked;
