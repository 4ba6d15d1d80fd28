package com.ihosi.batchjobs.night;

import static com.ihosi.batchjobs.night.Nights.NIGHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.batchjobs.night.NightOutcome.Result;
import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.facility.Facility;
import com.ihosi.schema.testing.TestDatabase;
import com.ihosi.schema.testing.TwoFacilities;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NightRunsTest {

    @RegisterExtension
    static final TestDatabase TEST = TestDatabase.fresh();

    private static final Actor ANYBODY = new Actor.CommandLine();
    private static Nights nights;

    @BeforeAll
    static void begin() {
        TwoFacilities.in(TEST.database());
        nights = Nights.over(TEST.application());
    }

    @AfterAll
    static void end() {
        nights.close();
    }

    @Test
    void aJobIsDoneOnceForEachFacilityAndDate() {
        Counting job = Counting.named("once");
        NightRuns runs = nights.runs(job);
        assertThat(runs.run("once", NIGHT)).extracting(NightOutcome::result).containsExactly(Result.DONE, Result.DONE);
        assertThat(runs.run("once", NIGHT))
                .extracting(NightOutcome::result)
                .containsExactly(Result.DONE_BEFORE, Result.DONE_BEFORE);
        assertThat(runs.run(ANYBODY, "once", NIGHT.minusDays(1), List.of(nights.facility("north"))))
                .extracting(NightOutcome::result)
                .containsExactly(Result.DONE);
        assertThat(job.done()).filteredOn(what -> what.equals("south 3")).hasSize(1);
        assertThat(runs.list(ANYBODY, nights.facility("south").id()))
                .filteredOn(run -> run.job().equals("once"))
                .singleElement()
                .satisfies(run -> {
                    assertThat(run.status()).isEqualTo(JobRun.Status.DONE);
                    assertThat(run.written()).isEqualTo(30);
                    assertThat(run.endedAt()).isNotNull();
                });
    }

    @Test
    void aFacilityThatFailsHoldsUpNoOtherAndGoesOnWhereItBrokeOff() {
        Counting broken = Counting.named("breaks").before(what -> {
            if (what.equals("north 2")) {
                throw new IllegalStateException("The rows of the north are broken.");
            }
        });
        List<NightOutcome> outcomes = nights.runs(broken).run("breaks", NIGHT);
        assertThat(outcomes).extracting(NightOutcome::result).containsExactly(Result.FAILED, Result.DONE);
        assertThat(outcomes.getFirst().error()).contains("The rows of the north are broken.");
        assertThat(nights.runs(broken).list(ANYBODY, nights.facility("north").id()))
                .filteredOn(run -> run.job().equals("breaks"))
                .singleElement()
                .satisfies(run -> {
                    assertThat(run.isBrokenOff()).isTrue();
                    assertThat(run.error()).isEqualTo("The rows of the north are broken.");
                });

        Counting mended = broken.before(what -> {});
        assertThat(nights.runs(mended).run("breaks", NIGHT))
                .extracting(NightOutcome::result)
                .containsExactly(Result.DONE, Result.DONE_BEFORE);
        assertThat(mended.done().stream().filter(what -> what.startsWith("north")))
                .containsExactly("north first", "north 1", "north 2", "north 3");
    }

    @Test
    void twoNightsAtOnceCannotBothRun() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Counting slow = Counting.named("slow").before(what -> {
            begun.countDown();
            await(goOn);
        });
        Facility north = nights.facility("north");
        CompletableFuture<List<NightOutcome>> first =
                CompletableFuture.supplyAsync(() -> nights.runs(slow).run(ANYBODY, "slow", NIGHT, List.of(north)));
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        NightRuns other = nights.runs(Counting.named("slow"));
        assertThat(other.run(ANYBODY, "slow", NIGHT, List.of(north)))
                .extracting(NightOutcome::result)
                .containsExactly(Result.BUSY);
        assertThatThrownBy(() -> other.start(ANYBODY, "slow", NIGHT, north))
                .isInstanceOf(PlannerException.class)
                .hasMessageContaining("is running here already");
        assertThat(other.list(ANYBODY, north.id()))
                .filteredOn(run -> run.job().equals("slow"))
                .extracting(JobRun::status)
                .containsExactly(JobRun.Status.RUNNING);
        goOn.countDown();
        assertThat(first.get(20, TimeUnit.SECONDS))
                .extracting(NightOutcome::result)
                .containsExactly(Result.DONE);
    }

    @Test
    void whatThereIsNotOrNotYetIsRefused() {
        NightRuns runs = nights.runs(Counting.named("a"), Counting.named("b"));
        assertThat(runs.names()).containsExactly("a", "b");
        assertThatThrownBy(() -> runs.run("c", NIGHT)).hasMessage("There is no job \"c\". There are: a, b.");
        assertThatThrownBy(() -> runs.run("a", NIGHT.plusDays(2))).hasMessageContaining("must not lie ahead");
    }

    @Test
    void onlyThoseWhoMayPlanSeeAndStartRuns() {
        NightRuns runs = nights.runs(Counting.named("a"));
        Actor nobody = new Actor.Person(new Account.Id(UUID.randomUUID()));
        Facility north = nights.facility("north");
        Stream.<Runnable>of(
                        () -> runs.list(nobody, north.id()),
                        () -> runs.start(nobody, "a", NIGHT, north),
                        () -> runs.run(nobody, "a", NIGHT, List.of(north)))
                .forEach(attempt -> assertThatThrownBy(attempt::run).isInstanceOf(NotAllowedException.class));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
