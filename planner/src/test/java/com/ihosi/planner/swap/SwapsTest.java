package com.ihosi.planner.swap;

import static com.ihosi.planner.testing.TwoHospitals.NEXT_WEEK;
import static com.ihosi.schema.generated.Tables.DOCTOR_TIME;
import static com.ihosi.schema.generated.Tables.OUTBOX;
import static com.ihosi.schema.generated.Tables.ROSTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.Rule;
import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.roster.plan.DayEdit;
import com.ihosi.planner.roster.plan.DoctorIsBusyException;
import com.ihosi.planner.roster.plan.Horizon;
import com.ihosi.planner.roster.plan.Publishing;
import com.ihosi.planner.roster.plan.RosterIsStaleException;
import com.ihosi.planner.roster.plan.StoredDuty;
import com.ihosi.planner.roster.plan.StoredRoster;
import com.ihosi.planner.roster.plan.WeekPlan;
import com.ihosi.planner.roster.run.SolveOutcome;
import com.ihosi.planner.roster.run.SolveRequest;
import com.ihosi.planner.roster.run.SolveRun;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.swap.SwapProposal.Work;
import com.ihosi.planner.testing.TwoHospitals;
import com.ihosi.schema.testing.TwoFacilities.Place;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SwapsTest {

    private static final Actor SYSTEM = new Actor.CommandLine();
    private static final LocalDate MONDAY = NEXT_WEEK.firstDay();
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final int HOUR = 13;

    private final TwoHospitals hospitals = new TwoHospitals();
    private final Swaps swaps = swapsAt(hospitals.clock);
    private final UUID noon = hospitals.shift(hospitals.north(), "N", HOUR, 8);
    private final UUID south = hospitals.shift(hospitals.south(), "S", 7, 8);
    private final Doctor.Id ada = hospitals.shared();
    private final Doctor.Id ben = hospitals.northDoctor();
    private final Actor asAda = hospitals.account(ada);
    private final Actor asBen = hospitals.account(ben);
    private final Actor manager = hospitals.member("Mia", "manager", hospitals.north());
    private final StoredRoster.Id roster = publish(null, work(ada, MONDAY), work(ben, TUESDAY));

    @AfterEach
    void close() {
        hospitals.close();
    }

    @Test
    void anApprovedSwapChangesTheDaysNamedAndNothingElse() {
        Swap.Id swap = swaps.ask(asAda, hospitals.northId(), exchange(), "a wedding");
        swaps.accept(asBen, hospitals.northId(), swap);
        swaps.approve(manager, hospitals.northId(), swap);

        assertThat(published().stored().id()).isEqualTo(roster);
        assertThat(duties()).containsExactlyInAnyOrder("ben 2026-11-30", "ada 2026-12-01");
        assertThat(published().stored().duties()).allMatch(StoredDuty::pinned);
        assertThat(times()).containsExactlyInAnyOrder("ben 2026-11-30T12:00:00Z", "ada 2026-12-01T12:00:00Z");
        assertThat(statuses()).containsExactly(Swap.Status.APPROVED);
        assertThat(events())
                .containsExactly("RosterPublished", "SwapChanged", "SwapChanged", "RosterChanged", "SwapChanged");
    }

    @Test
    void otherDutiesOfTheTwoStayAsTheyWere() {
        StoredRoster.Id longer = publish(
                roster,
                work(ada, MONDAY),
                work(ben, TUESDAY),
                work(ada, TUESDAY.plusDays(2)),
                work(ben, TUESDAY.plusDays(3)));
        SwapProposal proposal = new SwapProposal(
                longer, ada, new Work(MONDAY, noon), Optional.of(ben), Optional.of(new Work(TUESDAY, noon)));
        Swap.Id swap = swaps.ask(asAda, hospitals.northId(), proposal, "");
        swaps.accept(asBen, hospitals.northId(), swap);
        swaps.approve(manager, hospitals.northId(), swap);

        assertThat(duties())
                .containsExactlyInAnyOrder("ben 2026-11-30", "ada 2026-12-01", "ada 2026-12-03", "ben 2026-12-04");
        assertThat(published().stored().duties().stream()
                        .filter(StoredDuty::pinned)
                        .map(StoredDuty::day))
                .containsExactlyInAnyOrder(MONDAY, TUESDAY);
    }

    @Test
    void aDoctorWhoGotAnotherDutyMeanwhileIsNotBookedTwice() {
        Doctor.Id cleo = hospitals.doctor(hospitals.north(), "Cleo");
        Actor asCleo = hospitals.account(cleo);
        StoredRoster.Id both = publish(roster, work(ada, MONDAY), work(cleo, MONDAY, HOUR + 2));
        Swap.Id first = swaps.ask(asAda, hospitals.northId(), to(ben, ada, both), "");
        Swap.Id second = swaps.ask(asCleo, hospitals.northId(), to(ben, cleo, both), "");
        swaps.accept(asBen, hospitals.northId(), first);
        swaps.accept(asBen, hospitals.northId(), second);
        swaps.approve(manager, hospitals.northId(), first);

        assertThatThrownBy(() -> swaps.approve(manager, hospitals.northId(), second))
                .isInstanceOf(PlannerException.class);
        assertThat(published().stored().duties()).extracting(StoredDuty::doctor).containsExactlyInAnyOrder(ben, cleo);
    }

    private SwapProposal to(Doctor.Id taker, Doctor.Id giver, StoredRoster.Id of) {
        return new SwapProposal(of, giver, new Work(MONDAY, noon), Optional.of(taker), Optional.empty());
    }

    @Test
    void anOfferToAnybodyGoesToTheFirstWhoAccepts() {
        Doctor.Id cleo = hospitals.doctor(hospitals.north(), "Cleo");
        Actor asCleo = hospitals.account(cleo);
        Swap.Id swap = swaps.ask(asAda, hospitals.northId(), gift(), "");
        assertThat(swaps.list(asCleo, hospitals.northId())).hasSize(1);

        swaps.accept(asCleo, hospitals.northId(), swap);

        assertThatThrownBy(() -> swaps.accept(asBen, hospitals.northId(), swap))
                .isInstanceOf(PlannerException.class)
                .hasMessage("A colleague accepted this offer already. Look at the list as it is now.");
        swaps.approve(manager, hospitals.northId(), swap);
        assertThat(published().stored().duties()).anyMatch(duty -> duty.doctor().equals(cleo));
        assertThat(swaps.list(asBen, hospitals.northId())).isEmpty();
    }

    @Test
    void doingTheSameAgainIsHarmless() {
        Swap.Id swap = swaps.ask(asAda, hospitals.northId(), exchange(), "");
        swaps.accept(asBen, hospitals.northId(), swap);
        swaps.accept(asBen, hospitals.northId(), swap);
        swaps.approve(manager, hospitals.northId(), swap);
        swaps.approve(manager, hospitals.northId(), swap);

        assertThat(duties()).containsExactlyInAnyOrder("ben 2026-11-30", "ada 2026-12-01");
        assertThat(events()).hasSize(5);
    }

    @Test
    void whatIsDecidedStaysDecided() {
        Swap.Id swap = swaps.ask(asAda, hospitals.northId(), exchange(), "");
        assertThatThrownBy(() -> swaps.approve(manager, hospitals.northId(), swap))
                .hasMessage("Nobody has accepted this swap yet. It can be approved as soon as a colleague does.");
        swaps.withdraw(asAda, hospitals.northId(), swap);

        assertThatThrownBy(() -> swaps.accept(asBen, hospitals.northId(), swap))
                .hasMessage("This swap was withdrawn already. Look at the list as it is now.");
        assertThatThrownBy(() -> swaps.refuse(manager, hospitals.northId(), swap))
                .hasMessage("This swap was withdrawn already. Look at the list as it is now.");
        assertThat(duties()).containsExactlyInAnyOrder("ada 2026-11-30", "ben 2026-12-01");
    }

    @Test
    void theAuditSaysWhatASwapWouldBreak() {
        hospitals.leave(hospitals.north(), ben, MONDAY, MONDAY);

        SwapJudgement judgement = swaps.judge(manager, hospitals.northId(), exchange());

        assertThat(judgement.impossible()).isEmpty();
        assertThat(judgement.hidden()).isZero();
        assertThat(judgement.effect().broken()).singleElement().satisfies(broken -> {
            assertThat(broken.rule()).isEqualTo(Rule.LEAVE);
            assertThat(broken.violation().doctor()).isEqualTo(ben);
        });
        assertThat(judgement.effect().consequences()).noneMatch(found -> found.rule() == Rule.CLOSENESS);
    }

    @Test
    void aDoctorReadsThatASwapBreaksARuleButNotWhatOfAColleague() {
        hospitals.leave(hospitals.north(), ben, MONDAY, MONDAY);

        SwapJudgement forAda = swaps.judge(asAda, hospitals.northId(), exchange());
        SwapJudgement forBen = swaps.judge(asBen, hospitals.northId(), exchange());

        assertThat(forAda.hidden()).isEqualTo(1);
        assertThat(forAda.effect().consequences())
                .noneMatch(found -> ben.equals(found.violation().doctor()));
        assertThat(forBen.hidden()).isZero();
        assertThat(forBen.effect().broken()).extracting(broken -> broken.rule()).containsExactly(Rule.LEAVE);
    }

    @Test
    void nobodyCanTakeADutyWhileWorkingAnother() {
        StoredRoster.Id both = publish(roster, work(ada, MONDAY), work(ben, MONDAY, HOUR + 2));

        SwapProposal proposal = new SwapProposal(both, ada, new Work(MONDAY, noon), Optional.of(ben), Optional.empty());

        assertThat(swaps.judge(asAda, hospitals.northId(), proposal).impossible())
                .contains("Ada north-doctor works that shift on Monday, 30 November already.");
        assertThatThrownBy(() -> swaps.ask(asAda, hospitals.northId(), proposal, ""))
                .isInstanceOf(PlannerException.class);
    }

    @Test
    void aSwapOfAReplacedRosterIsRefusedAndTheRosterStays() {
        Swap.Id swap = swaps.ask(asAda, hospitals.northId(), exchange(), "");
        swaps.accept(asBen, hospitals.northId(), swap);
        publish(roster, work(ada, MONDAY));

        assertThatThrownBy(() -> swaps.approve(manager, hospitals.northId(), swap))
                .isInstanceOf(RosterIsStaleException.class)
                .hasMessage("Another roster was published for 2026-W49 since. Look at it and ask again.");
        assertThat(duties()).containsExactly("ada 2026-11-30");
        assertThat(statuses()).containsExactly(Swap.Status.ACCEPTED);
    }

    @Test
    void ofTwoSwapsOfOneDutyTheSecondIsRefused() {
        Doctor.Id cleo = hospitals.doctor(hospitals.north(), "Cleo");
        Actor asCleo = hospitals.account(cleo);
        Swap.Id first = swaps.ask(asAda, hospitals.northId(), exchange(), "");
        swaps.accept(asBen, hospitals.northId(), first);
        SwapProposal other =
                new SwapProposal(roster, ben, new Work(TUESDAY, noon), Optional.of(cleo), Optional.empty());
        Swap.Id second = swaps.ask(asBen, hospitals.northId(), other, "");
        swaps.accept(asCleo, hospitals.northId(), second);
        swaps.approve(manager, hospitals.northId(), first);

        assertThatThrownBy(() -> swaps.approve(manager, hospitals.northId(), second))
                .hasMessageContaining("was changed meanwhile. Look at the roster as it is now.");
        assertThat(swaps.judge(manager, hospitals.northId(), other).impossible())
                .isPresent();
    }

    @Test
    void aDoctorWhoIsTakenElsewhereIsNotNamedWithThePlace() {
        Doctor.Id cleo = hospitals.doctor(hospitals.north(), "Cleo");
        StoredRoster.Id mine = publish(roster, work(cleo, MONDAY));
        Actor asCleo = hospitals.account(cleo);
        SwapProposal proposal =
                new SwapProposal(mine, cleo, new Work(MONDAY, noon), Optional.of(ada), Optional.empty());
        Swap.Id swap = swaps.ask(asCleo, hospitals.northId(), proposal, "");
        swaps.accept(asAda, hospitals.northId(), swap);
        StoredRoster.Id southern = hospitals.draft(
                hospitals.south(),
                NEXT_WEEK,
                null,
                new TwoHospitals.Work(
                        ada,
                        MONDAY,
                        south,
                        MONDAY.atTime(7, 0)
                                .atZone(ZoneId.of("America/New_York"))
                                .toInstant()));
        hospitals.publishing.publish(SYSTEM, List.of(new Publishing.Draft(hospitals.southId(), southern)));

        assertThat(swaps.judge(manager, hospitals.northId(), proposal).effect().broken())
                .extracting(broken -> broken.rule())
                .contains(Rule.ONE_PLACE);
        assertThatThrownBy(() -> swaps.approve(manager, hospitals.northId(), swap))
                .isInstanceOf(DoctorIsBusyException.class)
                .hasMessage("Ada shared is busy elsewhere on Monday, 30 November 2026. Nothing was changed.");
        assertThat(statuses()).containsExactly(Swap.Status.ACCEPTED);
    }

    @Test
    void aDraftMadeBeforeASwapIsStaleAfterIt() {
        Swap.Id swap = swaps.ask(asAda, hospitals.northId(), exchange(), "");
        swaps.accept(asBen, hospitals.northId(), swap);
        StoredRoster.Id draft = hospitals.draft(hospitals.north(), NEXT_WEEK, roster, work(ada, MONDAY));
        hospitals.database().run(hospitals.north().scope(), sql -> sql.update(ROSTER)
                .set(ROSTER.CREATED_AT, hospitals.clock.instant())
                .where(ROSTER.ID.eq(draft.value()))
                .execute());
        swapsAt(Clock.offset(hospitals.clock, Duration.ofMinutes(1))).approve(manager, hospitals.northId(), swap);

        assertThatThrownBy(() ->
                        hospitals.publishing.publish(SYSTEM, List.of(new Publishing.Draft(hospitals.northId(), draft))))
                .isInstanceOf(RosterIsStaleException.class)
                .hasMessageStartingWith(
                        "Duties of the roster of 2026-W49 at north changed hands after this draft was made.");
    }

    /** The clock stands still, so that no time tells which was first. */
    @Test
    void aSolveThatReadTheRosterBeforeASwapDoesNotTakeItBack() {
        hospitals.demand(hospitals.north(), noon, NEXT_WEEK, 1);
        hospitals.demand(hospitals.south(), south, NEXT_WEEK, 1);
        SolveOutcome outcome =
                solveWhileSwapping(SolveRun.Kind.FULL, List.of(hospitals.northId(), hospitals.southId()));

        List<Publishing.Draft> both = outcome.drafts().stream()
                .map(draft -> new Publishing.Draft(draft.facility(), draft.roster()))
                .toList();

        assertThat(both).hasSize(2);
        assertThat(hospitals
                        .plans
                        .get(SYSTEM, hospitals.northId(), NEXT_WEEK)
                        .drafts()
                        .getFirst()
                        .stale())
                .isTrue();
        assertThatThrownBy(() -> hospitals.publishing.publish(SYSTEM, both))
                .isInstanceOf(RosterIsStaleException.class)
                .hasMessageStartingWith("Duties of the roster of 2026-W49 at north changed hands");
        assertThat(duties()).containsExactlyInAnyOrder("ben 2026-11-30", "ada 2026-12-01");
        assertThat(hospitals.plans.getPublished(hospitals.southId(), NEXT_WEEK).published())
                .isEmpty();
    }

    @Test
    void aRepairThatReadTheRosterBeforeASwapDoesNotTakeItBack() {
        hospitals.demand(hospitals.north(), noon, NEXT_WEEK, 1);
        SolveOutcome outcome = solveWhileSwapping(SolveRun.Kind.REPAIR, List.of(hospitals.northId()));

        assertThatThrownBy(() -> publish(outcome.drafts().getFirst().roster()))
                .isInstanceOf(RosterIsStaleException.class);
        assertThat(duties()).containsExactlyInAnyOrder("ben 2026-11-30", "ada 2026-12-01");
    }

    private SolveOutcome solveWhileSwapping(SolveRun.Kind kind, List<Facility.Id> where) {
        Swap.Id swap = swaps.ask(asAda, hospitals.northId(), exchange(), "");
        swaps.accept(asBen, hospitals.northId(), swap);
        SolveOutcome outcome = hospitals
                .runs()
                .solveNow(
                        SYSTEM,
                        new SolveRequest(where, Horizon.of(NEXT_WEEK), 1, 7, kind),
                        progress -> swaps.approve(manager, hospitals.northId(), swap));
        assertThat(statuses()).containsExactly(Swap.Status.APPROVED);
        return outcome;
    }

    @Test
    void aDraftBegunByHandWhileASwapWaitedForTheWeekDoesNotTakeItBack() {
        Swap.Id swap = swaps.ask(asAda, hospitals.northId(), exchange(), "");
        swaps.accept(asBen, hospitals.northId(), swap);
        StoredRoster.Id draft = begin(TUESDAY.plusDays(1));
        swapsAt(Clock.offset(hospitals.clock, Duration.ofMinutes(-1))).approve(manager, hospitals.northId(), swap);

        assertThatThrownBy(() -> publish(draft)).isInstanceOf(RosterIsStaleException.class);
        assertThat(duties()).containsExactlyInAnyOrder("ben 2026-11-30", "ada 2026-12-01");
    }

    @Test
    void aDraftThatKnowsOfTheSwapIsPublishedAndCanBeBuiltOn() {
        Swap.Id swap = swaps.ask(asAda, hospitals.northId(), exchange(), "");
        swaps.accept(asBen, hospitals.northId(), swap);
        swaps.approve(manager, hospitals.northId(), swap);

        publish(begin(TUESDAY.plusDays(1)));
        publish(begin(TUESDAY.plusDays(2)));

        assertThat(duties())
                .containsExactlyInAnyOrder("ben 2026-11-30", "ada 2026-12-01", "ben 2026-12-02", "ben 2026-12-03");
    }

    /** A draft from what is published, with one more duty of Ben's. */
    private StoredRoster.Id begin(LocalDate day) {
        DayEdit edit = new DayEdit(ben, day, List.of(new DayEdit.Work(new Shift.Id(noon), false)));
        return hospitals
                .editing
                .edit(manager, hospitals.northId(), NEXT_WEEK, Optional.empty(), List.of(edit))
                .draft()
                .draft();
    }

    private void publish(StoredRoster.Id draft) {
        hospitals.publishing.publish(SYSTEM, List.of(new Publishing.Draft(hospitals.northId(), draft)));
    }

    @Test
    void aDutyThatHasBegunStaysWhereItIs() {
        Swap.Id swap = swaps.ask(asAda, hospitals.northId(), exchange(), "");
        swaps.accept(asBen, hospitals.northId(), swap);
        Swaps later = swapsAt(Clock.fixed(MONDAY.atTime(HOUR, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));

        assertThatThrownBy(() -> later.approve(manager, hospitals.northId(), swap))
                .hasMessage("The duty on Monday, 30 November 2026 has begun already. It cannot change hands any more.");
        assertThat(later.listOwnDuties(asAda, hospitals.northId())).isEmpty();
    }

    @Test
    void eachMayDoTheirOwnPartOnly() {
        Actor southern = hospitals.member("South", "admin", hospitals.south());
        Swap.Id swap = swaps.ask(asAda, hospitals.northId(), exchange(), "");

        assertThatThrownBy(() -> swaps.ask(asBen, hospitals.northId(), exchange(), ""))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> swaps.accept(asAda, hospitals.northId(), swap))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> swaps.withdraw(asBen, hospitals.northId(), swap))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> swaps.refuse(asAda, hospitals.northId(), swap))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> swaps.approve(asBen, hospitals.northId(), swap))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> swaps.list(southern, hospitals.northId())).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> swaps.refuse(asAda, hospitals.southId(), swap))
                .hasMessage("There is no such swap at this facility.");
        swaps.refuse(asBen, hospitals.northId(), swap);
        assertThat(statuses()).containsExactly(Swap.Status.REFUSED);
    }

    @Test
    void whatIsOfferedTwiceOrCannotBeGivenIsRefused() {
        swaps.withdraw(asAda, hospitals.northId(), swaps.ask(asAda, hospitals.northId(), gift(), ""));
        swaps.ask(asAda, hospitals.northId(), gift(), "");

        assertThatThrownBy(() -> swaps.ask(asAda, hospitals.northId(), exchange(), ""))
                .hasMessage("This duty is offered already. Withdraw that offer first.");
        assertThatThrownBy(() -> new SwapProposal(
                        roster, ada, new Work(MONDAY, noon), Optional.empty(), Optional.of(new Work(TUESDAY, noon))))
                .hasMessageStartingWith("Only a colleague who is named can give a duty back.");
    }

    private Swaps swapsAt(Clock clock) {
        return new Swaps(hospitals.database(), hospitals.accounts, hospitals.facilities, hospitals.plans, clock);
    }

    private SwapProposal exchange() {
        return new SwapProposal(
                roster, ada, new Work(MONDAY, noon), Optional.of(ben), Optional.of(new Work(TUESDAY, noon)));
    }

    private SwapProposal gift() {
        return new SwapProposal(roster, ada, new Work(MONDAY, noon), Optional.empty(), Optional.empty());
    }

    private TwoHospitals.Work work(Doctor.Id doctor, LocalDate day) {
        return work(doctor, day, HOUR);
    }

    private TwoHospitals.Work work(Doctor.Id doctor, LocalDate day, int hour) {
        return new TwoHospitals.Work(
                doctor,
                day,
                noon,
                day.atTime(hour, 0).atZone(ZoneId.of("Europe/Berlin")).toInstant());
    }

    private StoredRoster.Id publish(StoredRoster.@Nullable Id basedOn, TwoHospitals.Work... works) {
        Place north = hospitals.north();
        StoredRoster.Id draft = hospitals.draft(north, NEXT_WEEK, basedOn, works);
        hospitals.publishing.publish(SYSTEM, List.of(new Publishing.Draft(hospitals.northId(), draft)));
        return draft;
    }

    private WeekPlan.View published() {
        return hospitals
                .plans
                .getPublished(hospitals.northId(), NEXT_WEEK)
                .published()
                .orElseThrow();
    }

    private String name(Doctor.Id doctor) {
        return doctor.equals(ada) ? "ada" : "ben";
    }

    private List<String> duties() {
        return published().stored().duties().stream()
                .map(duty -> name(duty.doctor()) + " " + duty.day())
                .toList();
    }

    private List<String> times() {
        return hospitals.test().beyondPolicies(sql -> sql.select(DOCTOR_TIME.DOCTOR_ID, DOCTOR_TIME.STARTS_AT)
                .from(DOCTOR_TIME)
                .where(DOCTOR_TIME.SOURCE_ID.eq(roster.value()), DOCTOR_TIME.LANE.eq(-1))
                .fetch(row -> name(new Doctor.Id(row.value1())) + " " + row.value2()));
    }

    private List<Swap.Status> statuses() {
        return swaps.list(manager, hospitals.northId()).stream()
                .map(Swap::status)
                .toList();
    }

    private List<String> events() {
        return hospitals
                .test()
                .beyondPolicies(sql ->
                        sql.select(OUTBOX.TYPE).from(OUTBOX).orderBy(OUTBOX.ID).fetch(row -> row.value1()));
    }
}
