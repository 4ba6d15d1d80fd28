package com.ihosi.ui.cli;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.roster.solving.SolveLimits;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** What the commands that search have in common: where their randomness starts, and what they answer. */
final class SearchOptions {

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "0",
            description = "Seed of the search (default: ${DEFAULT-VALUE}).")
    long seed;

    /**
     * Limits of so many seconds.
     *
     * @throws PlannerException if they are out of range
     */
    SolveLimits limits(int seconds) {
        if (seconds < 1 || seconds > SolveLimits.MOST_SECONDS) {
            throw new PlannerException(
                    "The time limit (%d) must be 1 to %d seconds.".formatted(seconds, SolveLimits.MOST_SECONDS));
        }
        return SolveLimits.seconds(seconds, seed);
    }

    /** The answer as far as it is common: broken hard rules, cost, time in hundredths of a second, speed. */
    static Map<String, Object> answer(int hard, long cost, double seconds, long movesPerSecond) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("hard", hard);
        fields.put("cost", cost);
        fields.put("seconds", Math.round(seconds * 100) / 100.0);
        fields.put("movesPerSecond", movesPerSecond);
        return fields;
    }
}
