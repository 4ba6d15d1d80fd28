package com.ihosi.planner.roster.run;

import static com.ihosi.planner.testing.TwoHospitals.NEXT_WEEK;
import static com.ihosi.planner.testing.TwoHospitals.NOW;
import static com.ihosi.schema.generated.Tables.SOLVE_CHECKPOINT;
import static com.ihosi.schema.generated.Tables.SOLVE_RUN;
import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.account.Actor;
import com.ihosi.planner.roster.plan.StoredDuty;
import com.ihosi.planner.roster.plan.WeekPlan;
import com.ihosi.planner.testing.TwoHospitals;
import com.ihosi.schema.testing.OtherProcess;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KilledSolveTest {

    private static final Actor SYSTEM = new Actor.CommandLine();
    private static final int AN_HOUR = 3600;

    private final TwoHospitals hospitals = new TwoHospitals();
    private final SolveRuns runs = hospitals.runs();

    @AfterEach
    void close() {
        hospitals.close();
    }

    @Test
    void aSolveKilledAtWorkIsTakenUpWhereItWasAndItsDraftIsWhole() throws Exception {
        hospitals.doctor(hospitals.north(), "Hopper");
        hospitals.demand(hospitals.north(), hospitals.shift(hospitals.north(), "N", 9, 8), NEXT_WEEK, 2);
        SolveRun.Id run = runs.request(SYSTEM, new SolveRequest(List.of(hospitals.northId()), NEXT_WEEK, AN_HOUR, 0));

        Process doomed = solveInAnotherProcess();
        await(() -> checkpointMillis(run) >= 0);
        doomed.destroyForcibly().waitFor();

        assertThat(runs.get(SYSTEM, hospitals.northId(), run).status()).isEqualTo(SolveRun.Status.RUNNING);
        long kept = checkpointMillis(run);
        long before = progressUntil(run, kept);
        Clock later = Clock.fixed(NOW.plus(RunQueue.LEASE).plusSeconds(1), ZoneOffset.UTC);
        SolveWorker next = new SolveWorker(hospitals.execution(later), hospitals.bell, 1, Duration.ofSeconds(1));
        next.start();
        try {
            await(() -> fencing(run) == 2);
            await(() -> progress(run).anyMatch(progress -> progress.millis() > kept));
            // a solve that began anew would tell of the first milliseconds once more
            assertThat(progressUntil(run, kept)).isEqualTo(before);
            runs.stop(SYSTEM, hospitals.northId(), run);
            await(() -> !runs.get(SYSTEM, hospitals.northId(), run).status().isOpen());
        } finally {
            next.stop();
        }

        SolveRun done = runs.get(SYSTEM, hospitals.northId(), run);
        assertThat(done.status()).isEqualTo(SolveRun.Status.DONE);
        WeekPlan.View draft = hospitals
                .plans
                .get(SYSTEM, hospitals.northId(), NEXT_WEEK)
                .drafts()
                .getFirst();
        assertThat(draft.stored().duties())
                .hasSize(14)
                .extracting(StoredDuty::day)
                .containsAll(NEXT_WEEK.days());
        assertThat(draft.audit().score().medium()).isZero();
        assertThat(checkpointMillis(run)).isNegative();
    }

    private Stream<RunProgress> progress(SolveRun.Id run) {
        return runs.listProgress(SYSTEM, hospitals.northId(), run, -1).stream();
    }

    private long progressUntil(SolveRun.Id run, long millis) {
        return progress(run).filter(progress -> progress.millis() <= millis).count();
    }

    private Process solveInAnotherProcess() throws IOException {
        return OtherProcess.of(SolveThatIsKilled.class, hospitals.test().url()).start();
    }

    /** After how much work the last checkpoint was kept, negative where there is none. */
    private long checkpointMillis(SolveRun.Id run) {
        return hospitals.test().beyondPolicies(sql -> sql.select(SOLVE_CHECKPOINT.AT_MILLIS)
                .from(SOLVE_CHECKPOINT)
                .where(SOLVE_CHECKPOINT.SOLVE_RUN_ID.eq(run.value()))
                .fetchOptional(row -> row.value1())
                .orElse(-1L));
    }

    private long fencing(SolveRun.Id run) {
        return hospitals.test().beyondPolicies(sql -> sql.select(SOLVE_RUN.FENCING)
                .from(SOLVE_RUN)
                .where(SOLVE_RUN.ID.eq(run.value()))
                .fetchSingle(row -> row.value1()));
    }

    private void await(BooleanSupplier reached) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!reached.getAsBoolean() && System.nanoTime() < until) {
            hospitals.bell.await(Duration.ofMillis(100));
        }
        assertThat(reached.getAsBoolean()).isTrue();
    }
}
