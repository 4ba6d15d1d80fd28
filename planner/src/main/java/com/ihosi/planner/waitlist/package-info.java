/** Pure: who waits for an appointment, which free times suit, and how free times are filled best; knows neither solver nor database. */
@NullMarked
package com.ihosi.planner.waitlist;

import org.jspecify.annotations.NullMarked;
