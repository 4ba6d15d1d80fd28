package com.ihosi.planner.overbooking;

import java.util.List;
import java.util.OptionalInt;

/** A stretch of a doctor's day that visits are booked in; each patient comes or doesn't, whatever the others do. */
public sealed interface Session permits SlotSession, IntervalSession {

    /** The most slots or intervals of a session. */
    int MOST_SLOTS = 200;

    /** The most visits of a session. */
    int MOST_VISITS = 200;

    /** What its parts cost. */
    Weights weights();

    /** How many times there are that visits can begin at. */
    int slots();

    /** How many visits are to be booked, all of them. */
    int visits();

    /** The chance that the patient of a visit comes. */
    double show(int visit);

    /** Whether a visit is somebody's, and not one of whom nothing is known yet. */
    boolean isKnown(int visit);

    /** Where a visit is booked already and stays. */
    OptionalInt fixed(int visit);

    /** What may not be passed. */
    Guards guards();

    /** Lets slots go by in which nobody comes: those who wait are seen, as far as there is time. */
    void serve(Backlog backlog, int slots);

    /** The time that a patient ahead of one takes, in the session's own unit. */
    double perPatient();

    /** The figures of a session of which this is known. */
    Figures figures(Totals totals);

    /** A schedule as it is told, of the slot of each visit. */
    List<Integer> told(List<Integer> slotOfVisit);

    /** How many patients are expected to come. */
    default double expected() {
        double expected = 0;
        for (int visit = 0; visit < visits(); visit++) {
            expected += show(visit);
        }
        return expected;
    }

    /**
     * What a schedule comes to, in patients.
     *
     * @param ahead expected patients before each who comes, all added up
     * @param left expected to be left at the end
     * @param lastSlot the last that somebody is booked in, or -1
     * @param thereAtLast expected to be there when those booked last have come
     */
    record Totals(double ahead, double left, int lastSlot, double thereAtLast) {}
}
