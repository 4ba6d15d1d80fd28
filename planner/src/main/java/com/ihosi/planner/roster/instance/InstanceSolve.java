package com.ihosi.planner.roster.instance;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.roster.RosterAudit;
import com.ihosi.planner.roster.solving.ProgressListener;
import com.ihosi.planner.roster.solving.RosterSolution;
import com.ihosi.planner.roster.solving.RosterSolver;
import com.ihosi.planner.roster.solving.SolveLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Solves a published instance from a file and writes the roster that was found. */
public final class InstanceSolve {

    private InstanceSolve() {}

    /**
     * What came out.
     *
     * @param hard number of broken hard rules
     * @param cost the instance's own cost: requests not granted, cover missing and too much
     */
    public record Result(int hard, long cost, double seconds, long movesPerSecond) {}

    /**
     * Solves for so many seconds and writes the roster as CSV.
     *
     * @throws PlannerException if a file cannot be read or written, with the line where it cannot be understood
     */
    public static Result run(Path file, int seconds, long seed, Path out) {
        return run(file, SolveLimits.seconds(seconds, seed), out, ProgressListener.NONE, () -> false);
    }

    /** The same with other limits, told how it goes, and with a way to stop early; nothing is written without a file. */
    public static Result run(
            Path file, SolveLimits limits, @Nullable Path out, ProgressListener listener, BooleanSupplier stop) {
        Instance instance = read(file);
        if (out != null) {
            checkWritable(out);
        }
        RosterSolution solution = new RosterSolver().solve(instance.problem(), null, limits, listener, stop);
        if (out != null) {
            write(out, RosterCsv.write(instance, solution.roster()));
        }
        RosterAudit audit = RosterAudit.of(instance.problem(), solution.roster());
        long cost = audit.score().medium() + audit.score().soft();
        return new Result(audit.brokenHardRules(), cost, solution.seconds(), solution.movesPerSecond());
    }

    /**
     * Reads an instance's file.
     *
     * @throws PlannerException if it cannot be read, with the line where it cannot be understood
     */
    public static Instance read(Path file) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return InstanceReader.read(text.replace("\uFEFF", "").lines().toList());
        } catch (InstanceFormatException e) {
            throw unusable("%s, %s".formatted(file, e.getMessage()), e);
        } catch (IOException e) {
            throw unusable("The instance (%s) cannot be read.".formatted(file), e);
        }
    }

    private static void checkWritable(Path out) {
        Path folder = out.toAbsolutePath().getParent();
        if (Files.isDirectory(out) || folder == null || !Files.isDirectory(folder)) {
            throw new PlannerException("The roster (%s) must be a file in a folder that exists.".formatted(out));
        }
    }

    private static void write(Path out, List<String> lines) {
        try {
            Files.write(out, lines);
        } catch (IOException e) {
            throw unusable("The roster (%s) cannot be written.".formatted(out), e);
        }
    }

    private static PlannerException unusable(String message, Exception cause) {
        PlannerException refusal = new PlannerException(message);
        refusal.initCause(cause);
        return refusal;
    }
}
