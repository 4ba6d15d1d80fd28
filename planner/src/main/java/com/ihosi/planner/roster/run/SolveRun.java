package com.ihosi.planner.roster.run;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.Score;
import com.ihosi.planner.roster.plan.Horizon;
import com.ihosi.planner.roster.plan.StoredRoster;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.planner.roster.plan.WeekDraft;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A solve in the queue.
 *
 * @param requester a person's name or the command line
 * @param score what it has reached, best so far while it runs
 * @param movesPerSecond how many moves were tried a second, 0 until it is done
 * @param note why it failed, or what somebody should know of a run that is done
 * @param drafts the drafts that it left, one for each facility and week
 */
public record SolveRun(
        Id id,
        Status status,
        List<Facility.Id> facilities,
        Kind kind,
        Horizon horizon,
        int seconds,
        long seed,
        String requester,
        Instant requestedAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        boolean stopRequested,
        Optional<Score> score,
        long movesPerSecond,
        Optional<String> note,
        List<WeekDraft> drafts) {

    public SolveRun {
        facilities = List.copyOf(facilities);
        drafts = List.copyOf(drafts);
    }

    /** Identifies a run. */
    public record Id(UUID value) {

        public Id {
            Objects.requireNonNull(value, "value");
        }
    }

    /** The same for who plans at one of its facilities alone: not where else it is about, nor how good it is there. */
    SolveRun at(Facility.Id facility) {
        return new SolveRun(
                id,
                status,
                List.of(facility),
                kind,
                horizon,
                seconds,
                seed,
                requester,
                requestedAt,
                startedAt,
                endedAt,
                stopRequested,
                Optional.empty(),
                movesPerSecond,
                note,
                drafts.stream()
                        .filter(draft -> draft.facility().equals(facility))
                        .toList());
    }

    /** The first of the weeks that it solves. */
    public Week week() {
        return horizon.first();
    }

    /** The drafts of one of its weeks, one for each facility. */
    public Map<Facility.Id, StoredRoster.Id> drafts(Week of) {
        return SolveOutcome.ofWeek(drafts, of);
    }

    /** What a run is asked for. */
    public enum Kind {
        /** The best roster, with everything open that is not pinned or gone by. */
        FULL,
        /** What is published, changed as little as possible. */
        REPAIR
    }

    /** Where a run is. */
    public enum Status {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        /** Whether it waits or works. */
        public boolean isOpen() {
            return this == QUEUED || this == RUNNING;
        }
    }
}
