package com.ihosi.planner.overbooking;

import java.util.Arrays;
import java.util.List;

/** What the rest of a session costs at least, whatever is booked in which of its slots. */
final class RestBound {

    private final Session session;
    private final List<List<Integer>> fixed;
    private final Backlog backlog;
    private final double[] ahead;

    /** @param fixed the visits that are booked already, by slot */
    RestBound(Session session, List<List<Integer>> fixed) {
        this.session = session;
        this.fixed = fixed;
        this.backlog = new Backlog(session.visits());
        this.ahead = new double[session.slots()];
    }

    /**
     * What is left at the end if all that is still to be booked came now; it is never less.
     *
     * @param slot whose patients have come
     * @param open how many of each kind are still to be booked
     */
    double left(int slot, Backlog here, double[] shows, int[] open) {
        backlog.set(here);
        for (int kind = 0; kind < shows.length; kind++) {
            for (int count = 0; count < open[kind]; count++) {
                backlog.arrive(shows[kind]);
            }
        }
        for (int later = slot + 1; later < session.slots(); later++) {
            for (int visit : fixed.get(later)) {
                backlog.arrive(session.show(visit));
            }
        }
        session.serve(backlog, session.slots() - slot);
        return backlog.mean();
    }

    /**
     * How many patients those who are still to come have before them, all added up, if nobody of them were carried on from slot to slot and
     * they could be split at will: then they are spread so that each slot has as much before the next one.
     */
    double ahead(int slot, Backlog here, double[] shows, int[] open) {
        int slots = session.slots() - slot - 1;
        double sum = lookAhead(slot, here);
        double coming = 0;
        double alone = 0;
        for (int kind = 0; kind < shows.length; kind++) {
            coming += open[kind] * shows[kind];
            alone += open[kind] * shows[kind] * shows[kind] / 2;
        }
        return coming == 0 ? sum : sum + Math.max(0, spread(slots, coming) - alone);
    }

    /** Lets time go by with what is booked already, and keeps how many are there when somebody comes to a slot. */
    private double lookAhead(int slot, Backlog here) {
        double sum = 0;
        backlog.set(here);
        for (int later = slot + 1; later < session.slots(); later++) {
            session.serve(backlog, 1);
            for (int visit : fixed.get(later)) {
                sum += session.show(visit) * backlog.mean();
                backlog.arrive(session.show(visit));
            }
            ahead[later - slot - 1] = backlog.mean();
        }
        return sum;
    }

    /** The least sum of ahead * come + come^2 / 2 over the slots in which so many come altogether. */
    private double spread(int slots, double coming) {
        Arrays.sort(ahead, 0, slots);
        double level = 0;
        double below = 0;
        int used = 0;
        while (used < slots && (used == 0 || level > ahead[used])) {
            below += ahead[used++];
            level = (coming + below) / used;
        }
        double sum = 0;
        for (int at = 0; at < used; at++) {
            double come = level - ahead[at];
            sum += ahead[at] * come + come * come / 2;
        }
        return sum;
    }
}
