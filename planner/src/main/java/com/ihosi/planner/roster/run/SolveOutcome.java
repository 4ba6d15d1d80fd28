package com.ihosi.planner.roster.run;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.Score;
import com.ihosi.planner.roster.plan.StoredRoster;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.planner.roster.plan.WeekDraft;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a solve ended with.
 *
 * @param brokenHardRules how many hard rules the roster breaks
 * @param seconds how long it took
 * @param drafts the drafts that were stored, one for each facility and week
 * @param note what somebody should know of it, such as a doctor who left meanwhile
 */
public record SolveOutcome(
        SolveRun.Id run,
        int brokenHardRules,
        Score score,
        double seconds,
        long movesPerSecond,
        List<WeekDraft> drafts,
        Optional<String> note) {

    public SolveOutcome {
        drafts = List.copyOf(drafts);
    }

    /** The drafts of one of the weeks, one for each facility. */
    public Map<Facility.Id, StoredRoster.Id> drafts(Week of) {
        return ofWeek(drafts, of);
    }

    static Map<Facility.Id, StoredRoster.Id> ofWeek(List<WeekDraft> drafts, Week week) {
        return drafts.stream()
                .filter(draft -> draft.week().equals(week))
                .collect(Collectors.toMap(WeekDraft::facility, WeekDraft::roster));
    }
}
