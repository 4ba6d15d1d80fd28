package com.ihosi.ui.cli;

import com.ihosi.batchjobs.BatchJobsConfiguration;
import com.ihosi.planner.wiring.PlannerConfiguration;
import com.ihosi.ui.security.PasswordConfiguration;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The planner with its database for as long as one command needs them: no console and no worker of the queue. */
final class PlannerContext implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private PlannerContext(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static PlannerContext open(DataOptions data) {
        Stream<String> quiet = Stream.of(
                "--ihosi.solver.workers=0",
                "--ihosi.night=off",
                "--ihosi.relay=false",
                "--logging.level.com.ihosi=warn");
        return new PlannerContext(new SpringApplicationBuilder(
                        PlannerConfiguration.class, BatchJobsConfiguration.class, PasswordConfiguration.class)
                .web(WebApplicationType.NONE)
                .run(Stream.concat(quiet, data.arguments()).toArray(String[]::new)));
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
