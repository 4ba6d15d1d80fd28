package com.ihosi.planner.overbooking;

import com.ihosi.planner.FieldChecks;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Slots of which each visit takes exactly one; every patient comes with a chance of her own. What a slot does not see is carried on to the
 * next one, and after the last one is overtime.
 *
 * @param slots how many
 * @param booked the visits
 */
public record SlotSession(int slots, List<SlotVisit> booked, Guards guards, Weights weights) implements Session {

    public SlotSession {
        booked = List.copyOf(booked);
        FieldChecks checks = new FieldChecks()
                .between("slots", "session", slots, 1, MOST_SLOTS, "slots")
                .between("showProbabilities", "session", booked.size(), 0, MOST_VISITS, "visits");
        for (int visit = 0; visit < booked.size(); visit++) {
            Integer slot = booked.get(visit).slot();
            checks.check(
                    slot == null || slot < slots,
                    "slots",
                    "Visit %d is booked in slot %s, which the session does not have.".formatted(visit, slot));
        }
        checks.done();
        new FieldChecks()
                .check(
                        booked.stream().filter(SlotVisit::isFree).count() <= room(slots, booked, guards),
                        "perSlot",
                        "%d visits do not fit into %d slots of %d at most."
                                .formatted(booked.size(), slots, guards.perSlot()))
                .done();
    }

    /** How many visits the slots may still take. */
    private static long room(int slots, List<SlotVisit> booked, Guards guards) {
        int[] taken = new int[slots];
        booked.stream().mapToInt(SlotVisit::place).filter(slot -> slot >= 0).forEach(slot -> taken[slot]++);
        return IntStream.range(0, slots)
                .mapToLong(slot -> guards.most(slot, taken[slot]) - taken[slot])
                .sum();
    }

    /**
     * A visit.
     *
     * @param show the chance that the patient comes
     * @param slot where it is booked and stays; none where that is to be found
     * @param known whether it is somebody's, whose risk is told apart from others'
     */
    public record SlotVisit(double show, @Nullable Integer slot, boolean known) {

        public SlotVisit {
            new FieldChecks()
                    .check(
                            show >= 0 && show <= 1,
                            "showProbabilities",
                            "The chance that a patient comes (%s) must be 0 to 1.".formatted(show))
                    .check(slot == null || slot >= 0, "slots", "The slot (%s) must not be negative.".formatted(slot))
                    .done();
        }

        /** Somebody's visit. */
        public SlotVisit(double show, @Nullable Integer slot) {
            this(show, slot, true);
        }

        private int place() {
            return slot == null ? -1 : slot;
        }

        boolean isFree() {
            return slot == null;
        }
    }

    /**
     * A session of which nothing is booked yet, without guards.
     *
     * @param shows the chance of each patient to come
     */
    public static SlotSession of(int slots, List<Double> shows, Weights weights) {
        FieldChecks checks = new FieldChecks();
        for (int visit = 0; visit < shows.size(); visit++) {
            double show = shows.get(visit);
            checks.check(
                    show >= 0 && show <= 1,
                    "showProbabilities[%d]".formatted(visit),
                    "The chance that a patient comes (%s) must be 0 to 1.".formatted(show));
        }
        checks.done();
        List<SlotVisit> visits =
                shows.stream().map(show -> new SlotVisit(show, null)).toList();
        return new SlotSession(slots, visits, Guards.NONE, weights);
    }

    @Override
    public int visits() {
        return booked.size();
    }

    @Override
    public double show(int visit) {
        return booked.get(visit).show();
    }

    @Override
    public boolean isKnown(int visit) {
        return booked.get(visit).known();
    }

    @Override
    public OptionalInt fixed(int visit) {
        Integer slot = booked.get(visit).slot();
        return slot == null ? OptionalInt.empty() : OptionalInt.of(slot);
    }

    @Override
    public void serve(Backlog backlog, int some) {
        for (int slot = 0; slot < some; slot++) {
            backlog.serveOne();
        }
    }

    @Override
    public double perPatient() {
        return 1;
    }

    @Override
    public Figures figures(Totals totals) {
        double idle = Math.max(0, slots - expected() + totals.left());
        return Figures.of(weights, totals.ahead(), idle, totals.left());
    }

    /** The slot of each visit, the first one 0. */
    @Override
    public List<Integer> told(List<Integer> slotOfVisit) {
        return List.copyOf(slotOfVisit);
    }
}
