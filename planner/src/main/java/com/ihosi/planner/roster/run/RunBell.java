package com.ihosi.planner.roster.run;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the workers of this process when there may be something to do; those of others find it by looking. */
public final class RunBell {

    private final Semaphore rings = new Semaphore(0);

    /** Wakes one worker, or the next one that would wait. */
    public void ring() {
        rings.release();
    }

    /** Waits until it rings, at most so long. */
    void await(Duration most) throws InterruptedException {
        if (rings.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
            rings.drainPermits();
        }
    }
}
