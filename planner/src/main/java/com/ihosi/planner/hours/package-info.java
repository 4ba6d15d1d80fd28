/** When doctors can be booked at a facility: weekly hours in layers, templates of hours, blocks. */
@NullMarked
package com.ihosi.planner.hours;

import org.jspecify.annotations.NullMarked;
