package com.ihosi.planner.time;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A set of instants as spans: sorted, disjoint, and what touches has grown together. Its arithmetic takes linear time. */
public final class Spans {

    /** No time at all. */
    public static final Spans NONE = new Spans(List.of());

    private final List<Span> list;

    /** Trusts that the spans are sorted, and that none overlaps or touches another. */
    private Spans(List<Span> list) {
        this.list = list;
    }

    /** The instants of all these spans, in whatever order they are and overlapping as they may. */
    public static Spans of(Collection<Span> spans) {
        return spans.isEmpty()
                ? NONE
                : joined(
                        spans.stream().sorted(Comparator.comparing(Span::start)).toList());
    }

    /** The instants of all these spans. */
    public static Spans of(Span... spans) {
        return of(List.of(spans));
    }

    /** The spans, the earliest first. */
    public List<Span> list() {
        return List.copyOf(list);
    }

    /** Whether there is not a single instant. */
    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** Whether all of the span is in here. */
    public boolean contains(Span span) {
        return list.stream().anyMatch(own -> own.contains(span));
    }

    /** What is here or there. */
    public Spans union(Spans other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        return of(Stream.concat(list.stream(), other.list.stream()).toList());
    }

    /** What is here and there. */
    public Spans intersect(Spans other) {
        List<Span> both = new ArrayList<>();
        int mine = 0;
        int theirs = 0;
        while (mine < list.size() && theirs < other.list.size()) {
            Span own = list.get(mine);
            Span its = other.list.get(theirs);
            if (own.overlaps(its)) {
                both.add(new Span(
                        own.start().isAfter(its.start()) ? own.start() : its.start(),
                        own.end().isBefore(its.end()) ? own.end() : its.end()));
            }
            if (own.end().isBefore(its.end())) {
                mine++;
            } else {
                theirs++;
            }
        }
        return new Spans(both);
    }

    /** What is here and not there. */
    public Spans minus(Spans other) {
        List<Span> left = new ArrayList<>();
        int taken = 0;
        for (Span own : list) {
            while (taken < other.list.size() && !other.list.get(taken).end().isAfter(own.start())) {
                taken++;
            }
            taken = cut(own, other.list, taken, left);
        }
        return new Spans(left);
    }

    /** Adds what the taken spans, from one of them on, leave of a span; returns the first that may reach beyond it. */
    private static int cut(Span own, List<Span> all, int first, List<Span> left) {
        var from = own.start();
        int taken = first;
        while (taken < all.size() && all.get(taken).start().isBefore(own.end())) {
            Span cut = all.get(taken);
            if (from.isBefore(cut.start())) {
                left.add(new Span(from, cut.start()));
            }
            from = cut.end();
            if (from.isAfter(own.end())) {
                return taken;
            }
            taken++;
        }
        if (from.isBefore(own.end())) {
            left.add(new Span(from, own.end()));
        }
        return taken;
    }

    private static Spans joined(List<Span> sorted) {
        List<Span> runs = new ArrayList<>();
        Span run = sorted.getFirst();
        for (Span next : sorted) {
            if (next.start().isAfter(run.end())) {
                runs.add(run);
                run = next;
            } else if (next.end().isAfter(run.end())) {
                run = new Span(run.start(), next.end());
            }
        }
        runs.add(run);
        return new Spans(runs);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Spans spans && list.equals(spans.list);
    }

    @Override
    public int hashCode() {
        return list.hashCode();
    }

    @Override
    public String toString() {
        return list.toString();
    }
}
