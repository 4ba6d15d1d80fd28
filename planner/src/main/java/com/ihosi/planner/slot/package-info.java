/** Times that could be booked: searched and ranked without database or clock, from facts that are loaded once. */
@NullMarked
package com.ihosi.planner.slot;

import org.jspecify.annotations.NullMarked;
