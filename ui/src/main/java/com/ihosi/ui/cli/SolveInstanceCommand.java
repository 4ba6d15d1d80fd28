package com.ihosi.ui.cli;

import com.ihosi.planner.roster.instance.InstanceSolve;
import com.ihosi.planner.roster.solving.SolveLimits;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private SearchOptions search = new SearchOptions();

    @Option(names = "--out", paramLabel = "ROSTER.csv", required = true, description = "Where the roster goes.")
    private Path out = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        SolveLimits limits = search.limits(seconds);
        PrintWriter print = spec.commandLine().getOut();
        ProgressLines lines = new ProgressLines(print);
        InstanceSolve.Result result = InstanceSolve.run(
                file,
                limits,
                out,
                (progress, best) -> lines.print(Math.round(progress.seconds() * 1000), progress.best()),
                () -> false);
        Json.print(
                print, SearchOptions.answer(result.hard(), result.cost(), result.seconds(), result.movesPerSecond()));
        return 0;
    }
}
