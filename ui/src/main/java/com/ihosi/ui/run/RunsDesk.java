package com.ihosi.ui.run;

import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.run.SolveRun;
import com.ihosi.planner.roster.run.SolveRuns;
import com.ihosi.ui.security.Here;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks on behalf of whoever is logged in, about the facility of the address. */
@Component
final class RunsDesk {

    private final SolveRuns runs;
    private final Facilities facilities;
    private final Here here;
    private final Clock clock;

    RunsDesk(SolveRuns runs, Facilities facilities, Here here, Clock clock) {
        this.runs = runs;
        this.facilities = facilities;
        this.here = here;
        this.clock = clock;
    }

    /** The newest runs; none for those who may not plan. */
    List<SolveRun> list() {
        return runs.list(here.actor(), here.id());
    }

    /** The names of the facilities in some runs. */
    Map<Facility.Id, String> names(List<SolveRun> of) {
        List<Facility.Id> ids =
                of.stream().flatMap(run -> run.facilities().stream()).distinct().toList();
        return ids.isEmpty()
                ? Map.of()
                : facilities.list(ids).stream().collect(Collectors.toMap(Facility::id, Facility::name));
    }

    void stop(UUID run) {
        runs.stop(here.actor(), here.id(), new SolveRun.Id(run));
    }

    /** How long a run took, or has taken by now. */
    Duration took(SolveRun run) {
        Instant end = run.endedAt().orElseGet(clock::instant);
        return run.startedAt().map(start -> Duration.between(start, end)).orElse(Duration.ZERO);
    }
}
