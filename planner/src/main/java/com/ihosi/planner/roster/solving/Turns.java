package com.ihosi.planner.roster.solving;

/**
 * Lets many searches share few processors: only so many work at a time, and the next turn goes to the one that waits with the
 * least work done for its weight, so that all of them get on together.
 */
final class Turns {

    private final double[] weights;
    private final double[] done;
    private final boolean[] waiting;
    private int free;

    /**
     * @param processors how many may work at once
     * @param weights what part of the work falls to each search
     */
    Turns(int processors, double[] weights) {
        this.weights = weights.clone();
        free = processors;
        done = new double[weights.length];
        waiting = new boolean[weights.length];
    }

    /** One search's way to its turns. */
    interface Turn {

        /** Works when it is the search's turn. */
        void take(Runnable work);
    }

    Turn of(int search) {
        return work -> take(search, work);
    }

    private void take(int search, Runnable work) {
        await(search);
        long before = System.nanoTime();
        try {
            work.run();
        } finally {
            end(search, System.nanoTime() - before);
        }
    }

    private synchronized void await(int search) {
        waiting[search] = true;
        boolean interrupted = false;
        while (free == 0 || next() != search) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        waiting[search] = false;
        free--;
        // somebody who looked before it was our turn may be next for what is still free
        notifyAll();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private int next() {
        int next = -1;
        for (int search = 0; search < waiting.length; search++) {
            if (waiting[search] && (next < 0 || done[search] < done[next])) {
                next = search;
            }
        }
        return next;
    }

    private synchronized void end(int search, long nanos) {
        done[search] += nanos / weights[search];
        free++;
        notifyAll();
    }
}
