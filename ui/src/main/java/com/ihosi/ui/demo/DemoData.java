package com.ihosi.ui.demo;

import com.ihosi.batchjobs.figure.FigureJob;
import com.ihosi.batchjobs.importing.DatasetImport;
import com.ihosi.batchjobs.importing.ImportOptions;
import com.ihosi.batchjobs.importing.ImportReport;
import com.ihosi.batchjobs.night.NightRuns;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.roster.plan.Week;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Loads the demo into an empty database before the console answers, moved so that its first week of demand is the week of
 * the day. {@code ihosi.demo} says whether; unsaid, it does so in the embedded database only.
 */
@Component
class DemoData implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);

    private final DatasetImport imports;
    private final Facilities facilities;
    private final DemoFill fill;
    private final NightRuns nights;
    private final Clock clock;
    private final boolean wanted;
    private volatile boolean running;

    DemoData(
            DatasetImport imports,
            Facilities facilities,
            DemoFill fill,
            NightRuns nights,
            Clock clock,
            @Value("${ihosi.demo:#{null}}") Boolean said,
            @Value("${spring.datasource.url:}") String ownDatabase) {
        this.imports = imports;
        this.facilities = facilities;
        this.fill = fill;
        this.nights = nights;
        this.clock = clock;
        this.wanted = said == null ? ownDatabase.isBlank() : said;
    }

    @Override
    public void start() {
        running = true;
        if (wanted && facilities.listAll().isEmpty()) {
            load();
        }
    }

    private void load() {
        long began = System.nanoTime();
        try {
            Path folder = Files.createTempDirectory("ihosi-demo");
            try {
                unpack(folder);
                Week week = Week.now(clock, ZoneOffset.UTC);
                ImportReport report = imports.run(folder, ImportOptions.AS_IT_IS.movedTo(week.firstDay()));
                require(report);
                facilities.listAll().parallelStream().forEach(fill::fill);
                nights.run(FigureJob.NAME, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
                LOG.info(
                        "Loaded the demo, {}, for {} on: {} rows in {} s",
                        report.name(),
                        week,
                        report.rowCount(),
                        (System.nanoTime() - began) / 1_000_000_000);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The demo could not be unpacked.", failure);
        }
    }

    private static void unpack(Path folder) throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:demo/*.*")) {
            String name = file.getFilename();
            if (name != null) {
                try (InputStream content = file.getInputStream()) {
                    Files.copy(content, folder.resolve(name));
                }
            }
        }
    }

    private static void require(ImportReport report) {
        if (report.outcome() != ImportReport.Outcome.LOADED) {
            throw new IllegalStateException("The demo could not be loaded: " + report.errors());
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server and the solver's workers. */
    @Override
    public int getPhase() {
        return 0;
    }
}
