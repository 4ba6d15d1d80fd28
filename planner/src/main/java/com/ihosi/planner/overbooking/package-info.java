/** Pure: what it costs in waiting, idle time and overtime to book a session's visits where, by the chance that each patient comes. */
@NullMarked
package com.ihosi.planner.overbooking;

import org.jspecify.annotations.NullMarked;
