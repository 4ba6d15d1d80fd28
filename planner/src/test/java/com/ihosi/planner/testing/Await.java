package com.ihosi.planner.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what other threads and processes do. */
public final class Await {

    private static final int MOST_SECONDS = 60;

    private Await() {}

    /** Looks every few milliseconds; fails after a minute. */
    public static void until(BooleanSupplier done) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        boolean reached = done.getAsBoolean();
        while (!reached && System.nanoTime() < end) {
            never.await(20, TimeUnit.MILLISECONDS);
            reached = done.getAsBoolean();
        }
        assertThat(reached).as("reached within %d s", MOST_SECONDS).isTrue();
    }

    /** The same, in the midst of work that may not throw. */
    public static void quietly(BooleanSupplier done) {
        try {
            until(done);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
