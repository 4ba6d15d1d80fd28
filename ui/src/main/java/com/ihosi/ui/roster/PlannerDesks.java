package com.ihosi.ui.roster;

import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.roster.plan.Drafts;
import com.ihosi.planner.roster.plan.Editing;
import com.ihosi.planner.roster.plan.Planning;
import com.ihosi.planner.roster.plan.Publishing;
import com.ihosi.planner.roster.plan.WeekPlans;
import com.ihosi.planner.roster.run.SolveRuns;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.security.SignedIn;
import java.time.Clock;
import org.springframework.stereotype.Component;

@Component
final class PlannerDesks implements WeekDesks {

    private final PlannerServices planner;

    PlannerDesks(
            Accounts accounts,
            Facilities facilities,
            WeekPlans weeks,
            Drafts drafts,
            Editing editing,
            Publishing publishing,
            Planning planning,
            SolveRuns runs,
            Clock clock) {
        planner = new PlannerServices(accounts, facilities, weeks, drafts, editing, publishing, planning, runs, clock);
    }

    @Override
    public WeekDesk open() {
        return new PlannerDesk(planner, CurrentFacility.get(), SignedIn.get());
    }
}
