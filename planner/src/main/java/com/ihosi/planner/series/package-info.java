/** Appointments that repeat by a rule in local time; each of them is booked as a single one is. */
@NullMarked
package com.ihosi.planner.series;

import org.jspecify.annotations.NullMarked;
