package com.ihosi.planner.overbooking;

import com.ihosi.planner.overbooking.Session.Totals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The best of all schedules by branch and bound, slot after slot. Visits of the same chance are not told apart. What is booked later
 * waits no less than not at all, and leaves no less undone at the end than if all of it came at once.
 */
public final class ExactSearch {

    private static final double EQUAL = 1e-12;
    private static final double KEPT = 1e-9;

    private final Session session;
    private final long mostSteps;
    /** The visits that are to be booked, by their chance. */
    private final List<List<Integer>> kinds;

    private final double[] shows;
    private final List<List<Integer>> fixed = new ArrayList<>();
    private final int lastFixed;
    private final int[] open;
    private final int[][] taken;
    private final Backlog[][] levels;
    private final RestBound rest;
    private int left;
    private long steps;
    private double best = Double.POSITIVE_INFINITY;
    private Optional<List<Integer>> schedule = Optional.empty();

    private ExactSearch(Session session, long mostSteps) {
        this.session = session;
        this.mostSteps = mostSteps;
        IntStream.range(0, session.slots()).forEach(slot -> fixed.add(new ArrayList<>()));
        Map<Double, List<Integer>> byShow = new TreeMap<>();
        for (int visit = 0; visit < session.visits(); visit++) {
            if (session.fixed(visit).isPresent()) {
                fixed.get(session.fixed(visit).getAsInt()).add(visit);
            } else {
                byShow.computeIfAbsent(session.show(visit), show -> new ArrayList<>())
                        .add(visit);
                left++;
            }
        }
        lastFixed = IntStream.range(0, session.slots())
                .filter(slot -> !fixed.get(slot).isEmpty())
                .max()
                .orElse(-1);
        kinds = List.copyOf(byShow.values());
        shows = byShow.keySet().stream().mapToDouble(Double::doubleValue).toArray();
        open = kinds.stream().mapToInt(List::size).toArray();
        taken = new int[session.slots()][shows.length];
        levels = new Backlog[session.slots() + 1][shows.length + 1];
        for (Backlog[] level : levels) {
            Arrays.setAll(level, kind -> new Backlog(session.visits()));
        }
        rest = new RestBound(session, fixed);
    }

    /**
     * What became of a search.
     *
     * @param plan the best schedule that keeps what is guarded; none if there is none, or it was not found before the search was given up
     * @param whole whether all schedules were looked at
     */
    public record Found(Optional<Plan> plan, boolean whole) {}

    /**
     * Looks for the best schedule.
     *
     * @param mostSteps after so many steps the search is given up
     */
    public static Found find(Session session, long mostSteps) {
        ExactSearch search = new ExactSearch(session, mostSteps);
        Timeline first = Descent.of(session);
        if (first.excess() < KEPT) {
            search.keep(first.figures().cost(), first.schedule());
        }
        search.slot(0, 0, -1, 0);
        boolean whole = search.steps <= mostSteps;
        return new Found(
                search.schedule
                        .filter(_ -> whole)
                        .map(slots -> new Plan(
                                session, slots, Timeline.of(session, slots).figures(), true)),
                whole);
    }

    private void keep(double cost, List<Integer> slots) {
        best = cost;
        schedule = Optional.of(slots);
    }

    /**
     * Books a slot and those after it.
     *
     * @param ahead expected patients before each who came, all added up
     * @param last the last slot that somebody is booked in, or -1
     * @param there expected to be there when those booked last have come
     */
    private void slot(int slot, double ahead, int last, double there) {
        double waiting = ahead;
        for (int visit : fixed.get(slot)) {
            waiting += arrive(levels[slot][0], session.show(visit));
        }
        kind(slot, 0, fixed.get(slot).size(), waiting, last, there);
    }

    private static double arrive(Backlog backlog, double show) {
        double ahead = show * backlog.mean();
        backlog.arrive(show);
        return ahead;
    }

    /** Books so many of one kind, then of the next one. */
    private void kind(int slot, int kind, int booked, double ahead, int last, double there) {
        if (++steps > mostSteps) {
            return;
        }
        if (kind == shows.length) {
            close(slot, booked, ahead, last, there);
            return;
        }
        Backlog next = levels[slot][kind + 1];
        next.set(levels[slot][kind]);
        int room = session.guards().most(slot, fixed.get(slot).size()) - booked;
        int most = Math.min(open[kind], room);
        int least = slot == session.slots() - 1 ? open[kind] : 0;
        double waiting = ahead;
        for (int count = 0; count <= most && isBetter(waiting, 0, -1, 0); count++) {
            if (count >= least) {
                book(slot, kind, count);
                kind(slot, kind + 1, booked + count, waiting, last, there);
                book(slot, kind, 0);
            }
            waiting += count < most ? arrive(next, shows[kind]) : 0;
        }
    }

    private void book(int slot, int kind, int count) {
        int more = count - taken[slot][kind];
        taken[slot][kind] = count;
        open[kind] -= more;
        left -= more;
    }

    private boolean isBetter(double ahead, double leftOver, int last, double there) {
        return session.figures(new Totals(ahead, leftOver, last, there)).cost() < best - EQUAL;
    }

    /** Goes on with the next slot, unless nothing better can come of it. */
    private void close(int slot, int booked, double ahead, int lastBefore, double thereBefore) {
        Backlog here = levels[slot][shows.length];
        int last = booked > 0 ? slot : lastBefore;
        double there = booked > 0 ? here.mean() : thereBefore;
        boolean over = left == 0 && lastFixed <= slot;
        double leftOver = rest.left(slot, here, shows, open);
        // All work is done no sooner than if the patients of all that is still to be booked were there now.
        if (!isBetter(ahead, leftOver, over ? last : slot, over ? there : here.mean() + coming())) {
            return;
        }
        if (!over) {
            double waiting = ahead + rest.ahead(slot, here, shows, open);
            if (!isBetter(waiting, leftOver, slot, here.mean() + coming())) {
                return;
            }
            levels[slot + 1][0].set(here);
            session.serve(levels[slot + 1][0], 1);
            slot(slot + 1, ahead, last, there);
            return;
        }
        List<Integer> slots = slots();
        if (Timeline.of(session, slots).excess() < KEPT) {
            keep(session.figures(new Totals(ahead, leftOver, last, there)).cost(), slots);
        }
    }

    private double coming() {
        double coming = 0;
        for (int kind = 0; kind < shows.length; kind++) {
            coming += open[kind] * shows[kind];
        }
        return coming;
    }

    private List<Integer> slots() {
        Integer[] slots = new Integer[session.visits()];
        for (int visit = 0; visit < slots.length; visit++) {
            slots[visit] = session.fixed(visit).orElse(-1);
        }
        for (int kind = 0; kind < shows.length; kind++) {
            int at = 0;
            for (int slot = 0; slot < session.slots(); slot++) {
                for (int count = 0; count < taken[slot][kind]; count++) {
                    slots[kinds.get(kind).get(at++)] = slot;
                }
            }
        }
        return List.of(slots);
    }
}
