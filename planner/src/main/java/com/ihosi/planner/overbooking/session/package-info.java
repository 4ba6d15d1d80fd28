/** Doctors' sessions as they are booked and as they could be: what further places would gain and whom they would cost; places are opened and closed. */
@NullMarked
package com.ihosi.planner.overbooking.session;

import org.jspecify.annotations.NullMarked;
