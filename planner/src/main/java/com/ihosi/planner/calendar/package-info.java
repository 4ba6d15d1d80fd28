/** What calendars show: who can be booked when, and what is booked, side by side. */
@NullMarked
package com.ihosi.planner.calendar;

import org.jspecify.annotations.NullMarked;
