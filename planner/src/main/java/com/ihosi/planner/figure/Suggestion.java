package com.ihosi.planner.figure;

import com.ihosi.planner.appointment.AppointmentType;
import java.time.DayOfWeek;

/**
 * What a facility could do better, with the numbers of its reason and of its effect if taken. Shares are parts of 1, money is in the
 * facility's currency, and what is said of a week is the mean of the weeks that were looked at.
 */
public sealed interface Suggestion {

    /**
     * These hours are nearly always booked: offer more of them.
     *
     * @param hour of the wall clock at which they begin
     * @param hours how many in a row
     * @param doctors how many more to offer in each of them
     * @param utilisation as it is
     * @param after what it would be with as many booked as now
     * @param visits a week that there would be room for, up to the utilisation that is aimed at
     * @param revenue of those visits a week
     */
    record OpenSession(
            DayOfWeek day,
            int hour,
            int hours,
            int doctors,
            double utilisation,
            double after,
            double visits,
            double revenue)
            implements Suggestion {}

    /**
     * These hours are mostly empty: offer less of them, and what is booked still fits.
     *
     * @param hour of the wall clock at which they begin
     * @param hours how many in a row
     * @param doctors how many fewer to offer in each of them
     * @param utilisation as it is
     * @param after what it would be with as many booked as now
     * @param minutes of doctors a week that are saved
     */
    record CloseSession(
            DayOfWeek day, int hour, int hours, int doctors, double utilisation, double after, double minutes)
            implements Suggestion {}

    /**
     * Visits of a type take another time than is planned for them.
     *
     * @param planned minutes of a visit, in the mean
     * @param actual minutes of a visit, in the mean
     * @param proposed minutes, as times are booked
     * @param visits of which it is known
     * @param minutes a week that doctors get free; where it is negative, that they no longer run over
     */
    record ChangeDuration(
            AppointmentType.Id type, String name, int planned, int actual, int proposed, int visits, double minutes)
            implements Suggestion {}

    /**
     * One day of the week is crowded while another has room.
     *
     * @param crowdedUtilisation of the one
     * @param quietUtilisation of the other
     * @param visits a week to be booked on the quiet day instead
     * @param after utilisation of both days then
     */
    record SmoothDays(
            DayOfWeek crowded,
            double crowdedUtilisation,
            DayOfWeek quiet,
            double quietUtilisation,
            double visits,
            double after)
            implements Suggestion {}

    /**
     * Much is lost to patients who do not come and to freed times that nobody takes.
     *
     * @param noShows a week
     * @param unfilled freed times a week that nobody took
     * @param lost revenue a week
     * @param share of all revenue there could have been
     * @param regained revenue a week, if as much of it were regained as is assumed
     * @param assumed the part that is assumed to be regained
     */
    record LostRevenue(double noShows, double unfilled, double lost, double share, double regained, double assumed)
            implements Suggestion {}
}
