package com.ihosi.planner.roster.run;

import com.ihosi.planner.PlannerException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Threads that empty the queue; when they are stopped they put back what they work on. */
public final class SolveWorker {

    private static final Logger LOG = LoggerFactory.getLogger(SolveWorker.class);
    private static final Duration MOST_FAREWELL = Duration.ofSeconds(15);

    private final RunExecution execution;
    private final RunBell bell;
    private final int number;
    private final Duration lookEvery;
    private final String name = "worker-" + UUID.randomUUID();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    /**
     * So many threads, each with one run at a time.
     *
     * @param lookEvery how long they wait for the bell before they look by themselves
     */
    public SolveWorker(RunExecution execution, RunBell bell, int number, Duration lookEvery) {
        if (number < 0) {
            throw new IllegalArgumentException(
                    "The number of solve workers (%d) must not be negative.".formatted(number));
        }
        this.execution = execution;
        this.bell = bell;
        this.number = number;
        this.lookEvery = lookEvery;
    }

    /** Begins with runs that a worker before has left behind. */
    public synchronized void start() {
        stopping = false;
        IntStream.rangeClosed(1, number)
                .mapToObj(index -> Thread.ofPlatform()
                        .daemon()
                        .name("solve-worker-" + index)
                        .start(this::work))
                .forEach(threads::add);
    }

    /** Puts back what is at work, and returns when that is done or after a while. */
    public synchronized void stop() {
        stopping = true;
        bell.wake(threads.size());
        try {
            for (Thread thread : threads) {
                thread.join(MOST_FAREWELL);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    /** Whether there are threads at work. */
    public synchronized boolean isRunning() {
        return !threads.isEmpty();
    }

    private void work() {
        try {
            while (!stopping) {
                if (!workedOnOne()) {
                    bell.await(lookEvery);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean workedOnOne() {
        try {
            return execution
                    .claim(name)
                    .map(claim -> {
                        execution.execute(claim, progress -> {}, () -> stopping);
                        return true;
                    })
                    .orElse(false);
        } catch (PlannerException | SolveFailedException told) {
            // The run has failed with this text, where whoever asked for it reads it.
            return true;
        } catch (RuntimeException failure) {
            LOG.warn("The queue of solve runs could not be read", failure);
            return false;
        }
    }
}
