package com.ihosi.planner.roster.run;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.Score;
import com.ihosi.planner.roster.plan.StoredRoster;
import java.util.Map;
import java.util.Optional;

/**
 * What a solve ended with.
 *
 * @param brokenHardRules how many hard rules the roster breaks
 * @param seconds how long it took
 * @param drafts the drafts that were stored, one for each facility
 * @param note what somebody should know of it, such as a doctor who left meanwhile
 */
public record SolveOutcome(
        SolveRun.Id run,
        int brokenHardRules,
        Score score,
        double seconds,
        long movesPerSecond,
        Map<Facility.Id, StoredRoster.Id> drafts,
        Optional<String> note) {

    public SolveOutcome {
        drafts = Map.copyOf(drafts);
    }
}
