package com.ihosi.ui.cli;

import com.ihosi.planner.roster.instance.InstanceFolder;
import com.ihosi.planner.roster.instance.InstanceSolve;
import com.ihosi.planner.roster.solving.ProgressListener;
import com.ihosi.planner.roster.solving.SolveLimits;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code benchmark}: every published instance of a folder, one after the other, as a table. */
@Command(
        name = "benchmark",
        description = "Solves every published instance in a folder and prints a table: broken hard rules, cost,%n"
                + "best known cost, the gap to it, moves a second.",
        mixinStandardHelpOptions = true)
final class BenchmarkCommand implements Callable<Integer> {

    private static final double PERCENT = 100;

    @Option(names = "--dir", paramLabel = "DIR", required = true, description = "Folder with the instances (*.txt).")
    private Path folder = Path.of("");

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "60",
            description = "Time limit of each instance (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--best-known", paramLabel = "FILE", description = "Best known costs, lines such as Instance1,607.")
    private @Nullable Path bestKnown;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the rosters, made where there is none.")
    private @Nullable Path out;

    @Mixin
    private SearchOptions search = new SearchOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        SolveLimits limits = search.limits(seconds);
        Map<String, Long> known = bestKnown == null ? Map.of() : InstanceFolder.readBestKnown(bestKnown);
        List<Path> instances = InstanceFolder.list(folder);
        instances.forEach(InstanceSolve::read);
        if (out != null) {
            InstanceFolder.make(out);
        }
        PrintWriter print = spec.commandLine().getOut();
        print.printf("%-16s %5s %9s %11s %8s %13s%n", "instance", "hard", "cost", "best known", "gap", "moves/s");
        print.flush();
        for (Path instance : instances) {
            String name = InstanceFolder.name(instance);
            Path roster = out == null ? null : out.resolve(name + ".csv");
            InstanceSolve.Result result =
                    InstanceSolve.run(instance, limits, roster, ProgressListener.NONE, () -> false);
            print(print, name, result, known.get(name));
        }
        return 0;
    }

    private static void print(PrintWriter print, String name, InstanceSolve.Result result, @Nullable Long best) {
        print.printf(
                Locale.ROOT,
                "%-16s %5d %9d %11s %8s %,13d%n",
                name,
                result.hard(),
                result.cost(),
                best == null ? "" : best,
                best == null ? "" : gap(result.cost(), best),
                result.movesPerSecond());
        print.flush();
    }

    /** How much dearer than the best known, in percent of that. */
    private static String gap(long cost, long best) {
        return best == 0
                ? cost == 0 ? "0.0%" : ""
                : String.format(Locale.ROOT, "%.1f%%", PERCENT * (cost - best) / best);
    }
}
