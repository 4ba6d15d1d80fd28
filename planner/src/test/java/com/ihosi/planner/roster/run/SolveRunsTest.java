package com.ihosi.planner.roster.run;

import static com.ihosi.planner.testing.TwoHospitals.NEXT_WEEK;
import static com.ihosi.planner.testing.TwoHospitals.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.facility.UnknownFacilityException;
import com.ihosi.planner.roster.plan.StoredDuty;
import com.ihosi.planner.roster.plan.StoredRoster;
import com.ihosi.planner.roster.plan.WeekPlan;
import com.ihosi.planner.testing.TwoHospitals;
import com.ihosi.schema.access.PlatformScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SolveRunsTest {

    private static final Actor SYSTEM = new Actor.CommandLine();

    private final TwoHospitals hospitals = new TwoHospitals();
    private final SolveRuns runs = hospitals.runs();

    @BeforeEach
    void northNeedsTwo() {
        hospitals.demand(hospitals.north(), hospitals.shift(hospitals.north(), "N", 9, 8), NEXT_WEEK, 2);
    }

    @AfterEach
    void close() {
        hospitals.close();
    }

    @Test
    void aSecondRunOfAWeekIsRefusedWithWhoAskedForTheFirst() {
        Actor ada = hospitals.member("Ada Okoro", "manager", hospitals.north(), hospitals.south());
        runs.request(ada, northAndSouth());

        assertThatThrownBy(() -> runs.request(SYSTEM, north()))
                .isInstanceOf(WeekIsBeingSolvedException.class)
                .hasMessage(
                        "The week 2026-W49 of north is being solved already: Ada Okoro asked for it, and it has been"
                                + " waiting since 25 November 2026 at 11:00. Wait for it, or stop it first.");
        assertThat(runs.list(SYSTEM, hospitals.northId(), NEXT_WEEK)).hasSize(1);
    }

    @Test
    void anotherWeekOrFacilityMayBeSolvedMeanwhile() {
        runs.request(SYSTEM, north());
        runs.request(SYSTEM, new SolveRequest(List.of(hospitals.northId()), NEXT_WEEK.plus(1), 1, 0));
        runs.request(SYSTEM, new SolveRequest(List.of(hospitals.southId()), NEXT_WEEK, 1, 0));

        assertThat(runs.list(SYSTEM, hospitals.northId(), NEXT_WEEK)).hasSize(1);
        assertThat(runs.list(SYSTEM, hospitals.southId(), NEXT_WEEK)).hasSize(1);
    }

    @Test
    void aRunNeedsTheRightToPlanEverywhere() {
        Actor ada = hospitals.member("Ada Okoro", "manager", hospitals.north());

        assertThatThrownBy(() -> runs.request(ada, northAndSouth())).isInstanceOf(NotAllowedException.class);
        runs.request(ada, north());
    }

    @Test
    void aWeekThatIsOverIsRefused() {
        SolveRequest past = new SolveRequest(List.of(hospitals.northId()), NEXT_WEEK.plus(-2), 1, 0);

        assertThatThrownBy(() -> runs.request(SYSTEM, past))
                .isInstanceOf(PlannerException.class)
                .hasMessage("The week 2026-W47 is over at north. Plan one that still has days to come.");
    }

    @Test
    void anUnknownFacilityAndATimeLimitOutOfRangeAreRefused() {
        Facility.Id nowhere = new Facility.Id(UUID.randomUUID());

        assertThatThrownBy(() -> runs.request(SYSTEM, new SolveRequest(List.of(nowhere), NEXT_WEEK, 1, 0)))
                .isInstanceOf(UnknownFacilityException.class);
        assertThatThrownBy(() -> new SolveRequest(List.of(nowhere), NEXT_WEEK, 3601, 0))
                .hasMessage("The time limit (3601) of a solve run must be 1 to 3600 seconds.");
        assertThatThrownBy(() -> new SolveRequest(List.of(nowhere), NEXT_WEEK, 0, 0))
                .isInstanceOf(PlannerException.class);
        assertThatThrownBy(() -> new SolveRequest(List.of(), NEXT_WEEK, 1, 0)).isInstanceOf(PlannerException.class);
    }

    @Test
    void aRunThatWaitsIsCancelledWhenItIsStopped() {
        SolveRun.Id run = runs.request(SYSTEM, north());

        runs.stop(SYSTEM, hospitals.northId(), run);

        assertThat(runs.get(SYSTEM, hospitals.northId(), run).status()).isEqualTo(SolveRun.Status.CANCELLED);
        runs.request(SYSTEM, north());
    }

    @Test
    void aRunOfOneFacilityIsUnknownAtTheOther() {
        SolveRun.Id run = runs.request(SYSTEM, north());

        assertThatThrownBy(() -> runs.get(SYSTEM, hospitals.southId(), run))
                .hasMessage("There is no such solve run at this facility.");
        assertThatThrownBy(() -> runs.stop(SYSTEM, hospitals.southId(), run))
                .hasMessage("There is no such solve run at this facility.");
        assertThat(runs.listProgress(SYSTEM, hospitals.southId(), run, -1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff"})
    void whoMayNotPlanIsGivenNoRuns(String role) {
        SolveRun.Id run = runs.solveNow(SYSTEM, northAndSouth(), progress -> {}).run();
        Actor planner = hospitals.member("Ada", "scheduler", hospitals.north(), hospitals.south());
        Actor reader = hospitals.member("Bo", role, hospitals.north());
        Actor southern = hospitals.member("Di", "admin", hospitals.south());
        Facility.Id north = hospitals.northId();

        assertThat(runs.list(planner, north)).singleElement().satisfies(seen -> assertThat(seen.score())
                .isPresent());
        assertThat(runs.list(planner, north, NEXT_WEEK)).hasSize(1);
        assertThat(runs.listProgress(planner, north, run, -1)).isNotEmpty();
        assertThat(runs.list(reader, north)).isEmpty();
        assertThat(runs.list(reader, north, NEXT_WEEK)).isEmpty();
        assertThat(runs.listProgress(reader, north, run, -1)).isEmpty();
        assertThatThrownBy(() -> runs.get(reader, north, run)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> runs.list(southern, north)).isInstanceOf(NotAllowedException.class);
        assertThat(runs.list(southern, hospitals.southId())).hasSize(1);
    }

    @Test
    void whoPlansAtOneFacilityOfAJointRunSeesNothingOfTheOthers() {
        SolveRun.Id run = runs.solveNow(SYSTEM, northAndSouth(), progress -> {}).run();
        Actor planner = hospitals.member("Ada", "scheduler", hospitals.north());
        Facility.Id north = hospitals.northId();

        assertThat(List.of(
                        runs.list(planner, north).getFirst(),
                        runs.list(planner, north, NEXT_WEEK).getFirst(),
                        runs.get(planner, north, run)))
                .allSatisfy(seen -> {
                    assertThat(seen.facilities()).containsExactly(north);
                    assertThat(seen.score()).isEmpty();
                    assertThat(seen.drafts(NEXT_WEEK)).containsOnlyKeys(north);
                });
        assertThat(runs.listProgress(planner, north, run, -1)).isEmpty();
    }

    @Test
    void aRunWhoseWorkerDiedIsTakenUpAgainWhenItsLeaseEnds() {
        SolveRun.Id run = runs.request(SYSTEM, north());
        Claim dead = claimAt(NOW).orElseThrow();
        assertThat(claimAt(NOW.plus(RunQueue.LEASE))).isEmpty();

        Instant later = NOW.plus(RunQueue.LEASE).plusSeconds(1);
        Claim second = claimAt(later).orElseThrow();

        assertThat(second.run()).isEqualTo(run).isEqualTo(dead.run());
        assertThat(second.fencing()).isEqualTo(dead.fencing() + 1);
        Optional<SolveOutcome> outcome = execute(second, later);
        assertThat(outcome).isPresent();
        assertThat(runs.get(SYSTEM, hospitals.northId(), run).status()).isEqualTo(SolveRun.Status.DONE);
    }

    @Test
    void aWorkerThatWasBelievedDeadIsFencedOff() {
        SolveRun.Id run = runs.request(SYSTEM, north());
        Claim first = claimAt(NOW).orElseThrow();
        Claim second = claimAt(NOW.plus(RunQueue.LEASE).plusSeconds(1)).orElseThrow();

        assertThat(execute(first, NOW)).isEmpty();

        assertThat(runs.get(SYSTEM, hospitals.northId(), run).status()).isEqualTo(SolveRun.Status.RUNNING);
        assertThat(drafts()).isEmpty();
        assertThat(execute(second, NOW)).isPresent();
        assertThat(drafts()).hasSize(1);
    }

    @Test
    void aRunThatNoWorkerSurvivesFails() {
        SolveRun.Id run = runs.request(SYSTEM, north());
        Instant at = NOW;
        for (int claim = 1; claim <= RunQueue.MOST_CLAIMS; claim++) {
            assertThat(claimAt(at)).isPresent();
            at = at.plus(RunQueue.LEASE).plusSeconds(1);
        }

        assertThat(claimAt(at)).isEmpty();
        assertThat(runs.get(SYSTEM, hospitals.northId(), run).note()).contains("The run was interrupted 5 times.");
        runs.request(SYSTEM, north());
    }

    @Test
    void aDoctorWhoLeavesMeanwhileIsLeftOutAndTold() {
        AtomicBoolean gone = new AtomicBoolean();
        SolveOutcome outcome = runs.solveNow(SYSTEM, north(), progress -> {
            if (!gone.getAndSet(true)) {
                hospitals.terminate(hospitals.north(), hospitals.northDoctor());
            }
        });

        assertThat(outcome.note())
                .contains("Ada north-doctor left while the run was solving. The draft is without those duties.");
        assertThat(drafts()).singleElement().satisfies(draft -> assertThat(draft.duties())
                .extracting(StoredDuty::doctor)
                .contains(hospitals.shared())
                .doesNotContain(hospitals.northDoctor()));
        assertThat(runs.get(SYSTEM, hospitals.northId(), outcome.run()).note()).isEqualTo(outcome.note());
    }

    @Test
    void aProcessThatEndsPutsItsRunBack() {
        SolveRun.Id run = runs.request(SYSTEM, north());
        Claim claim = claimAt(NOW).orElseThrow();

        assertThat(hospitals.execution(hospitals.clock).execute(claim, any -> {}, () -> true))
                .isEmpty();

        assertThat(runs.get(SYSTEM, hospitals.northId(), run).status()).isEqualTo(SolveRun.Status.QUEUED);
        assertThat(claimAt(NOW)).isPresent();
    }

    @Test
    void aRunThatWasPutBackKeepsWhatItHasFoundWhenItIsStopped() {
        SolveRun.Id run = runs.request(SYSTEM, new SolveRequest(List.of(hospitals.northId()), NEXT_WEEK, 3600, 0));
        hospitals.execution(hospitals.clock).execute(claimAt(NOW).orElseThrow(), any -> {}, () -> true);

        runs.stop(SYSTEM, hospitals.northId(), run);

        assertThat(runs.get(SYSTEM, hospitals.northId(), run).status()).isEqualTo(SolveRun.Status.QUEUED);
        assertThat(execute(claimAt(NOW).orElseThrow(), NOW))
                .hasValueSatisfying(outcome -> assertThat(outcome.seconds()).isLessThan(60));
        assertThat(drafts()).hasSize(1);
    }

    @Test
    void aWorkerThatLostItsRunLeavesWhatTheNextOneHasFound() {
        runs.request(SYSTEM, north());
        Claim lost = claimAt(NOW).orElseThrow();
        Instant later = NOW.plus(RunQueue.LEASE).plusSeconds(1);
        Claim second = claimAt(later).orElseThrow();
        Checkpoint found = new Checkpoint(500, List.of());

        queue(queue -> queue.keep(second, found));
        queue(queue -> queue.fail(lost, "The database was away."));

        assertThat(claimAt(later.plus(RunQueue.LEASE).plusSeconds(1)))
                .hasValueSatisfying(third -> assertThat(third.checkpoint()).contains(found));
    }

    private void queue(Consumer<RunQueue> work) {
        hospitals.database().run(new PlatformScope(), sql -> work.accept(new RunQueue(sql, NOW)));
    }

    @Test
    void aRunThatIsToldToStopKeepsWhatItHasFound() {
        SolveRequest anHour = new SolveRequest(List.of(hospitals.northId()), NEXT_WEEK, 3600, 0);
        SolveOutcome outcome = runs.solveNow(SYSTEM, anHour, progress -> {
            SolveRun run = runs.list(SYSTEM, hospitals.northId(), NEXT_WEEK).getFirst();
            runs.stop(SYSTEM, hospitals.northId(), run.id());
        });

        assertThat(outcome.seconds()).isLessThan(60);
        assertThat(outcome.drafts(NEXT_WEEK)).containsOnlyKeys(hospitals.northId());
    }

    @Test
    void workersOfTheProcessEmptyTheQueue() throws InterruptedException {
        SolveWorker worker =
                new SolveWorker(hospitals.execution(hospitals.clock), hospitals.bell, 2, Duration.ofSeconds(1));
        SolveRun.Id first = runs.request(SYSTEM, north());
        SolveRun.Id second = runs.request(SYSTEM, new SolveRequest(List.of(hospitals.southId()), NEXT_WEEK, 1, 0));
        worker.start();
        try {
            awaitEnd(hospitals.northId(), first);
            awaitEnd(hospitals.southId(), second);
        } finally {
            worker.stop();
        }
        assertThat(runs.get(SYSTEM, hospitals.northId(), first).status()).isEqualTo(SolveRun.Status.DONE);
        assertThat(runs.get(SYSTEM, hospitals.southId(), second).status()).isEqualTo(SolveRun.Status.DONE);
        assertThat(worker.isRunning()).isFalse();
    }

    private void awaitEnd(Facility.Id facility, SolveRun.Id run) throws InterruptedException {
        long until = System.nanoTime() + 30_000_000_000L;
        while (runs.get(SYSTEM, facility, run).status().isOpen() && System.nanoTime() < until) {
            hospitals.bell.await(Duration.ofMillis(50));
        }
    }

    private SolveRequest north() {
        return new SolveRequest(List.of(hospitals.northId()), NEXT_WEEK, 1, 0);
    }

    private SolveRequest northAndSouth() {
        return new SolveRequest(List.of(hospitals.northId(), hospitals.southId()), NEXT_WEEK, 1, 0);
    }

    private Optional<Claim> claimAt(Instant now) {
        return hospitals.execution(at(now)).claim("test");
    }

    private Optional<SolveOutcome> execute(Claim claim, Instant now) {
        return hospitals.execution(at(now)).execute(claim, any -> {}, () -> false);
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private List<StoredRoster> drafts() {
        return hospitals.plans.get(SYSTEM, hospitals.northId(), NEXT_WEEK).drafts().stream()
                .map(WeekPlan.View::stored)
                .toList();
    }
}
