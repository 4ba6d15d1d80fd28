package com.ihosi.ui.job;

import com.ihosi.batchjobs.night.JobRun;
import com.ihosi.batchjobs.night.NightRuns;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.security.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks on behalf of whoever is logged in, about the facility of the address. */
@Component
final class JobsDesk {

    private final NightRuns runs;
    private final Clock clock;

    JobsDesk(NightRuns runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    List<JobRun> list() {
        return runs.list(SignedIn.actor(), CurrentFacility.get().id());
    }

    /** The jobs, in the order of the night. */
    List<String> names() {
        return runs.names();
    }

    /** The business date of the facility's wall clock. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CurrentFacility.get().zone());
    }

    void start(String job, LocalDate night) {
        runs.start(SignedIn.actor(), job, night, CurrentFacility.get());
    }

    /** How long a run took, or has taken by now. */
    Duration took(JobRun run) {
        Instant end = run.endedAt() == null ? clock.instant() : run.endedAt();
        return Duration.between(run.startedAt(), end);
    }
}
