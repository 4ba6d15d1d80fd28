package com.ihosi.planner.wiring;

import java.util.function.BooleanSupplier;
import org.springframework.context.SmartLifecycle;

/** Starts work with the application, where it is wanted, and lets it put back what it is at before anything else goes. */
record Lifecycle(boolean isAutoStartup, Runnable starting, Runnable stopping, BooleanSupplier running)
        implements SmartLifecycle {

    Lifecycle(Runnable starting, Runnable stopping, BooleanSupplier running) {
        this(true, starting, stopping, running);
    }

    @Override
    public void start() {
        starting.run();
    }

    @Override
    public void stop() {
        stopping.run();
    }

    @Override
    public boolean isRunning() {
        return running.getAsBoolean();
    }
}
