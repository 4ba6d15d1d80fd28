package com.ihosi.planner.waitlist.solving;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the solver plans: an entry that waits, whose variable is the time that it takes, if any. */
@PlanningEntity
public class WaitingEntry {

    private int applicant;
    private List<Integer> candidates = List.of();
    private @Nullable Integer candidate;

    /** For Timefold's copies only. */
    public WaitingEntry() {}

    WaitingEntry(int applicant, List<Integer> candidates, @Nullable Integer candidate) {
        this.applicant = applicant;
        this.candidates = candidates;
        this.candidate = candidate;
    }

    int applicant() {
        return applicant;
    }

    /** The times that suit. */
    @ValueRangeProvider
    public List<Integer> getCandidates() {
        return candidates;
    }

    @PlanningVariable(allowsUnassigned = true)
    public @Nullable Integer getCandidate() {
        return candidate;
    }

    public void setCandidate(@Nullable Integer candidate) {
        this.candidate = candidate;
    }
}
