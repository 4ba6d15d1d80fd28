package com.ihosi.planner.roster.run;

import java.time.Duration;

/**
 * Wakes a worker when there may be something to do: one of this process if one waits, else one of another process, if there is a way to
 * tell it. All of them also look by themselves.
 */
public final class RunBell {

    private final Runnable others;
    private int waiting;
    private int rings;

    /** A bell that is heard in this process alone. */
    public RunBell() {
        this(() -> {});
    }

    /** A bell that rings for others where nobody waits here. */
    public RunBell(Runnable others) {
        this.others = others;
    }

    /** Wakes a worker. */
    public void ring() {
        if (!wake()) {
            others.run();
        }
    }

    /** Wakes a worker of this process, or the next one that would wait; says whether one waited. */
    public synchronized boolean wake() {
        boolean free = isFree();
        if (free || rings == 0) {
            rings++;
            notifyAll();
        }
        return free;
    }

    /** Wakes so many, whether they wait or will. */
    synchronized void wake(int workers) {
        rings += workers;
        notifyAll();
    }

    /** Whether a worker of this process waits that is not woken yet. */
    public synchronized boolean isFree() {
        return waiting > rings;
    }

    /** Waits until it rings, at most so long. */
    synchronized void await(Duration most) throws InterruptedException {
        long until = System.nanoTime() + most.toNanos();
        waiting++;
        try {
            long left = most.toMillis();
            while (rings == 0 && left > 0) {
                wait(left);
                left = (until - System.nanoTime()) / 1_000_000;
            }
            rings = Math.max(0, rings - 1);
        } finally {
            waiting--;
        }
    }
}
