package com.ihosi.ui.fairness;

import com.ihosi.planner.roster.fairness.Fairness;
import com.ihosi.planner.roster.fairness.FairnessReport;
import com.ihosi.planner.roster.plan.Drafts;
import com.ihosi.planner.roster.plan.OpenDraft;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.ui.security.Here;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks on behalf of whoever is logged in, about the facility of the address. */
@Component
final class FairnessDesk {

    private final Fairness fairness;
    private final Drafts drafts;
    private final Here here;
    private final Clock clock;

    FairnessDesk(Fairness fairness, Drafts drafts, Here here, Clock clock) {
        this.fairness = fairness;
        this.drafts = drafts;
        this.here = here;
        this.clock = clock;
    }

    /** Drafts that can be counted in. */
    List<OpenDraft> listDrafts() {
        return drafts.list(
                here.actor(), here.id(), Week.now(clock, here.facility().zone()));
    }

    FairnessReport report(int weeks, Optional<OpenDraft> draft) {
        return fairness.report(here.actor(), here.id(), weeks, draft.map(OpenDraft::id));
    }
}
