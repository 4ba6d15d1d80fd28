package com.ihosi.planner.roster.run;

import com.ihosi.planner.account.Account;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.plan.Week;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run that a worker has taken up. What it writes counts only while its fencing number is the run's latest.
 *
 * @param fencing how many times the run was taken up by now
 */
record Claim(
        SolveRun.Id run,
        long fencing,
        Instant startedAt,
        Account.@Nullable Id requestedBy,
        List<Facility.Id> facilities,
        Week week,
        int seconds,
        long seed) {

    Claim {
        facilities = List.copyOf(facilities);
    }
}
