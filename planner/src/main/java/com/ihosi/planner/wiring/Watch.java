package com.ihosi.planner.wiring;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** A thread of the application that looks every so often whether there is something to do. */
public final class Watch implements SmartLifecycle {

    private static final Duration MOST_FAREWELL = Duration.ofSeconds(5);

    private final String name;
    private final Duration every;
    private final boolean byItself;
    private final Consumer<BooleanSupplier> look;
    private @Nullable Thread thread;
    private CountDownLatch stopped = new CountDownLatch(1);

    /**
     * A watch that is not started yet.
     *
     * @param every how long it waits before each look, the first one too
     * @param byItself whether the application starts it
     * @param look must not throw; what it is given says whether it is to come to an end
     */
    public Watch(String name, Duration every, boolean byItself, Consumer<BooleanSupplier> look) {
        this.name = name;
        this.every = every;
        this.byItself = byItself;
        this.look = look;
    }

    @Override
    public boolean isAutoStartup() {
        return byItself;
    }

    @Override
    public synchronized void start() {
        CountDownLatch stop = new CountDownLatch(1);
        stopped = stop;
        thread = Thread.ofPlatform().daemon().name(name).start(() -> watch(stop));
    }

    /** Returns when the look that is under way is over, or after a while. */
    @Override
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

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void watch(CountDownLatch stop) {
        try {
            while (!stop.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                look.accept(() -> stop.getCount() == 0);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
