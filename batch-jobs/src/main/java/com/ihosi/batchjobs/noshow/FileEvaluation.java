package com.ihosi.batchjobs.noshow;

import com.ihosi.batchjobs.visit.VisitFile;
import com.ihosi.batchjobs.visit.VisitFormat;
import com.ihosi.planner.PlannerException;
import com.ihosi.planner.noshow.NoShowModel;
import com.ihosi.planner.noshow.OwnPasts;
import com.ihosi.planner.noshow.Training;
import com.ihosi.planner.noshow.Unfit;
import com.ihosi.planner.noshow.Visit;
import com.ihosi.planner.noshow.judgement.Backtest;
import com.ihosi.planner.noshow.judgement.Evaluation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Tries the model on a file of visits: learns from those until a day and judges on those after it.
 *
 * @param impossible rows that were dropped because they say that a visit was booked after its day
 * @param open rows that were passed over because nobody knows whether the patient came
 * @param learntFrom how many visits there were to learn from
 * @param few whether they are so few that a facility would rather use what larger ones have learnt
 */
public record FileEvaluation(
        int learntFrom, boolean few, int impossible, int open, NoShowModel model, Evaluation evaluation) {

    /**
     * Reads, learns and judges.
     *
     * @param until the last day that is learnt from
     * @throws PlannerException where the file cannot be read, or one of both parts has nothing to learn from or to judge by
     */
    public static FileEvaluation run(Path file, VisitFormat format, LocalDate until, long seed) {
        VisitFile read = VisitFile.read(file, format);
        List<Visit> before = read.visits().stream()
                .filter(visit -> !visit.day().isAfter(until))
                .toList();
        List<Visit> after = read.visits().stream()
                .filter(visit -> visit.day().isAfter(until))
                .toList();
        require(before, "until " + until, file);
        require(after, "after " + until, file);
        OwnPasts pasts = OwnPasts.of(read.visits());
        NoShowModel model = new Training(pasts, Optional.empty(), seed).trainAlone(before);
        Evaluation evaluation = Backtest.of(model, pasts, after).orElseThrow();
        return new FileEvaluation(
                before.size(), !Training.isLarge(before), read.impossible(), read.open(), model, evaluation);
    }

    private static void require(List<Visit> visits, String part, Path file) {
        Unfit.of(visits).ifPresent(unfit -> {
            throw new PlannerException("%s: %s. Choose another --train-until, or a file with more visits."
                    .formatted(file, problem(unfit, part)));
        });
    }

    private static String problem(Unfit unfit, String part) {
        return switch (unfit) {
            case NO_HISTORY -> "there are no visits %s whose outcome is known".formatted(part);
            case ONE_PATIENT -> "all visits %s are one patient's, which says nothing of others".formatted(part);
            case ALL_KEPT -> "every patient came to the visits %s, so there is nothing to tell apart".formatted(part);
            case ALL_MISSED -> "nobody came to the visits %s, so there is nothing to tell apart".formatted(part);
            case TOO_FEW, NO_BETTER_THAN_THE_RATE ->
                throw new IllegalStateException("A file is not refused for " + unfit + ".");
        };
    }
}
