package com.ihosi.planner.testing;

import com.ihosi.planner.wiring.PlannerConfiguration;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The planner over an existing data folder, for what is measured by hand: nothing is solved or handed on beside it. */
public final class DataFolder implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private DataFolder(Path folder) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "measuring",
                        Map.of("ihosi.data", folder.toString(), "ihosi.solver.workers", 0, "ihosi.relay", false)));
        context.register(PlannerConfiguration.class);
        context.refresh();
    }

    public static DataFolder open(Path folder) {
        return new DataFolder(folder);
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
