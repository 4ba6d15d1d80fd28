package com.ihosi.batchjobs.night;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.account.Actor;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.schema.testing.TestDatabase;
import com.ihosi.schema.testing.TwoFacilities;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NightWatchTest {

    @RegisterExtension
    static final TestDatabase TEST = TestDatabase.fresh();

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
