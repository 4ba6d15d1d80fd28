package com.ihosi.planner.overbooking;

/** A first schedule: spread evenly over the session, and mended visit by visit. */
public final class Descent {

    private static final double GAIN = 1e-9;
    private static final int MOST_TRIALS = 20_000;

    private final Session session;
    private final Timeline timeline;

    private Descent(Session session) {
        this.session = session;
        this.timeline = new Timeline(session);
    }

    /** A schedule of a session; it may pass what is guarded where none was found that does not. */
    public static Timeline of(Session session) {
        Descent descent = new Descent(session);
        descent.spread();
        int rounds = MOST_TRIALS / Math.max(1, session.slots() * session.visits());
        while (rounds > 0 && descent.mend()) {
            rounds--;
        }
        return descent.timeline;
    }

    private void spread() {
        for (int visit = 0; visit < session.visits(); visit++) {
            if (session.fixed(visit).isEmpty()) {
                int slot = (int) ((long) visit * session.slots() / session.visits());
                timeline.place(visit, slot);
            }
        }
    }

    private boolean mend() {
        boolean gained = false;
        for (int visit = 0; visit < session.visits(); visit++) {
            gained |= session.fixed(visit).isEmpty() && mend(visit);
        }
        return gained;
    }

    private boolean mend(int visit) {
        int first = timeline.slot(visit);
        int best = first;
        double least = value();
        for (int slot = 0; slot < session.slots(); slot++) {
            move(visit, slot);
            double value = value();
            if (value < least - GAIN) {
                least = value;
                best = slot;
            }
        }
        move(visit, best);
        return best != first;
    }

    private void move(int visit, int slot) {
        timeline.remove(visit);
        timeline.place(visit, slot);
    }

    private double value() {
        return timeline.figures().cost() + timeline.excess() * Weights.MOST * Session.MOST_SLOTS;
    }
}
