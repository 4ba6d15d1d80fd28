/** Everything that is decided about time: rosters first, then bookings and what fills them. Here: how it refuses. */
@NullMarked
package com.ihosi.planner;

import org.jspecify.annotations.NullMarked;
