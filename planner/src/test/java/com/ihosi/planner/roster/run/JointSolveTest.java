package com.ihosi.planner.roster.run;

import static com.ihosi.planner.testing.TwoHospitals.NEXT_WEEK;
import static com.ihosi.schema.generated.Tables.DOCTOR_TIME;
import static com.ihosi.schema.generated.Tables.ROSTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.Line;
import com.ihosi.planner.roster.RosterProblem;
import com.ihosi.planner.roster.plan.Horizon;
import com.ihosi.planner.roster.plan.Publishing;
import com.ihosi.planner.roster.plan.StoredDuty;
import com.ihosi.planner.roster.plan.StoredRoster;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.planner.roster.plan.WeekPlan;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.testing.TwoHospitals;
import com.ihosi.planner.time.Span;
import com.ihosi.schema.access.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JointSolveTest {

    private static final Actor SYSTEM = new Actor.CommandLine();
    private static final LocalDate MONDAY = NEXT_WEEK.firstDay();

    private final TwoHospitals hospitals = new TwoHospitals();

    @BeforeEach
    void bothNeedTheSharedDoctor() {
        // Both ask for two, of whom one has to be the shared doctor: 09-17 in Berlin is 03-11 in New York.
        hospitals.demand(hospitals.north(), hospitals.shift(hospitals.north(), "N", 9, 8), NEXT_WEEK, 2);
        hospitals.demand(hospitals.south(), hospitals.shift(hospitals.south(), "S", 4, 8), NEXT_WEEK, 2);
    }

    @AfterEach
    void close() {
        hospitals.close();
    }

    @Test
    void aDoctorSharedByBothIsNeverInTwoPlaces() {
        SolveOutcome outcome = solve(hospitals.northId(), hospitals.southId());
        assertThat(outcome.brokenHardRules()).isZero();
        assertThat(outcome.drafts(NEXT_WEEK)).containsOnlyKeys(hospitals.northId(), hospitals.southId());
        List<StoredDuty> duties =
                new ArrayList<>(draft(hospitals.northId()).stored().duties());
        duties.addAll(draft(hospitals.southId()).stored().duties());
        List<StoredDuty> hers = duties.stream()
                .filter(duty -> duty.doctor().equals(hospitals.shared()))
                .toList();
        assertThat(hers).hasSizeBetween(5, 7);
        assertThat(hers).extracting(StoredDuty::day).doesNotHaveDuplicates();
    }

    @Test
    void aRunSolvesForBothAndTellsItsScore() {
        SolveOutcome outcome = solve(hospitals.northId(), hospitals.southId());

        SolveRun run = hospitals.runs().get(SYSTEM, hospitals.southId(), outcome.run());
        assertThat(run.status()).isEqualTo(SolveRun.Status.DONE);
        assertThat(run.requester()).isEqualTo("the command line");
        assertThat(run.score()).contains(outcome.score());
        assertThat(run.drafts()).isEqualTo(outcome.drafts());
        assertThat(run.movesPerSecond()).isPositive();
        assertThat(hospitals.runs().listProgress(SYSTEM, hospitals.northId(), outcome.run(), -1))
                .isNotEmpty()
                .last()
                .extracting(RunProgress::score)
                .isEqualTo(outcome.score());
    }

    @Test
    void oneSolvedAloneKeepsOffWhatTheOtherPublished() {
        SolveOutcome north = solve(hospitals.northId());
        hospitals.publishing.publish(SYSTEM, List.of(draftOf(north, hospitals.northId())));

        SolveOutcome south = solve(hospitals.southId());

        assertThat(south.brokenHardRules()).isZero();
        List<StoredDuty> published = published(hospitals.northId()).stored().duties();
        List<StoredDuty> drafted = draft(hospitals.southId()).stored().duties();
        assertThat(published)
                .filteredOn(duty -> duty.doctor().equals(hospitals.shared()))
                .isNotEmpty()
                .allSatisfy(taken -> assertThat(drafted)
                        .filteredOn(duty -> duty.doctor().equals(hospitals.shared()))
                        .noneMatch(duty -> duty.during().overlaps(taken.during())));
    }

    @Test
    void timeElsewhereIsShownWithoutPlace() {
        SolveOutcome north = solve(hospitals.northId());
        hospitals.publishing.publish(SYSTEM, List.of(draftOf(north, hospitals.northId())));

        WeekPlan plan = hospitals.plans.get(SYSTEM, hospitals.southId(), NEXT_WEEK);

        assertThat(plan.problem().lines())
                .filteredOn(line -> line.doctor().equals(hospitals.shared()))
                .singleElement()
                .satisfies(line ->
                        assertThat(line.days()).anyMatch(day -> !day.elsewhere().isEmpty()));
        assertThat(plan.published()).isEmpty();
        assertThat(plan.shifts()).extracting(shift -> shift.shift().code()).containsExactly("S");
    }

    @Test
    void bothDraftsOfOneRunArePublishedTogether() {
        SolveOutcome outcome = solve(hospitals.northId(), hospitals.southId());

        hospitals.publishing.publish(
                SYSTEM, List.of(draftOf(outcome, hospitals.northId()), draftOf(outcome, hospitals.southId())));

        assertThat(published(hospitals.northId()).stored().id())
                .isEqualTo(outcome.drafts(NEXT_WEEK).get(hospitals.northId()));
        assertThat(published(hospitals.southId()).stored().id())
                .isEqualTo(outcome.drafts(NEXT_WEEK).get(hospitals.southId()));
    }

    @Test
    void aJointDraftIsJudgedByTheDraftBesideItAndNotByWhatIsPublishedThere() {
        SolveOutcome first = solve(hospitals.northId(), hospitals.southId());
        hospitals.publishing.publish(
                SYSTEM, List.of(draftOf(first, hospitals.northId()), draftOf(first, hospitals.southId())));
        hospitals.leave(hospitals.north(), hospitals.northDoctor(), NEXT_WEEK.firstDay(), NEXT_WEEK.lastDay());

        SolveOutcome second = solve(hospitals.northId(), hospitals.southId());

        assertThat(second.brokenHardRules()).isZero();
        WeekPlan.View north = draft(hospitals.northId());
        assertThat(north.audit().brokenHardRules()).isZero();
        assertThat(north.refused()).isEmpty();
        assertThat(north.stale()).isFalse();
    }

    @Test
    void draftsOfOneRunBelongTogetherHoweverManyProposalsWereMadeSince() {
        SolveOutcome outcome = solve(hospitals.northId(), hospitals.southId());
        Publishing.Draft north = draftOf(outcome, hospitals.northId());
        Publishing.Draft south = draftOf(outcome, hospitals.southId());
        for (int later = 0; later < 5; later++) {
            hospitals.draft(hospitals.south(), NEXT_WEEK, null);
        }
        hospitals.database().run(hospitals.south().scope(), sql -> {
            sql.update(ROSTER)
                    .set(ROSTER.SOLVE_RUN_ID, outcome.run().value())
                    .where(ROSTER.FACILITY_ID.eq(south.facility().value()))
                    .execute();
            sql.update(ROSTER)
                    .set(ROSTER.CREATED_AT, Instant.EPOCH)
                    .where(ROSTER.ID.eq(south.roster().value()))
                    .execute();
        });
        assertThat(hospitals.plans.get(SYSTEM, hospitals.southId(), NEXT_WEEK).drafts())
                .noneMatch(view -> view.stored().id().equals(south.roster()));

        assertThat(hospitals.publishing.listTogether(SYSTEM, north)).containsExactly(north, south);
        assertThat(hospitals.publishing.listTogether(SYSTEM, south)).containsExactly(south, north);
    }

    @Test
    void aSiblingThatWasDiscardedOrIsNotOnesOwnIsNotPublishedWithADraft() {
        SolveOutcome outcome = solve(hospitals.northId(), hospitals.southId());
        Publishing.Draft north = draftOf(outcome, hospitals.northId());
        Publishing.Draft south = draftOf(outcome, hospitals.southId());
        Actor northern = hospitals.member("North", "scheduler", hospitals.north());

        assertThat(hospitals.publishing.listTogether(northern, north)).containsExactly(north);
        assertThatThrownBy(() -> hospitals.publishing.listTogether(northern, south))
                .isInstanceOf(NotAllowedException.class);
        hospitals.drafts.discard(SYSTEM, hospitals.southId(), south.roster());
        assertThat(hospitals.publishing.listTogether(SYSTEM, north)).containsExactly(north);
    }

    @Test
    void aPartnersDraftThatWasPublishedCountsAsWhatHoldsThere() {
        SolveOutcome outcome = solve(hospitals.northId(), hospitals.southId());

        hospitals.publishing.publish(SYSTEM, List.of(draftOf(outcome, hospitals.northId())));

        WeekPlan south = hospitals.plans.get(SYSTEM, hospitals.southId(), NEXT_WEEK);
        assertThat(elsewhere(draft(hospitals.southId()).roster().problem()))
                .isNotEmpty()
                .isEqualTo(elsewhere(south.problem()));
    }

    @Test
    void aPartnersDraftThatWasDiscardedLeavesWhatIsPublishedThere() {
        SolveOutcome first = solve(hospitals.northId(), hospitals.southId());
        hospitals.publishing.publish(
                SYSTEM, List.of(draftOf(first, hospitals.northId()), draftOf(first, hospitals.southId())));
        SolveOutcome second = solve(hospitals.northId(), hospitals.southId());

        hospitals.drafts.discard(
                SYSTEM,
                hospitals.northId(),
                draftOf(second, hospitals.northId()).roster());

        WeekPlan south = hospitals.plans.get(SYSTEM, hospitals.southId(), NEXT_WEEK);
        assertThat(elsewhere(south.drafts().getFirst().roster().problem()))
                .isNotEmpty()
                .isEqualTo(elsewhere(south.problem()));
    }

    @Test
    void besideAPartnersDraftItsAppointmentsCountAndTheRosterThatItReplacesDoesNot() {
        SolveOutcome first = solve(hospitals.northId(), hospitals.southId());
        hospitals.publishing.publish(SYSTEM, List.of(draftOf(first, hospitals.northId())));
        hospitals.demand(hospitals.north(), hospitals.shift(hospitals.north(), "E", 12, 8), NEXT_WEEK, 2);
        solve(hospitals.northId(), hospitals.southId());
        Span block = new Span(
                MONDAY.atTime(21, 0).toInstant(ZoneOffset.UTC),
                MONDAY.atTime(23, 0).toInstant(ZoneOffset.UTC));
        block(block);

        List<Span> wanted = new ArrayList<>(draft(hospitals.northId()).stored().duties().stream()
                .filter(duty -> duty.doctor().equals(hospitals.shared()))
                .map(StoredDuty::during)
                .toList());
        wanted.add(block);

        assertThat(elsewhere(draft(hospitals.southId()).roster().problem()))
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void whoMayNotPlanAtThePartnerIsToldOfWhatIsPublishedThereAlone() {
        solve(hospitals.northId(), hospitals.southId());
        Actor southern = hospitals.member("South", "manager", hospitals.south());

        WeekPlan south = hospitals.plans.get(southern, hospitals.southId(), NEXT_WEEK);

        assertThat(elsewhere(south.drafts().getFirst().roster().problem())).isEmpty();
        assertThat(elsewhere(draft(hospitals.southId()).roster().problem())).isNotEmpty();
    }

    private List<Span> elsewhere(RosterProblem problem) {
        return problem.lines().stream()
                .filter(line -> line.doctor().equals(hospitals.shared()))
                .flatMap(line -> line.days().stream())
                .flatMap(day -> day.elsewhere().stream())
                .toList();
    }

    /** The north keeps the shared doctor busy with something that is no duty. */
    private void block(Span span) {
        hospitals.database().run(hospitals.north().scope(), sql -> sql.insertInto(DOCTOR_TIME)
                .set(DOCTOR_TIME.DOCTOR_ID, hospitals.shared().value())
                .set(DOCTOR_TIME.FACILITY_ID, hospitals.northId().value())
                .set(DOCTOR_TIME.KIND, "block")
                .set(DOCTOR_TIME.DURING, new TimeRange(span.start(), span.end()))
                .execute());
    }

    @Test
    void aJointDraftHasTheWeeksLinesAlsoThatOfADoctorWhoLeftAndOfWhomOnlyAnOlderDraftKnows() {
        Doctor.Id left = hospitals.doctor(hospitals.north(), "Aalto");
        UUID late = hospitals.shift(hospitals.north(), "L", 18, 8);
        Instant evening = MONDAY.atTime(17, 0).toInstant(ZoneOffset.UTC);
        hospitals.draft(hospitals.north(), NEXT_WEEK, null, new TwoHospitals.Work(left, MONDAY, late, evening));
        hospitals.terminate(hospitals.north(), left);

        solve(hospitals.northId(), hospitals.southId());

        WeekPlan plan = hospitals.plans.get(SYSTEM, hospitals.northId(), NEXT_WEEK);
        assertThat(plan.doctors())
                .extracting(doctor -> doctor.doctor().id())
                .hasSize(3)
                .startsWith(left);
        assertThat(plan.drafts()).hasSize(2).allSatisfy(view -> {
            assertThat(doctors(view.roster().problem())).isEqualTo(doctors(plan.problem()));
            assertThat(view.refused()).isEmpty();
        });
    }

    private static List<Doctor.Id> doctors(RosterProblem problem) {
        return problem.lines().stream().map(Line::doctor).toList();
    }

    @Test
    void severalWeeksAreSolvedAsOneAndEachBecomesADraft() {
        Week after = NEXT_WEEK.plus(1);
        hospitals.demand(hospitals.north(), hospitals.shift(hospitals.north(), "L", 12, 8), after, 1);
        Horizon twoWeeks = new Horizon(NEXT_WEEK, 2);

        SolveOutcome outcome = hospitals
                .runs()
                .solveNow(
                        SYSTEM,
                        new SolveRequest(
                                List.of(hospitals.northId(), hospitals.southId()), twoWeeks, 1, 7, SolveRun.Kind.FULL),
                        any -> {});

        assertThat(outcome.brokenHardRules()).isZero();
        assertThat(outcome.drafts()).hasSize(4);
        assertThat(outcome.drafts(after)).containsOnlyKeys(hospitals.northId(), hospitals.southId());
        WeekPlan.View second =
                hospitals.plans.get(SYSTEM, hospitals.northId(), after).drafts().getFirst();
        assertThat(second.stored().run()).contains(outcome.run().value());
        assertThat(second.stored().duties()).isNotEmpty().allMatch(duty -> after.days()
                .contains(duty.day()));
        assertThat(hospitals.runs().list(SYSTEM, hospitals.southId(), after))
                .singleElement()
                .satisfies(run -> assertThat(run.horizon()).isEqualTo(twoWeeks));
        assertThat(hospitals.runs().list(SYSTEM, hospitals.southId(), after.plus(1)))
                .isEmpty();
    }

    private SolveOutcome solve(Facility.Id... facilities) {
        return hospitals.runs().solveNow(SYSTEM, new SolveRequest(List.of(facilities), NEXT_WEEK, 1, 7), any -> {});
    }

    private static Publishing.Draft draftOf(SolveOutcome outcome, Facility.Id facility) {
        StoredRoster.Id id = outcome.drafts(NEXT_WEEK).get(facility);
        assertThat(id).isNotNull();
        return new Publishing.Draft(facility, id);
    }

    private WeekPlan.View draft(Facility.Id facility) {
        return hospitals.plans.get(SYSTEM, facility, NEXT_WEEK).drafts().getFirst();
    }

    private WeekPlan.View published(Facility.Id facility) {
        return hospitals.plans.get(SYSTEM, facility, NEXT_WEEK).published().orElseThrow();
    }
}
