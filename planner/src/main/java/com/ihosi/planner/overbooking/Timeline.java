package com.ihosi.planner.overbooking;

import com.ihosi.planner.overbooking.Session.Totals;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A session as it is booked, changed in place; only what comes after a change is reckoned anew. */
public final class Timeline {

    private static final int NOWHERE = -1;

    private final Session session;
    private final int[] slotOf;
    private final int[][] visitsIn;
    private final int[] count;
    private final int[] booked;
    private final Backlog[] before;
    private final double[] ahead;
    private final double[] there;
    private final Backlog now;
    private final Set<Integer> riskiest;
    private int known;

    /** A session of which that is booked which is fixed. */
    public Timeline(Session session) {
        this.session = session;
        int slots = session.slots();
        slotOf = new int[session.visits()];
        Arrays.fill(slotOf, NOWHERE);
        visitsIn = new int[slots][session.visits()];
        count = new int[slots];
        before = new Backlog[slots + 1];
        Arrays.setAll(before, slot -> new Backlog(session.visits()));
        ahead = new double[slots + 1];
        there = new double[slots];
        now = new Backlog(session.visits());
        riskiest = GroupWaits.riskiest(session);
        for (int visit = 0; visit < slotOf.length; visit++) {
            if (session.fixed(visit).isPresent()) {
                place(visit, session.fixed(visit).getAsInt());
            }
        }
        booked = count.clone();
    }

    /** A session as a schedule books it: the slot of each visit. */
    public static Timeline of(Session session, List<Integer> slotOfVisit) {
        Timeline timeline = new Timeline(session);
        for (int visit = 0; visit < session.visits(); visit++) {
            if (session.fixed(visit).isEmpty()) {
                timeline.place(visit, slotOfVisit.get(visit));
            }
        }
        return timeline;
    }

    /** Books a visit that is booked nowhere. */
    public void place(int visit, int slot) {
        int[] visits = visitsIn[slot];
        int at = count[slot];
        // In the order of their numbers, so that the same schedule comes to the same figures to the last bit.
        for (; at > 0 && visits[at - 1] > visit; at--) {
            visits[at] = visits[at - 1];
        }
        visits[at] = visit;
        count[slot]++;
        slotOf[visit] = slot;
        known = Math.min(known, slot);
    }

    /** Takes a visit out that is booked. */
    public void remove(int visit) {
        int slot = slotOf[visit];
        int[] visits = visitsIn[slot];
        int at = 0;
        while (visits[at] != visit) {
            at++;
        }
        System.arraycopy(visits, at + 1, visits, at, count[slot] - at - 1);
        count[slot]--;
        slotOf[visit] = NOWHERE;
        known = Math.min(known, slot);
    }

    /** Where a visit is booked. */
    public int slot(int visit) {
        return slotOf[visit];
    }

    /** Where each visit is booked. */
    public List<Integer> schedule() {
        return Arrays.stream(slotOf).boxed().toList();
    }

    /** What is expected of it. */
    public Figures figures() {
        reckon();
        int slots = session.slots();
        int last = IntStream.iterate(slots - 1, slot -> slot >= 0, slot -> slot - 1)
                .filter(slot -> count[slot] > 0)
                .findFirst()
                .orElse(NOWHERE);
        return session.figures(new Totals(ahead[slots], before[slots].mean(), last, last == NOWHERE ? 0 : there[last]));
    }

    private void reckon() {
        for (int slot = known; slot < session.slots(); slot++) {
            now.set(before[slot]);
            ahead[slot + 1] = ahead[slot] + arrivals(slot, now);
            there[slot] = now.mean();
            session.serve(now, 1);
            before[slot + 1].set(now);
        }
        known = session.slots();
    }

    private double arrivals(int slot, Backlog backlog) {
        double sum = 0;
        for (int at = 0; at < count[slot]; at++) {
            double show = session.show(visitsIn[slot][at]);
            sum += show * backlog.mean();
            backlog.arrive(show);
        }
        return sum;
    }

    /** How many patients are expected to be there when a slot begins. */
    public double backlog(int slot) {
        reckon();
        return before[slot].mean();
    }

    /** How long the patient of a visit is expected to wait if she comes, those of one slot in whatever order; in the session's unit. */
    public double wait(int visit) {
        int slot = slotOf[visit];
        double others = 0;
        for (int at = 0; at < count[slot]; at++) {
            int other = visitsIn[slot][at];
            others += other == visit ? 0 : session.show(other);
        }
        return (backlog(slot) + others / 2) * session.perPatient();
    }

    /** What the patients with the highest risk are expected to wait, and the others. */
    public GroupWaits waits() {
        return GroupWaits.of(session, this, riskiest);
    }

    /** By how much the schedule passes what is guarded, in visits too many for their slots and in slots waited too long; 0 if it does not.
     * What is booked already is not too many. */
    public double excess() {
        Guards guards = session.guards();
        double excess = 0;
        for (int slot = 0; slot < session.slots(); slot++) {
            excess += Math.max(0, count[slot] - guards.most(slot, booked[slot]));
        }
        if (guards.guardWaits()) {
            excess += Math.max(0, waits().extra() - guards.extraWait());
        }
        return excess;
    }
}
