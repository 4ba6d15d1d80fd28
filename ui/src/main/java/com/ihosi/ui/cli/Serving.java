package com.ihosi.ui.cli;

import com.ihosi.planner.PlannerException;
import com.ihosi.ui.IhosiPlanner;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/** Runs the console. */
final class Serving {

    private Serving() {}

    /** Serves until the process is told to stop. */
    static int until(ServeOptions options) {
        CountDownLatch stopped = new CountDownLatch(1);
        ApplicationListener<ContextClosedEvent> listener = event -> stopped.countDown();
        new SpringApplicationBuilder(IhosiPlanner.class)
                .listeners(listener)
                .run(arguments(options).toArray(String[]::new));
        try {
            stopped.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private static List<String> arguments(ServeOptions options) {
        List<String> arguments = new ArrayList<>();
        if (options.port != null) {
            arguments.add("--server.port=" + port(options.port));
        }
        if (options.demo != null) {
            arguments.add("--ihosi.demo=" + options.demo);
        }
        options.data.arguments().forEach(arguments::add);
        return arguments;
    }

    private static int port(int port) {
        if (port < 1 || port > 65_535) {
            throw new PlannerException("The port (%d) must be from 1 to 65535.".formatted(port));
        }
        return port;
    }
}
