/** Appointments that repeat: booked with a preview, looked at, changed and cancelled in parts. */
@NullMarked
package com.ihosi.ui.series;

import org.jspecify.annotations.NullMarked;
