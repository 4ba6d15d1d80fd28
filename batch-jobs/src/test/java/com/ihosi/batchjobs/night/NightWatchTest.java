package com.ihosi.batchjobs.night;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.account.Actor;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.schema.access.FacilityScope;
import com.ihosi.schema.testing.TestDatabase;
import com.ihosi.schema.testing.TwoFacilities;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NightWatchTest {

    @RegisterExtension
    static final TestDatabase TEST = TestDatabase.fresh();

    @RegisterExtension
    static final TestDatabase FRESH = TestDatabase.fresh();

    @RegisterExtension
    static final TestDatabase ALONE = TestDatabase.fresh();

    private static final Actor ANYBODY = new Actor.CommandLine();

    @Test
    void aNightBeginsOnceWhenTheFacilitysOwnClockSaysSo() {
        TwoFacilities.in(TEST.database());
        try (Nights nights = Nights.over(TEST.application())) {
            NightRuns runs = nights.runs(new Nothing());
            // 06:30 in Berlin, half past midnight in New York.
            watch(nights, runs, "2026-11-23T05:30:00Z");
            assertThat(dates(runs, nights.facility("north"))).containsExactly(LocalDate.of(2026, 11, 23));
            assertThat(dates(runs, nights.facility("south"))).isEmpty();

            watch(nights, runs, "2026-11-23T07:00:00Z");
            watch(nights, runs, "2026-11-23T09:00:00Z");
            assertThat(dates(runs, nights.facility("north"))).hasSize(1);
            assertThat(dates(runs, nights.facility("south"))).containsExactly(LocalDate.of(2026, 11, 23));
        }
    }

    @Test
    void aNightWhoseProcessWasKilledIsMadeUpForButNotForEver() {
        try (Nights nights = Nights.over(FRESH.application())) {
            TwoFacilities.in(nights.database());
            NightRuns runs = nights.runs(new Nothing());
            Facility north = nights.facility("north");
            begun(nights, north, 1001);
            watch(nights, runs, "2026-11-23T05:30:00Z");
            assertThat(runs.list(ANYBODY, north.id()))
                    .extracting(JobRun::status)
                    .containsExactlyInAnyOrder(JobRun.Status.STOPPED, JobRun.Status.DONE);

            Facility south = nights.facility("south");
            Stream.of(1001, 1002, 1003).forEach(attempt -> begun(nights, south, attempt));
            watch(nights, runs, "2026-11-23T09:00:00Z");
            assertThat(runs.list(ANYBODY, south.id()))
                    .extracting(JobRun::status)
                    .containsOnly(JobRun.Status.STOPPED)
                    .hasSize(3);
        }
    }

    @Test
    void whileOneProcessWatchesAnotherBeginsNothing() {
        try (Nights nights = Nights.over(ALONE.application())) {
            TwoFacilities.in(nights.database());
            NightRuns others = nights.runs(new Nothing(), Counting.named("later"));
            List<Integer> seen = new ArrayList<>();
            Counting watching = Counting.named("first").before(piece -> {
                watch(nights, others, "2026-11-23T09:00:00Z");
                seen.add(others.list(ANYBODY, nights.facility("south").id()).size());
            });
            watch(nights, nights.runs(watching), "2026-11-23T05:30:00Z");
            assertThat(seen).containsExactly(0, 0, 0);
            watch(nights, others, "2026-11-23T09:00:00Z");
            assertThat(others.list(ANYBODY, nights.facility("south").id())).hasSize(2);
        }
    }

    /** As a process leaves it that is killed: begun, and nobody holds the lock. */
    private static void begun(Nights nights, Facility facility, long execution) {
        nights.database().run(new FacilityScope(facility.id().value()), sql -> new JobRunRepository(sql, facility.id())
                .begin("nothing", LocalDate.of(2026, 11, 23), execution, null, Nights.CLOCK.instant()));
    }

    private static void watch(Nights nights, NightRuns runs, String now) {
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        new NightWatch(runs, new Facilities(nights.database()), clock, LocalTime.of(2, 0)).look(() -> false);
    }

    private static List<LocalDate> dates(NightRuns runs, Facility facility) {
        return runs.list(ANYBODY, facility.id()).stream().map(JobRun::night).toList();
    }

    /** Has one step that does nothing. */
    private static final class Nothing implements NightJob {

        @Override
        public String name() {
            return "nothing";
        }

        @Override
        public List<NightStep> steps(Facility facility, LocalDate night) {
            return List.of(new NightStep("nothing", piece -> false));
        }
    }
}
