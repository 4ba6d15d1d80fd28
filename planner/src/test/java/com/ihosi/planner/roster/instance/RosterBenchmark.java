package com.ihosi.planner.roster.instance;

import com.ihosi.planner.roster.solving.ProgressListener;
import com.ihosi.planner.roster.solving.SolveLimits;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Solves instances and prints what came out, for measuring by hand: {@code RosterBenchmark SECONDS SEED OUT-FOLDER FILE…}; seconds below 0 are
 * steps.
 */
public final class RosterBenchmark {

    private RosterBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int amount = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        SolveLimits limits = amount > 0 ? SolveLimits.seconds(amount, seed) : SolveLimits.steps(-amount, seed);
        Path folder = Files.createDirectories(Path.of(arguments[2]));
        for (String file : Arrays.asList(arguments).subList(3, arguments.length)) {
            Path instance = Path.of(file);
            String name = instance.getFileName().toString().replace(".txt", "");
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            InstanceSolve.Result result = InstanceSolve.run(
                    instance, limits, folder.resolve(name + ".csv"), ProgressListener.NONE, () -> false);
            System.out.printf(
                    Locale.ROOT,
                    "%-12s hard %3d cost %6d in %6.1f s (%6.1f s of processor time), %9d moves/s%n",
                    name,
                    result.hard(),
                    result.cost(),
                    result.seconds(),
                    (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9,
                    result.movesPerSecond());
        }
    }
}
