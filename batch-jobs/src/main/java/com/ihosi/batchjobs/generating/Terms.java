package com.ihosi.batchjobs.generating;

import com.ihosi.batchjobs.dataset.row.EmploymentRow;

/**
 * The work rules of a contract, in shifts of eight hours.
 *
 * @param leastShifts shifts a week
 * @param mostShifts shifts a week
 * @param mostWeekends weekends in four weeks
 * @param mostNights nights in four weeks
 */
record Terms(
        EmploymentRow.Type type,
        int fullTimePercent,
        int leastShifts,
        int mostShifts,
        int leastInARow,
        int mostInARow,
        int leastOffInARow,
        int mostWeekends,
        int mostNights) {

    static final int PERIOD_WEEKS = 4;
    static final int REST_MINUTES = 660;

    static final Terms FULL_TIME = new Terms(EmploymentRow.Type.FULL_TIME, 100, 3, 5, 2, 5, 2, 3, 8);
    static final Terms PART_TIME = new Terms(EmploymentRow.Type.PART_TIME, 60, 2, 3, 1, 4, 1, 3, 5);
    static final Terms LOCUM = new Terms(EmploymentRow.Type.LOCUM_TENENS, 80, 0, 4, 1, 5, 1, 3, 8);

    /** Terms of a doctor at two facilities, on so many days a week at this one. */
    static Terms shared(boolean home, int days) {
        EmploymentRow.Type type = home ? EmploymentRow.Type.PART_TIME : EmploymentRow.Type.VISITING;
        return new Terms(type, days * 20, home ? days - 1 : 0, days, 1, 5, 1, 3, 4);
    }

    /** The least shifts in a week with so many days of leave, as the least minutes shrink with them. */
    int leastShifts(int daysOnLeave) {
        return (leastShifts * (7 - daysOnLeave) + 6) / 7;
    }

    Terms withLeastShifts(int fewer) {
        return new Terms(
                type,
                fullTimePercent,
                fewer,
                mostShifts,
                leastInARow,
                mostInARow,
                leastOffInARow,
                mostWeekends,
                mostNights);
    }
}
