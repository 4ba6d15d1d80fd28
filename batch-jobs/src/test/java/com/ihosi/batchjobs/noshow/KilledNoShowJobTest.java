package com.ihosi.batchjobs.noshow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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

class KilledNoShowJobTest {

    private static final int KILLED = 137;
    private static final Actor ANYBODY = new Actor.CommandLine();

    @RegisterExtension
    static final TestDatabase TEST = TestDatabase.fresh();

    @Test
    void aNightKilledWhileItWritesIsGoneOnWithAndNothingIsDoneTwice() throws Exception {
        TwoFacilities places = TwoFacilities.in(TEST.database());
        BookedVisits.add(TEST, places.north(), 3_000, 250);

        assertThat(runUntilKilled(100, 3)).isEqualTo(KILLED);
        assertThat(count("no_show_prediction")).isEqualTo(200);
        assertThat(count("model_card")).isEqualTo(1);
        try (Nights nights = Nights.over(TEST.application())) {
            NightRuns runs = nights.runs(new NoShowJob(nights.database(), Nights.CLOCK, 100, () -> {}));
            Facility north = nights.facility("north");
            assertThat(runs.list(ANYBODY, north.id()))
                    .extracting(JobRun::status)
                    .containsExactly(JobRun.Status.STOPPED);

            assertThat(runs.run(ANYBODY, NoShowJob.NAME, Nights.NIGHT, List.of(north)))
                    .extracting(NightOutcome::result)
                    .containsExactly(Result.DONE);
            assertThat(count("no_show_prediction")).isEqualTo(250);
            assertThat(count("model_card")).isEqualTo(1);
            assertThat(nights.attempts(NoShowJob.NAME)).containsExactly(BatchStatus.COMPLETED, BatchStatus.FAILED);
            assertThat(runs.list(ANYBODY, north.id()))
                    .extracting(JobRun::status, JobRun::written)
                    .containsExactly(tuple(JobRun.Status.DONE, 150L), tuple(JobRun.Status.STOPPED, 101L));

            assertThat(runs.run(ANYBODY, NoShowJob.NAME, Nights.NIGHT, List.of(north)))
                    .extracting(NightOutcome::result)
                    .containsExactly(Result.DONE_BEFORE);
        }
    }

    private static int count(String table) {
        return TEST.beyondPolicies(sql -> sql.fetchCount(sql.selectFrom(table)));
    }

    /** In a process of its own, which dies without a word after so many pieces. */
    private static int runUntilKilled(int piece, int pieces) throws IOException, InterruptedException {
        return OtherProcess.run(NoShowJobThatIsKilled.class, TEST.url(), String.valueOf(piece), String.valueOf(pieces));
    }
}
