package com.ihosi.ui.cli;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.roster.instance.InstanceSolve;
import com.ihosi.planner.roster.solving.SolveLimits;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code solve-instance}: a published instance from a file, without a database. */
@Command(
        name = "solve-instance",
        description =
                "Solves a published shift-scheduling instance and writes the roster as CSV (employee,day,shift).%n"
                        + "The last line of the output is JSON.",
        mixinStandardHelpOptions = true)
final class SolveInstanceCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The instance, in the text format of T. Curtois and R. Qu.")
    private Path file = Path.of("");

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "60",
            description = "Time limit (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "0",
            description = "Seed of the search (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--out", paramLabel = "ROSTER.csv", required = true, description = "Where the roster goes.")
    private Path out = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (seconds < 1 || seconds > SolveLimits.MOST_SECONDS) {
            throw new PlannerException(
                    "The time limit (%d) must be 1 to %d seconds.".formatted(seconds, SolveLimits.MOST_SECONDS));
        }
        PrintWriter print = spec.commandLine().getOut();
        ProgressLines lines = new ProgressLines(print);
        InstanceSolve.Result result = InstanceSolve.run(
                file,
                SolveLimits.seconds(seconds, seed),
                out,
                (progress, best) -> lines.print(Math.round(progress.seconds() * 1000), progress.best()),
                () -> false);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("hard", result.hard());
        fields.put("cost", result.cost());
        fields.put("seconds", Math.round(result.seconds() * 100) / 100.0);
        fields.put("movesPerSecond", result.movesPerSecond());
        Json.print(print, fields);
        return 0;
    }
}
