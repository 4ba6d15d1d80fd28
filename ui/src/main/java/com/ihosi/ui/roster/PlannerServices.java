package com.ihosi.ui.roster;

import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.roster.plan.Drafts;
import com.ihosi.planner.roster.plan.Editing;
import com.ihosi.planner.roster.plan.Planning;
import com.ihosi.planner.roster.plan.Publishing;
import com.ihosi.planner.roster.plan.WeekPlans;
import com.ihosi.planner.roster.run.SolveRuns;
import java.time.Clock;

/** The use cases of the planner that a desk works with. */
record PlannerServices(
        Accounts accounts,
        Facilities facilities,
        WeekPlans weeks,
        Drafts drafts,
        Editing editing,
        Publishing publishing,
        Planning planning,
        SolveRuns runs,
        Clock clock) {}
