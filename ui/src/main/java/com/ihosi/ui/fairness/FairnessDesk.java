package com.ihosi.ui.fairness;

import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.fairness.Fairness;
import com.ihosi.planner.roster.fairness.FairnessReport;
import com.ihosi.planner.roster.plan.Drafts;
import com.ihosi.planner.roster.plan.OpenDraft;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.security.SignedIn;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks on behalf of whoever is logged in, about the facility of the address. */
@Component
final class FairnessDesk {

    private final Fairness fairness;
    private final Drafts drafts;
    private final Accounts accounts;
    private final Clock clock;

    FairnessDesk(Fairness fairness, Drafts drafts, Accounts accounts, Clock clock) {
        this.fairness = fairness;
        this.drafts = drafts;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Drafts that can be counted in; none for who may not plan. */
    List<OpenDraft> listDrafts() {
        Facility facility = CurrentFacility.get();
        Account person = SignedIn.get();
        return accounts.mayPlan(person.id(), facility.id())
                ? drafts.list(new Actor.Person(person.id()), facility.id(), Week.now(clock, facility.zone()))
                : List.of();
    }

    FairnessReport report(int weeks, Optional<OpenDraft> draft) {
        return fairness.report(SignedIn.actor(), CurrentFacility.get().id(), weeks, draft.map(OpenDraft::id));
    }
}
