package com.ihosi.planner.roster.run;

import com.ihosi.planner.account.Account;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.plan.Horizon;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run that a worker has taken up. What it writes counts only while its fencing number is the run's latest.
 *
 * @param fencing how many times the run was taken up by now
 * @param checkpoint what the worker before has left
 */
record Claim(
        SolveRun.Id run,
        long fencing,
        Instant startedAt,
        Account.@Nullable Id requestedBy,
        List<Facility.Id> facilities,
        SolveRun.Kind kind,
        Horizon horizon,
        int seconds,
        long seed,
        Optional<Checkpoint> checkpoint) {

    Claim {
        facilities = List.copyOf(facilities);
    }

    /** For how long it was worked on already, as far as that is not lost. */
    long millisBefore() {
        return checkpoint.map(Checkpoint::millis).orElse(0L);
    }

    /** The time that is left, at least a second. */
    int secondsLeft() {
        return Math.max(1, seconds - Math.toIntExact(millisBefore() / 1000));
    }
}
