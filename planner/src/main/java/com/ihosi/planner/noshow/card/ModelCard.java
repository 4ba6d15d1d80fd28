package com.ihosi.planner.noshow.card;

import com.ihosi.planner.noshow.NoShowModel;
import com.ihosi.planner.noshow.Unfit;
import com.ihosi.planner.noshow.judgement.Evaluation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a night learnt at a facility, and how good that is.
 *
 * @param night the business date: visits before it were learnt from, visits from it on are given risks
 * @param firstDay the first day of the visits that were learnt from
 * @param lastDay the last one
 * @param visits how many were learnt from
 * @param whyNotUsed why everybody is given the plain rate, if so
 * @param evaluation how good a rehearsal on the last quarter of the days was, if there was one
 */
public record ModelCard(
        Id id,
        LocalDate night,
        Instant trainedAt,
        LocalDate firstDay,
        LocalDate lastDay,
        long visits,
        NoShowModel model,
        Optional<Unfit> whyNotUsed,
        Optional<Evaluation> evaluation) {

    /** Identifies a card of a facility. */
    public record Id(UUID value) {}

    /** Whether risks are given by what was learnt. */
    public boolean used() {
        return whyNotUsed.isEmpty();
    }
}
