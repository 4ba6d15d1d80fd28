package com.ihosi.planner.roster.instance;

import java.io.IOException;
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
        int seconds = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        Path folder = Files.createDirectories(Path.of(arguments[2]));
        for (String file : Arrays.asList(arguments).subList(3, arguments.length)) {
            Path instance = Path.of(file);
            String name = instance.getFileName().toString().replace(".txt", "");
            InstanceSolve.Result result = InstanceSolve.run(instance, seconds, seed, folder.resolve(name + ".csv"));
            System.out.printf(
                    Locale.ROOT,
                    "%-12s hard %3d cost %6d in %6.1f s, %9d moves/s%n",
                    name,
                    result.hard(),
                    result.cost(),
                    result.seconds(),
                    result.movesPerSecond());
        }
    }
}
