/** Appointments and holds as they are made, moved and ended; that nobody is booked twice is what the database guards. */
@NullMarked
package com.ihosi.planner.booking;

import org.jspecify.annotations.NullMarked;
