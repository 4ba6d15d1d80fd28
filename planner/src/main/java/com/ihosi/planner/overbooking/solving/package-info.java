/** Finds the best schedule of a session: exactly where that is small, else by local search; the one place here that knows Timefold. */
@NullMarked
package com.ihosi.planner.overbooking.solving;

import org.jspecify.annotations.NullMarked;
