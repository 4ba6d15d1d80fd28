package com.ihosi.planner.noshow.judgement;

import com.ihosi.planner.noshow.Learnt;
import com.ihosi.planner.noshow.NoShowModel;
import com.ihosi.planner.noshow.OwnPasts;
import com.ihosi.planner.noshow.Training;
import com.ihosi.planner.noshow.Unfit;
import com.ihosi.planner.noshow.Visit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A facility's model with the proof that it is worth using: first it learns from the earlier three quarters of the days and is judged on
 * the last one; only if it then beats the plain rate is it learnt anew from all of them.
 *
 * @param model what risks are given by; the plain rate where the proof failed
 * @param evaluation how good the rehearsal was, if there was one
 * @param whyNotUsed why everybody is given the plain rate, if so
 * @param shared what may be told to other facilities, if there is enough
 */
public record Trial(
        NoShowModel model, Optional<Evaluation> evaluation, Optional<Unfit> whyNotUsed, Optional<Learnt> shared) {

    /**
     * Learns and judges; the outcomes of all visits are known.
     *
     * @param others what other facilities have learnt, on average
     */
    public static Trial of(List<Visit> visits, Optional<Learnt> others, long seed) {
        Optional<Unfit> unfit = Unfit.of(visits);
        if (unfit.isPresent()) {
            return plain(visits, Optional.empty(), unfit.get());
        }
        Training training = new Training(OwnPasts.of(visits), others, seed);
        LocalDate late = Training.firstLateDay(visits);
        List<Visit> early =
                visits.stream().filter(visit -> visit.day().isBefore(late)).toList();
        if (Unfit.of(early).isPresent()) {
            return plain(visits, Optional.empty(), Unfit.TOO_FEW);
        }
        NoShowModel rehearsal = training.train(early);
        Optional<Evaluation> evaluation = rehearsal.kind() == NoShowModel.Kind.PLAIN_RATE
                ? Optional.empty()
                : Backtest.of(
                        rehearsal,
                        OwnPasts.of(visits),
                        visits.stream()
                                .filter(visit -> !visit.day().isBefore(late))
                                .toList());
        if (evaluation.isEmpty()) {
            return plain(visits, evaluation, Unfit.TOO_FEW);
        }
        if (!evaluation.get().all().beatPlainRate()) {
            return plain(visits, evaluation, Unfit.NO_BETTER_THAN_THE_RATE);
        }
        NoShowModel model = training.train(visits);
        Optional<Learnt> shared =
                model.kind() == NoShowModel.Kind.OWN ? Optional.of(training.share(model, visits)) : Optional.empty();
        return new Trial(model, evaluation, Optional.empty(), shared);
    }

    /** Of few visits the rate is drawn to a half by one of each, so that nobody is ever certain to come or not. */
    private static Trial plain(List<Visit> visits, Optional<Evaluation> evaluation, Unfit why) {
        long missed = visits.stream().filter(Visit::missed).count();
        double rate = (missed + 1.0) / (visits.size() + 2.0);
        return new Trial(NoShowModel.plain(rate), evaluation, Optional.of(why), Optional.empty());
    }
}
