package com.ihosi.ui.cli;

import com.ihosi.batchjobs.night.NightOutcome;
import com.ihosi.batchjobs.night.NightOutcome.Result;
import com.ihosi.batchjobs.night.NightRuns;
import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.facility.Facilities;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code run-job}: a job of the night, for all facilities or one. */
@Command(
        name = "run-job",
        description =
                "Runs a job of the night for a business date, once for each facility; what broke off is gone on with.%n"
                        + "A facility that fails holds up no other. The last line of the output is JSON.",
        mixinStandardHelpOptions = true)
final class RunJobCommand implements Callable<Integer> {

    @Mixin
    private DataOptions data = new DataOptions();

    @Parameters(paramLabel = "NAME", description = "The job, such as no-show.")
    private String name = "";

    @Option(
            names = "--date",
            paramLabel = "DATE",
            required = true,
            description = "The business date: what lies before it is the past, such as 2026-11-23.")
    private String date = "";

    @Option(names = "--facility", paramLabel = "SLUG", description = "Only the facility of this address.")
    private @Nullable String facility;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        LocalDate night = Dates.parse("--date", date);
        try (PlannerContext context = PlannerContext.open(data)) {
            NightRuns runs = context.get(NightRuns.class);
            List<NightOutcome> outcomes = facility == null
                    ? runs.run(name, night)
                    : runs.run(
                            new Actor.CommandLine(),
                            name,
                            night,
                            List.of(context.get(Facilities.class).getBySlug(facility)));
            PrintWriter out = spec.commandLine().getOut();
            outcomes.forEach(
                    outcome -> out.printf("%s: %s%n", outcome.facility().slug(), words(outcome)));
            refuseRepeat(outcomes, night);
            Json.print(out, fields(outcomes, night));
            boolean failed = outcomes.stream().anyMatch(outcome -> outcome.result() == Result.FAILED);
            return failed ? ExitCode.SOFTWARE : ExitCode.OK;
        }
    }

    private static String words(NightOutcome outcome) {
        return switch (outcome.result()) {
            case DONE -> "done, %d rows written".formatted(outcome.written());
            case DONE_BEFORE -> "refused, it was done before";
            case BUSY -> "refused, it is running";
            case FAILED -> "failed: " + outcome.error().orElse("unknown cause");
        };
    }

    private void refuseRepeat(List<NightOutcome> outcomes, LocalDate night) {
        if (!outcomes.isEmpty() && outcomes.stream().allMatch(outcome -> outcome.result() == Result.DONE_BEFORE)) {
            throw new PlannerException("%s was done for %s already.".formatted(name, night));
        }
        if (!outcomes.isEmpty() && outcomes.stream().allMatch(outcome -> outcome.result() == Result.BUSY)) {
            throw new PlannerException("%s is running already.".formatted(name));
        }
    }

    private Map<String, Object> fields(List<NightOutcome> outcomes, LocalDate night) {
        Map<Result, Long> counts =
                outcomes.stream().collect(Collectors.groupingBy(NightOutcome::result, Collectors.counting()));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("job", name);
        fields.put("date", night.toString());
        for (Result result : Result.values()) {
            fields.put(result.name().toLowerCase(Locale.ROOT).replace('_', '-'), counts.getOrDefault(result, 0L));
        }
        fields.put("written", outcomes.stream().mapToLong(NightOutcome::written).sum());
        return fields;
    }
}
