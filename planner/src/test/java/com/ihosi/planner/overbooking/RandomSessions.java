package com.ihosi.planner.overbooking;

import com.ihosi.planner.overbooking.IntervalSession.Idle;
import com.ihosi.planner.overbooking.SlotSession.SlotVisit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Small sessions of every kind, always the same ones, and all of their schedules. */
public final class RandomSessions {

    private static final double[] SHOWS = {0, 0.3, 0.5, 0.55, 0.7, 0.8, 0.9, 1};
    private static final double[] WEIGHTS = {0, 0.2, 0.5, 1, 1.5, 3};

    private final Random random;

    /** A row of sessions that its seed decides. */
    public RandomSessions(long seed) {
        random = new Random(seed);
    }

    /** Slots with up to so many visits that are all to be booked. */
    public SlotSession slots(int mostSlots, int mostVisits) {
        List<Double> shows = IntStream.range(0, 1 + random.nextInt(mostVisits))
                .mapToObj(visit -> SHOWS[random.nextInt(SHOWS.length)])
                .toList();
        return SlotSession.of(1 + random.nextInt(mostSlots), shows, weights());
    }

    /** Slots in which some visits are booked already, and guards. */
    public SlotSession guarded(int mostSlots, int mostFixed, int mostFree) {
        int slots = 1 + random.nextInt(mostSlots);
        List<SlotVisit> visits = new ArrayList<>();
        for (int fixed = random.nextInt(mostFixed + 1); fixed > 0; fixed--) {
            visits.add(new SlotVisit(SHOWS[random.nextInt(SHOWS.length)], random.nextInt(slots)));
        }
        double further = SHOWS[random.nextInt(SHOWS.length)];
        int free = 1 + random.nextInt(mostFree);
        for (int count = 0; count < free; count++) {
            visits.add(new SlotVisit(further, null));
        }
        int perSlot = Math.ceilDiv(visits.size(), slots) + random.nextInt(3);
        return new SlotSession(slots, visits, new Guards(perSlot, random.nextInt(4) / 4.0), weights());
    }

    /** Intervals with up to so many patients. */
    public IntervalSession intervals(int mostPatients, int mostIntervals) {
        return new IntervalSession(
                1 + random.nextInt(mostPatients),
                1 + random.nextInt(mostIntervals),
                5 + random.nextInt(20),
                5 + random.nextInt(20),
                random.nextInt(6) / 5.0,
                weights(),
                random.nextBoolean() ? Idle.A : Idle.B);
    }

    private Weights weights() {
        return new Weights(weight(), weight(), weight());
    }

    private double weight() {
        return WEIGHTS[random.nextInt(WEIGHTS.length)];
    }

    /** Every way to book the visits of a session: the slot of each. */
    public static List<List<Integer>> schedules(Session session) {
        List<List<Integer>> all = List.of(List.of());
        for (int visit = 0; visit < session.visits(); visit++) {
            int fixed = session.fixed(visit).orElse(-1);
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> before : all) {
                for (int slot = 0; slot < session.slots(); slot++) {
                    if (fixed < 0 || fixed == slot) {
                        List<Integer> more = new ArrayList<>(before);
                        more.add(slot);
                        longer.add(more);
                    }
                }
            }
            all = longer;
        }
        return all;
    }
}
