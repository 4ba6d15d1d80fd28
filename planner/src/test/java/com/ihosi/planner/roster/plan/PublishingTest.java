package com.ihosi.planner.roster.plan;

import static com.ihosi.planner.testing.TwoHospitals.NEXT_WEEK;
import static com.ihosi.schema.generated.Tables.AUDIT_LOG;
import static com.ihosi.schema.generated.Tables.DOCTOR_TIME;
import static com.ihosi.schema.generated.Tables.OUTBOX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.plan.Publishing.Draft;
import com.ihosi.planner.roster.plan.StoredRoster.Status;
import com.ihosi.planner.testing.TwoHospitals;
import com.ihosi.planner.testing.TwoHospitals.Work;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PublishingTest {

    private static final Actor SYSTEM = new Actor.CommandLine();
    private static final LocalDate TUESDAY = NEXT_WEEK.firstDay().plusDays(1);
    private static final Instant TUESDAY_NOON = Instant.parse("2026-12-01T12:00:00Z");

    private final TwoHospitals hospitals = new TwoHospitals();
    private final UUID north = hospitals.shift(hospitals.north(), "N", 13, 8);
    private final UUID south = hospitals.shift(hospitals.south(), "S", 7, 8);

    @AfterEach
    void close() {
        hospitals.close();
    }

    @Test
    void aDraftBecomesTheRosterAndTakesItsDoctorsTime() {
        StoredRoster.Id draft = northDraft(null);

        publish(SYSTEM, northOf(draft));

        assertThat(published(hospitals.northId()).id()).isEqualTo(draft);
        assertThat(times(draft)).isEqualTo(1);
        assertThat(events()).containsExactly("RosterPublished");
        assertThat(actions()).containsExactly("roster.publish by the command line");
    }

    @Test
    void doingSoAgainIsHarmless() {
        StoredRoster.Id draft = northDraft(null);

        publish(SYSTEM, northOf(draft));
        publish(SYSTEM, northOf(draft));

        assertThat(times(draft)).isEqualTo(1);
        assertThat(events()).hasSize(1);
    }

    @Test
    void theRosterBeforeGivesItsTimeBack() {
        StoredRoster.Id first = northDraft(null);
        publish(SYSTEM, northOf(first));
        StoredRoster.Id second = northDraft(first);

        publish(SYSTEM, northOf(second));

        assertThat(published(hospitals.northId()).id()).isEqualTo(second);
        assertThat(times(first)).isZero();
        assertThat(times(second)).isEqualTo(1);
    }

    @Test
    void aStaleDraftIsRefusedWithWhoPublishedAndIsKept() {
        Actor ada = hospitals.member("Ada Okoro", "scheduler", hospitals.north());
        StoredRoster.Id mine = northDraft(null);
        StoredRoster.Id hers = northDraft(null);
        publish(ada, northOf(hers));

        assertThatThrownBy(() -> publish(SYSTEM, northOf(mine)))
                .isInstanceOf(RosterIsStaleException.class)
                .hasMessageContaining(
                        "Ada Okoro published another roster for 2026-W49 at north on 25 November 2026 at 11:00");
        WeekPlan plan = hospitals.plans.get(SYSTEM, hospitals.northId(), NEXT_WEEK);
        assertThat(plan.drafts()).singleElement().satisfies(view -> {
            assertThat(view.stored().id()).isEqualTo(mine);
            assertThat(view.stale()).isTrue();
        });
    }

    @Test
    void aDoctorWhoIsTakenElsewhereIsNamedAndThePlaceIsNot() {
        publish(SYSTEM, northOf(northDraft(null)));
        StoredRoster.Id draft = southDraft();

        assertThatThrownBy(() -> publish(SYSTEM, southOf(draft)))
                .isInstanceOf(DoctorIsBusyException.class)
                .hasMessageContaining("Ada shared is busy elsewhere on Tuesday, 1 December 2026")
                .hasMessageNotContaining("north");
        assertThat(roster(hospitals.southId(), draft).status()).isEqualTo(Status.DRAFT);
        assertThat(times(draft)).isZero();
    }

    @Test
    void twoHospitalsThatPublishAtOnceDoNotBothGetTheDoctor() throws Exception {
        for (Draft[] pair : racingPairs(5)) {
            CyclicBarrier start = new CyclicBarrier(2);
            List<Boolean> won = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                List<Future<Boolean>> attempts = new ArrayList<>();
                for (Draft draft : pair) {
                    attempts.add(threads.submit(() -> {
                        start.await();
                        return isPublished(draft);
                    }));
                }
                for (Future<Boolean> attempt : attempts) {
                    won.add(attempt.get());
                }
            }
            assertThat(won).containsExactlyInAnyOrder(true, false);
        }
    }

    /** Drafts of both for the same hour, in as many weeks. */
    private List<Draft[]> racingPairs(int number) {
        List<Draft[]> pairs = new ArrayList<>();
        for (int later = 0; later < number; later++) {
            Week week = NEXT_WEEK.plus(later);
            LocalDate day = TUESDAY.plusWeeks(later);
            Instant noon = TUESDAY_NOON.plusSeconds(later * 7L * 86_400);
            pairs.add(new Draft[] {
                northOf(hospitals.draft(hospitals.north(), week, null, new Work(hospitals.shared(), day, north, noon))),
                southOf(hospitals.draft(hospitals.south(), week, null, new Work(hospitals.shared(), day, south, noon)))
            });
        }
        return pairs;
    }

    private boolean isPublished(Draft draft) {
        try {
            publish(SYSTEM, draft);
            return true;
        } catch (DoctorIsBusyException busy) {
            return false;
        }
    }

    @Test
    void allOfSeveralDraftsArePublishedOrNone() {
        StoredRoster.Id first = northDraft(null);
        StoredRoster.Id other = southDraft();

        assertThatThrownBy(() -> publish(SYSTEM, northOf(first), southOf(other)))
                .isInstanceOf(DoctorIsBusyException.class);
        assertThat(roster(hospitals.northId(), first).status()).isEqualTo(Status.DRAFT);
        assertThat(events()).isEmpty();
    }

    @Test
    void aWeekThatIsOverIsRefused() {
        Week last = NEXT_WEEK.plus(-2);
        StoredRoster.Id draft = hospitals.draft(hospitals.north(), last, null);

        assertThatThrownBy(() -> publish(SYSTEM, northOf(draft)))
                .isInstanceOf(PlannerException.class)
                .hasMessage("The week 2026-W47 is over at north. Plan one that still has days to come.");
    }

    @Test
    void aDoctorWhoLeftIsNamed() {
        StoredRoster.Id draft = northDraft(null);
        hospitals.terminate(hospitals.north(), hospitals.shared());

        assertThatThrownBy(() -> publish(SYSTEM, northOf(draft)))
                .isInstanceOf(PlannerException.class)
                .hasMessageContaining("Ada shared has a duty on Tuesday, 1 December 2026 but is not employed at north");
        assertThat(roster(hospitals.northId(), draft).status()).isEqualTo(Status.DRAFT);
    }

    @Test
    void whoMayNotPlanMayNotPublish() {
        StoredRoster.Id draft = northDraft(null);
        Actor southern = hospitals.member("South", "admin", hospitals.south());
        Actor billing = hospitals.member("Billing", "billing", hospitals.north());

        assertThatThrownBy(() -> publish(southern, northOf(draft))).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> publish(billing, northOf(draft))).isInstanceOf(NotAllowedException.class);
    }

    @Test
    void aDraftIsKeptByItsNameOrDiscarded() {
        StoredRoster.Id draft = northDraft(null);

        hospitals.drafts.keep(SYSTEM, hospitals.northId(), draft, " Plan B ");
        assertThat(roster(hospitals.northId(), draft).name()).contains("Plan B");
        hospitals.drafts.discard(SYSTEM, hospitals.northId(), draft);
        hospitals.drafts.discard(SYSTEM, hospitals.northId(), draft);

        assertThat(hospitals.plans.get(SYSTEM, hospitals.northId(), NEXT_WEEK).drafts())
                .isEmpty();
        assertThatThrownBy(() -> hospitals.drafts.keep(SYSTEM, hospitals.northId(), draft, "again"))
                .hasMessage("The draft was discarded. Solve the week again.");
        assertThatThrownBy(() -> publish(SYSTEM, northOf(draft)))
                .hasMessage("The draft was discarded. Solve the week again.");
    }

    @Test
    void anotherFacilitysDraftIsUnknown() {
        StoredRoster.Id draft = northDraft(null);

        assertThatThrownBy(() -> publish(SYSTEM, southOf(draft)))
                .hasMessage("There is no such roster at this facility.");
        assertThatThrownBy(() -> hospitals.drafts.discard(SYSTEM, hospitals.southId(), draft))
                .hasMessage("There is no such roster at this facility.");
    }

    private StoredRoster.Id northDraft(StoredRoster.@Nullable Id basedOn) {
        return hospitals.draft(
                hospitals.north(), NEXT_WEEK, basedOn, new Work(hospitals.shared(), TUESDAY, north, TUESDAY_NOON));
    }

    private StoredRoster.Id southDraft() {
        return hospitals.draft(
                hospitals.south(), NEXT_WEEK, null, new Work(hospitals.shared(), TUESDAY, south, TUESDAY_NOON));
    }

    private Draft northOf(StoredRoster.Id roster) {
        return new Draft(hospitals.northId(), roster);
    }

    private Draft southOf(StoredRoster.Id roster) {
        return new Draft(hospitals.southId(), roster);
    }

    private void publish(Actor actor, Draft... drafts) {
        hospitals.publishing.publish(actor, List.of(drafts));
    }

    private StoredRoster published(Facility.Id facility) {
        return hospitals
                .plans
                .get(SYSTEM, facility, NEXT_WEEK)
                .published()
                .orElseThrow()
                .stored();
    }

    private StoredRoster roster(Facility.Id facility, StoredRoster.Id roster) {
        return hospitals.test().beyondPolicies(sql -> new RosterRepository(sql, facility).get(roster));
    }

    private int times(StoredRoster.Id roster) {
        return hospitals
                .test()
                .beyondPolicies(sql ->
                        sql.fetchCount(DOCTOR_TIME, DOCTOR_TIME.SOURCE_ID.eq(roster.value()), DOCTOR_TIME.LANE.eq(-1)));
    }

    private List<String> events() {
        return hospitals
                .test()
                .beyondPolicies(sql -> sql.select(OUTBOX.TYPE).from(OUTBOX).fetch(row -> row.value1()));
    }

    private List<String> actions() {
        return hospitals.test().beyondPolicies(sql -> sql.select(AUDIT_LOG.ACTION, AUDIT_LOG.ACTOR)
                .from(AUDIT_LOG)
                .fetch(row -> row.value1() + " by " + row.value2()));
    }
}
