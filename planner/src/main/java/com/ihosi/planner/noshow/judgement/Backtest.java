package com.ihosi.planner.noshow.judgement;

import com.ihosi.planner.noshow.NoShowModel;
import com.ihosi.planner.noshow.OwnPasts;
import com.ihosi.planner.noshow.Visit;
import java.util.List;
import java.util.Optional;

/** Has a model predict visits that are over, each with what was known on the eve of it, and judges that. */
public final class Backtest {

    private Backtest() {}

    /** Judges a model on visits that it was not learnt from, if some were missed and some kept. */
    public static Optional<Evaluation> of(NoShowModel model, OwnPasts pasts, List<Visit> visits) {
        List<Judged> judged = visits.stream()
                .map(visit -> new Judged(visit, model.risk(visit, pasts.before(visit))))
                .toList();
        return Evaluation.of(judged, model.rate());
    }
}
