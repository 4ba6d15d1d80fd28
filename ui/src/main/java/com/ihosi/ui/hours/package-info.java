/** When doctors can be booked: the weekly set-up of a doctor, blocked time and days away, and templates of hours. */
@NullMarked
package com.ihosi.ui.hours;

import org.jspecify.annotations.NullMarked;
