package com.ihosi.batchjobs.generating;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The patients of a doctor at a facility, and what is known of them while visits are made up in their order. */
final class Panel {

    private static final int TRIES = 40;
    private static final LocalDate A_MONDAY = LocalDate.of(2001, 1, 1);

    private int[] patients = new int[16];
    private int[] visits = new int[0];
    private int[] missed = new int[0];
    private long[] lastDay = new long[0];
    private int size;

    void add(int patient) {
        if (size == patients.length) {
            patients = Arrays.copyOf(patients, 2 * size);
        }
        patients[size++] = patient;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Forgets what happened, before the first visit is made up. */
    void begin() {
        visits = new int[size];
        missed = new int[size];
        lastDay = new long[size];
    }

    /** Gives the memory back after the last visit. */
    void end() {
        visits = new int[0];
        missed = new int[0];
        lastDay = new long[0];
    }

    /** Somebody who may come to the posting's doctor on the day; null where nobody was found. */
    @Nullable
    Visitor pick(Patients all, Posting posting, LocalDate day, Dice dice) {
        long week = ChronoUnit.WEEKS.between(A_MONDAY, day);
        for (int i = 0; i < TRIES; i++) {
            // Those at the front of the panel come most often.
            int place = (int) (size * StrictMath.pow(dice.unit(), 1.6));
            PatientPlan patient = all.get(patients[place]);
            boolean may = lastDay[place] != day.toEpochDay()
                    && patient.sees(posting, week)
                    && !patient.registeredOn().isAfter(day);
            if (may) {
                lastDay[place] = day.toEpochDay();
                return new Visitor(patient, place, visits[place], missed[place]);
            }
        }
        return null;
    }

    void note(Visitor visitor, boolean attended) {
        visits[visitor.place()]++;
        missed[visitor.place()] += attended ? 0 : 1;
    }

    /** A patient with what is known of earlier visits to this doctor. */
    record Visitor(PatientPlan patient, int place, int visits, int missed) {}
}
