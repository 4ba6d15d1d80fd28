package com.ihosi.planner.roster.run;

import static com.ihosi.planner.testing.TwoHospitals.NEXT_WEEK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.plan.Demands;
import com.ihosi.planner.roster.plan.DutyChange;
import com.ihosi.planner.roster.plan.Horizon;
import com.ihosi.planner.roster.plan.Publishing;
import com.ihosi.planner.roster.plan.StoredDuty;
import com.ihosi.planner.roster.plan.WeekPlan;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.Leave;
import com.ihosi.planner.testing.TwoHospitals;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplanTest {

    private static final Actor SYSTEM = new Actor.CommandLine();
    private static final LocalDate MONDAY = NEXT_WEEK.firstDay();
    private static final LocalDate SUNDAY = NEXT_WEEK.lastDay();

    private final TwoHospitals hospitals = new TwoHospitals();
    private final UUID day = hospitals.shift(hospitals.north(), "N", 9, 8);

    /** Two of four are needed each day, so that the published week is one of many that are as good. */
    @BeforeEach
    void publishAWeek() {
        hospitals.doctor(hospitals.north(), "Hopper");
        hospitals.doctor(hospitals.north(), "Liskov");
        hospitals.demand(hospitals.north(), day, NEXT_WEEK, 2);
        publish(solve(SolveRun.Kind.FULL));
    }

    @AfterEach
    void close() {
        hospitals.close();
    }

    @Test
    void whereNothingHappenedNothingChanges() {
        assertThat(changes(solve(SolveRun.Kind.REPAIR))).isEmpty();
    }

    @Test
    void theDutiesOfADoctorWhoIsSickGoToOthersAndNothingElseChanges() {
        Doctor.Id sick = duties().getFirst().doctor();
        List<LocalDate> days = duties().stream()
                .filter(duty -> duty.doctor().equals(sick))
                .map(StoredDuty::day)
                .toList();
        hospitals.leaves.enterSick(SYSTEM, hospitals.northId(), sick, MONDAY, NEXT_WEEK.lastDay());

        SolveOutcome outcome = solve(SolveRun.Kind.REPAIR);

        List<DutyChange> changes = changes(outcome);
        assertThat(outcome.brokenHardRules()).isZero();
        assertThat(outcome.score().medium()).isZero();
        assertThat(changes).hasSize(2 * days.size());
        assertThat(changes).filteredOn(change -> change.doctor().equals(sick)).allSatisfy(change -> {
            assertThat(change.before()).hasSize(1);
            assertThat(change.after()).isEmpty();
        });
        assertThat(changes)
                .filteredOn(change -> !change.doctor().equals(sick))
                .extracting(DutyChange::day)
                .containsExactlyInAnyOrderElementsOf(days);
        assertThat(hospitals
                        .runs()
                        .get(SYSTEM, hospitals.northId(), outcome.run())
                        .kind())
                .isEqualTo(SolveRun.Kind.REPAIR);
    }

    @Test
    void oneMoreNeededIsOneChange() {
        hospitals.demands.change(SYSTEM, hospitals.northId(), need(MONDAY.plusDays(2), 3));

        List<DutyChange> changes = changes(solve(SolveRun.Kind.REPAIR));

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.day()).isEqualTo(MONDAY.plusDays(2));
            assertThat(change.before()).isEmpty();
            assertThat(change.after())
                    .singleElement()
                    .satisfies(shift -> assertThat(shift.shift().code()).isEqualTo("N"));
        });
    }

    @Test
    void whereNothingIsPublishedThereIsNothingToRepair() {
        assertThatThrownBy(() -> hospitals
                        .runs()
                        .solveNow(SYSTEM, request(hospitals.southId(), SolveRun.Kind.REPAIR), any -> {}))
                .isInstanceOf(PlannerException.class)
                .hasMessage("Nothing is published for 2026-W49 at south yet. Solve the week instead.");
    }

    @Test
    void aDoctorSickAtOneFacilityIsAwayFromTheOther() {
        hospitals.leaves.enterSick(SYSTEM, hospitals.northId(), hospitals.shared(), MONDAY, MONDAY.plusDays(1));

        WeekPlan south = hospitals.plans.get(SYSTEM, hospitals.southId(), NEXT_WEEK);

        assertThat(south.doctors())
                .filteredOn(doctor -> doctor.doctor().id().equals(hospitals.shared()))
                .singleElement()
                .satisfies(doctor -> {
                    assertThat(doctor.awayOn(MONDAY)).isTrue();
                    assertThat(doctor.awayOn(MONDAY.plusDays(2))).isFalse();
                });
    }

    @Test
    void aLeaveIsRefusedInWordsAndTwiceTheSameIsOne() {
        Facility.Id north = hospitals.northId();
        Doctor.Id ada = hospitals.northDoctor();
        assertThatThrownBy(() -> hospitals.leaves.enterSick(SYSTEM, north, ada, MONDAY, MONDAY.minusDays(1)))
                .isInstanceOf(PlannerException.class)
                .hasMessage("The last day away (2026-11-29) must not be before the first (2026-11-30).");
        assertThatThrownBy(() -> hospitals.leaves.enterSick(SYSTEM, north, ada, MONDAY, MONDAY.plusDays(366)))
                .hasMessage("A leave (367 days) must be at most 366 days long.");
        assertThatThrownBy(() -> hospitals.leaves.enterSick(SYSTEM, north, hospitals.southDoctor(), MONDAY, MONDAY))
                .hasMessage("There is no such doctor at this facility.");
        Actor guest = hospitals.member("Guest", "manager", hospitals.south());
        assertThatThrownBy(() -> hospitals.leaves.enterSick(guest, north, ada, MONDAY, MONDAY))
                .isInstanceOf(NotAllowedException.class);

        hospitals.leaves.enterSick(SYSTEM, north, ada, MONDAY, MONDAY);
        hospitals.leaves.enterSick(SYSTEM, north, ada, MONDAY, MONDAY);

        assertThat(hospitals.plans.get(SYSTEM, north, NEXT_WEEK).doctors())
                .filteredOn(doctor -> doctor.doctor().id().equals(ada))
                .singleElement()
                .satisfies(doctor -> assertThat(doctor.leaves()).hasSize(1));
    }

    @Test
    void aLeaveTakenBackIsGoneAndAPublishedWeekNeedsNoChange() {
        Facility.Id north = hospitals.northId();
        Doctor.Id sick = duties().getFirst().doctor();
        hospitals.leaves.enterSick(SYSTEM, north, sick, MONDAY, NEXT_WEEK.lastDay());
        List<Leave> entered = hospitals.leaves.listEntered(SYSTEM, north, MONDAY, SUNDAY);

        hospitals.leaves.takeBack(SYSTEM, north, entered.getFirst().id());

        assertThat(entered).singleElement().satisfies(leave -> {
            assertThat(leave.doctor()).isEqualTo(sick);
            assertThat(leave.first()).isEqualTo(MONDAY);
            assertThat(leave.last()).isEqualTo(SUNDAY);
        });
        assertThat(hospitals.leaves.listEntered(SYSTEM, north, MONDAY, SUNDAY)).isEmpty();
        assertThat(away(north, sick, MONDAY)).isFalse();
        assertThat(changes(solve(SolveRun.Kind.REPAIR))).isEmpty();
    }

    @Test
    void ofALeaveTakenBackTheDaysGoneByStay() {
        Facility.Id north = hospitals.northId();
        Doctor.Id ada = hospitals.northDoctor();
        LocalDate yesterday = LocalDate.of(2026, 11, 24);
        hospitals.leave(hospitals.north(), ada, yesterday, MONDAY);

        Leave leave =
                hospitals.leaves.listEntered(SYSTEM, north, yesterday, MONDAY).getFirst();
        hospitals.leaves.takeBack(SYSTEM, north, leave.id());

        assertThat(hospitals.leaves.listEntered(SYSTEM, north, yesterday, MONDAY))
                .extracting(Leave::last)
                .containsExactly(yesterday);
        assertThatThrownBy(() -> hospitals.leaves.takeBack(SYSTEM, north, leave.id()))
                .isInstanceOf(PlannerException.class)
                .hasMessage("The leave was over on %s. There is nothing to take back.".formatted(yesterday));
    }

    @Test
    void aLeaveIsTakenBackWhereItWasEnteredAndByWhoMayPlan() {
        Doctor.Id shared = hospitals.shared();
        hospitals.leaves.enterSick(SYSTEM, hospitals.northId(), shared, MONDAY, MONDAY);
        Leave.Id leave = hospitals
                .leaves
                .listEntered(SYSTEM, hospitals.northId(), MONDAY, SUNDAY)
                .getFirst()
                .id();
        Actor guest = hospitals.member("Guest", "manager", hospitals.south());

        assertThat(hospitals.leaves.listEntered(SYSTEM, hospitals.southId(), MONDAY, SUNDAY))
                .isEmpty();
        assertThatThrownBy(() -> hospitals.leaves.takeBack(SYSTEM, hospitals.southId(), leave))
                .isInstanceOf(PlannerException.class)
                .hasMessageStartingWith("This leave was not entered here");
        assertThatThrownBy(() -> hospitals.leaves.takeBack(guest, hospitals.northId(), leave))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> hospitals.leaves.listEntered(guest, hospitals.northId(), MONDAY, SUNDAY))
                .isInstanceOf(NotAllowedException.class);
        assertThat(away(hospitals.southId(), shared, MONDAY)).isTrue();

        hospitals.leaves.takeBack(SYSTEM, hospitals.northId(), leave);

        assertThat(away(hospitals.southId(), shared, MONDAY)).isFalse();
    }

    private boolean away(Facility.Id facility, Doctor.Id doctor, LocalDate date) {
        return hospitals.plans.get(SYSTEM, facility, NEXT_WEEK).doctors().stream()
                .filter(known -> known.doctor().id().equals(doctor))
                .anyMatch(known -> known.awayOn(date));
    }

    @Test
    void demandIsChangedForDaysToComeAndKnownShiftsOnly() {
        Facility.Id north = hospitals.northId();
        assertThatThrownBy(() -> hospitals.demands.change(SYSTEM, north, need(LocalDate.of(2026, 11, 24), 1)))
                .isInstanceOf(PlannerException.class)
                .hasMessage("2026-11-24 has gone by. Choose a day that is still to come.");
        assertThatThrownBy(() -> need(MONDAY, 1001)).hasMessage("The number of doctors (1001) must be 0 to 1000.");
        Department.Id south = new Department.Id(hospitals.south().department());
        assertThatThrownBy(() -> hospitals.demands.change(SYSTEM, north, new Demands.Need(day, south, MONDAY, 1)))
                .hasMessage("There is no such shift in this department.");
    }

    private Demands.Need need(LocalDate date, int required) {
        return new Demands.Need(day, new Department.Id(hospitals.north().department()), date, required);
    }

    private List<StoredDuty> duties() {
        return north().published().orElseThrow().stored().duties();
    }

    private List<DutyChange> changes(SolveOutcome outcome) {
        WeekPlan plan = north();
        return plan.drafts().stream()
                .filter(draft ->
                        draft.stored().id().equals(outcome.drafts(NEXT_WEEK).get(hospitals.northId())))
                .findFirst()
                .map(draft -> DutyChange.list(plan, draft))
                .orElseThrow();
    }

    private WeekPlan north() {
        return hospitals.plans.get(SYSTEM, hospitals.northId(), NEXT_WEEK);
    }

    private SolveOutcome solve(SolveRun.Kind kind) {
        return hospitals.runs().solveNow(SYSTEM, request(hospitals.northId(), kind), any -> {});
    }

    private static SolveRequest request(Facility.Id facility, SolveRun.Kind kind) {
        return new SolveRequest(List.of(facility), Horizon.of(NEXT_WEEK), 1, 7, kind);
    }

    private void publish(SolveOutcome outcome) {
        outcome.drafts()
                .forEach(draft -> hospitals.publishing.publish(
                        SYSTEM, List.of(new Publishing.Draft(draft.facility(), draft.roster()))));
    }
}
