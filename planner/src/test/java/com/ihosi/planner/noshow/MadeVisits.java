package com.ihosi.planner.noshow;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Visits whose outcomes were drawn from risks that the test knows. */
public final class MadeVisits {

    public static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    private MadeVisits() {}

    /** Forty a day; the farther ahead it was booked and the younger the patient, the likelier it is missed. */
    public static List<Visit> of(int count, long seed) {
        Random chance = new Random(seed);
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int lead = chance.nextInt(3) == 0 ? 0 : chance.nextInt(40);
            int age = chance.nextInt(90);
            boolean missed = chance.nextDouble() < risk(lead, age);
            visits.add(visit("P" + chance.nextInt(count / 3 + 1), i / 40, lead, age, missed));
        }
        return visits;
    }

    public static double risk(int lead, int age) {
        return lead == 0 ? 0.04 : age < 32 ? 0.4 : 0.2;
    }

    public static Visit visit(String patient, int day, int lead, int age, boolean missed) {
        LocalDate on = FIRST.plusDays(day);
        return new Visit(
                patient,
                on.minusDays(lead).atTime(8, 0),
                on,
                LocalTime.of(10, 0),
                "CHECK",
                age,
                lead >= 3 ? Visit.Reminder.SENT : Visit.Reminder.NOT_SENT,
                null,
                missed ? Visit.Outcome.MISSED : Visit.Outcome.KEPT,
                Map.of("gender", day % 2 == 0 ? "female" : "male"));
    }
}
