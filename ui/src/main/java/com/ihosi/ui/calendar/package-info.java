/** Calendars of facilities and doctors: what is booked, what is free, and all that is done with an appointment. */
@NullMarked
package com.ihosi.ui.calendar;

import org.jspecify.annotations.NullMarked;
