package com.ihosi.planner.figure;

import java.time.DayOfWeek;

/**
 * What an hour of the week came to over some weeks.
 *
 * @param hour of the wall clock, 0 to 23
 * @param days on which anything was offered in it
 * @param bookable minutes in the sum
 * @param booked minutes in the sum
 */
record HourOfWeek(DayOfWeek day, int hour, int days, double bookable, double booked) {

    double utilisation() {
        return bookable == 0 ? 0 : booked / bookable;
    }
}
