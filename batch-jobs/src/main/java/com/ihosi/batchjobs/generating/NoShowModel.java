package com.ihosi.batchjobs.generating;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** What makes made-up patients miss made-up appointments. */
final class NoShowModel {

    private static final double BASE = -2.52;
    private static final double LEAD = 0.36;
    private static final double OWN_PAST = 1.6;
    private static final double REMINDER = -0.35;
    private static final double NEW_PATIENT = 0.25;

    private NoShowModel() {}

    /** The probability that the visitor does not come. */
    static double risk(
            Panel.Visitor visitor,
            LocalDateTime startsAt,
            int leadDays,
            boolean reminded,
            boolean newPatient,
            AppointmentTypes type) {
        LocalDate day = startsAt.toLocalDate();
        double odds = BASE
                + LEAD * StrictMath.log1p(leadDays)
                + visitor.patient().unreliability()
                + OWN_PAST * visitor.missed() / (visitor.visits() + 1.0)
                + (reminded ? REMINDER : 0)
                + (newPatient ? NEW_PATIENT : 0)
                + type.missing()
                + age(visitor.patient().age(day))
                + weekday(day.getDayOfWeek());
        return 1 / (1 + StrictMath.exp(-odds));
    }

    private static double age(int years) {
        if (years < 18) {
            return 0.05;
        }
        return years < 32 ? 0.4 : years > 65 ? -0.35 : 0;
    }

    private static double weekday(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> 0.18;
            case FRIDAY -> 0.1;
            default -> 0;
        };
    }
}
