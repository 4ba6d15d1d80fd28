package com.ihosi.ui.cli;

import com.ihosi.batchjobs.generating.DatasetGenerator;
import com.ihosi.batchjobs.generating.GeneratorOptions;
import com.ihosi.planner.PlannerException;
import com.ihosi.planner.roster.plan.Week;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code generate}: a made-up data set of any size. */
@Command(
        name = "generate",
        description =
                "Makes up a data set of any size, in the format that import reads. The same options give the same files.",
        mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "A new or empty folder.")
    private Path out = Path.of("");

    @Option(names = "--demo", description = "The demo hospital group; goes without any other option but --out.")
    private boolean demo;

    @Option(
            names = "--facilities",
            paramLabel = "N",
            defaultValue = "3",
            description = "Facilities (default: ${DEFAULT-VALUE}).")
    private int facilities;

    @Option(names = "--doctors", paramLabel = "N", description = "Doctors (default: 20 a facility).")
    private @Nullable Integer doctors;

    @Option(names = "--patients", paramLabel = "N", description = "Patients (default: 1,500 a facility).")
    private @Nullable Integer patients;

    @Option(names = "--appointments", paramLabel = "N", description = "Past appointments (default: 5,000 a facility).")
    private @Nullable Integer appointments;

    @Option(
            names = "--shared-doctors",
            paramLabel = "SHARE",
            description = "Share of doctors at two facilities, 0 to 0.5 (default: 0.25).")
    private @Nullable Double shared;

    @Option(names = "--weeks", paramLabel = "N", description = "Weeks of demand (default: 4).")
    private @Nullable Integer weeks;

    @Option(names = "--anchor", paramLabel = "WEEK", description = "The first week of demand (default: this week).")
    private @Nullable String anchor;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Where the randomness starts (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try {
            if (demo) {
                DatasetGenerator.writeDemo(out);
            } else {
                DatasetGenerator.write(out, options());
            }
        } catch (IllegalArgumentException outOfRange) {
            throw new PlannerException(String.valueOf(outOfRange.getMessage()));
        }
        spec.commandLine().getOut().printf("Wrote the data set to %s.%n", out);
        return 0;
    }

    private GeneratorOptions options() {
        Week first = anchor == null ? Week.now(Clock.systemUTC(), ZoneOffset.UTC) : Week.parse(anchor);
        GeneratorOptions usual = GeneratorOptions.ofFacilities(seed, first.firstDay(), facilities);
        return new GeneratorOptions(
                seed,
                usual.name(),
                usual.anchor(),
                facilities,
                or(doctors, usual.doctors()),
                or(patients, usual.patients()),
                or(appointments, usual.appointments()),
                or(shared, usual.sharedDoctors()),
                or(weeks, usual.weeks()),
                usual.zones());
    }

    private static <T> T or(@Nullable T given, T usual) {
        return given == null ? usual : given;
    }
}
