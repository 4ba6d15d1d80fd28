package com.ihosi.planner.conflict;

import com.ihosi.schema.access.ConflictException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that looks at appointments when something has changed for them. */
public final class ConflictWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ConflictWatch.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final Duration MOST_FAREWELL = Duration.ofSeconds(5);

    private final Conflicts conflicts;
    private @Nullable Thread thread;
    private CountDownLatch stopped = new CountDownLatch(1);

    /** A watch that is not started yet. */
    public ConflictWatch(Conflicts conflicts) {
        this.conflicts = conflicts;
    }

    /** Begins with what was asked for while nobody watched. */
    public synchronized void start() {
        CountDownLatch stop = new CountDownLatch(1);
        stopped = stop;
        thread = Thread.ofPlatform().daemon().name("conflict-watch").start(() -> watch(stop));
    }

    /** Returns when the look that is under way is over, or after a while. */
    public synchronized void stop() {
        stopped.countDown();
        try {
            if (thread != null) {
                thread.join(MOST_FAREWELL);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    /** Whether it watches. */
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void watch(CountDownLatch stop) {
        try {
            while (!stop.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            conflicts.refresh();
        } catch (ConflictException race) {
            // Somebody changed an appointment at the same moment; what was asked for is still there.
            LOG.debug("Looked in vain", race);
        } catch (RuntimeException failure) {
            LOG.warn("Appointments could not be looked at", failure);
        }
    }
}
