package com.ihosi.planner.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.roster.run.SolveRuns;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

class PlannerConfigurationTest {

    @Test
    void withoutConfigurationTheEmbeddedDatabaseIsStartedInItsFolder(@TempDir Path folder) {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test", Map.of("ihosi.data", folder.toString(), "ihosi.solver.workers", 1)));
            context.register(PlannerConfiguration.class);
            context.refresh();

            assertThat(context.getBean(Facilities.class).listAll()).isEmpty();
            assertThat(context.getBean(SolveRuns.class)).isNotNull();
            assertThat(context.getBeansOfType(SmartLifecycle.class))
                    .containsOnlyKeys(
                            "solveWorker", "conflictWatch", "domainWatch", "relayWatch", "senderWatch", "waitlistWatch")
                    // Without a mail server there is nobody to send by.
                    .allSatisfy((name, work) ->
                            assertThat(work.isRunning()).as(name).isEqualTo(!name.equals("senderWatch")));
            assertThat(folder.resolve("postgresql")).isDirectory();
        }
    }
}
