package com.ihosi.batchjobs.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.batchjobs.night.JobRun;
import com.ihosi.batchjobs.night.NightOutcome;
import com.ihosi.batchjobs.night.NightOutcome.Result;
import com.ihosi.batchjobs.night.NightRuns;
import com.ihosi.batchjobs.night.Nights;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.facility.Facility;
import com.ihosi.schema.testing.OtherProcess;
import com.ihosi.schema.testing.TestDatabase;
import com.ihosi.schema.testing.TwoFacilities;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.batch.core.BatchStatus;

class KilledFigureJobTest {

    private static final int KILLED = 137;
    private static final Actor ANYBODY = new Actor.CommandLine();

    @RegisterExtension
    static final TestDatabase TEST = TestDatabase.fresh();

    @Test
    void aNightKilledWhileItCountsIsGoneOnWithAndNothingIsCountedTwice() throws Exception {
        TwoFacilities places = TwoFacilities.in(TEST.database());
        PastVisits.add(TEST, places.north(), 120, 1_200);

        assertThat(runUntilKilled(28, 2)).isEqualTo(KILLED);
        assertThat(counted()).isEqualTo(560);
        try (Nights nights = Nights.over(TEST.application())) {
            NightRuns runs = nights.runs(new FigureJob(nights.database()));
            Facility north = nights.facility("north");
            assertThat(runs.list(ANYBODY, north.id()))
                    .extracting(JobRun::status)
                    .containsExactly(JobRun.Status.STOPPED);

            assertThat(runs.run(ANYBODY, FigureJob.NAME, Nights.NIGHT, List.of(north)))
                    .extracting(NightOutcome::result)
                    .containsExactly(Result.DONE);
            assertThat(counted()).isEqualTo(1_200);
            assertThat(nights.attempts(FigureJob.NAME)).containsExactly(BatchStatus.COMPLETED, BatchStatus.FAILED);
            assertThat(runs.run(ANYBODY, FigureJob.NAME, Nights.NIGHT, List.of(north)))
                    .extracting(NightOutcome::result)
                    .containsExactly(Result.DONE_BEFORE);
        }
    }

    private static int counted() {
        return TEST.beyondPolicies(sql -> sql.fetchSingle("select sum(booked + cancelled) from facility_day_figure"))
                .get(0, Integer.class);
    }

    /** In a process of its own, which dies without a word after so many pieces. */
    private static int runUntilKilled(int days, int pieces) throws IOException, InterruptedException {
        return OtherProcess.run(FigureJobThatIsKilled.class, TEST.url(), String.valueOf(days), String.valueOf(pieces));
    }
}
