package com.ihosi.planner.roster.plan;

import static com.ihosi.planner.roster.plan.Hospital.MONDAY;
import static com.ihosi.planner.roster.plan.Hospital.WEEK;
import static com.ihosi.planner.roster.plan.Hospital.always;
import static com.ihosi.planner.roster.plan.Hospital.contract;
import static com.ihosi.planner.roster.plan.Hospital.doctor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.roster.Choice;
import com.ihosi.planner.roster.Line;
import com.ihosi.planner.roster.Quota;
import com.ihosi.planner.roster.Roster;
import com.ihosi.planner.roster.RosterAudit;
import com.ihosi.planner.roster.RosterProblem;
import com.ihosi.planner.roster.Rule;
import com.ihosi.planner.roster.Stretch;
import com.ihosi.planner.roster.Violation;
import com.ihosi.planner.staff.Contract;
import com.ihosi.planner.staff.Contract.ShiftLimit;
import com.ihosi.planner.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HorizonTest {

    private static final LocalDate SUNDAY = MONDAY.plusDays(6);

    private final Hospital north = new Hospital("north").shift("D", 8, 8).shift("N", 22, 8);

    @Test
    void aHorizonOutOfRangeIsRefusedWithTheBound() {
        assertThatThrownBy(() -> new Horizon(WEEK, 9))
                .isInstanceOf(PlannerException.class)
                .hasMessage("The number of weeks (9) of a solve must be 1 to 8.");
        assertThatThrownBy(() -> new Horizon(WEEK, 0)).isInstanceOf(PlannerException.class);
        assertThat(new Horizon(WEEK, 8).days()).hasSize(56);
    }

    @Test
    void minutesOfAWeekHoldForEachWeekByItself() {
        employs("Ada", contract(2400, 2880, 4), new DateRange(MONDAY.plusDays(7), MONDAY.plusDays(8)));

        assertThat(line("Ada", 2).rules().quotas())
                .contains(
                        new Quota.Minutes(north.facility(), Stretch.weeks(0, 0), 2400, 2880),
                        new Quota.Minutes(north.facility(), Stretch.weeks(1, 1), 1440, 2880));
    }

    @Test
    void whatCountsOverSeveralWeeksHoldsForThoseThatEndWithEachWeek() {
        employs("Ada", contract(0, 2880, 3, new ShiftLimit(north.type("N"), 0, 5)));
        north.past(WEEK.plus(-1), north.duty("Ada", MONDAY.minusDays(1), "N"))
                .past(WEEK.plus(-3), north.duty("Ada", MONDAY.minusDays(16), "N"));

        // The night of three weeks ago leaves the four weeks of the contract when the second week is planned.
        assertThat(line("Ada", 4).rules().quotas())
                .filteredOn(Quota.Shifts.class::isInstance)
                .extracting(Quota::within, Quota::most)
                .containsExactly(
                        tuple(Stretch.weeks(0, 0), 3), tuple(Stretch.weeks(0, 2), 4), tuple(Stretch.weeks(0, 3), 5));
        assertThat(line("Ada", 4).rules().quotas())
                .filteredOn(Quota.Weekends.class::isInstance)
                .containsExactly(
                        new Quota.Weekends(Stretch.weeks(0, 0), 2, 3),
                        new Quota.Weekends(Stretch.weeks(0, 2), 1, 3),
                        new Quota.Weekends(Stretch.weeks(0, 3), 0, 3));
    }

    @Test
    void longHorizonsHaveWindowsThatMove() {
        employs("Ada", contract(0, 2880, 2));

        assertThat(line("Ada", 6).rules().quotas())
                .filteredOn(Quota.Weekends.class::isInstance)
                .extracting(Quota::within)
                .containsExactly(Stretch.weeks(0, 3), Stretch.weeks(1, 4), Stretch.weeks(2, 5));
    }

    @Test
    void restIsKeptTowardsThePublishedWeekAfter() {
        employs("Ada", contract(0, 2880, 4));
        north.needs("N", 1).following(north.duty("Ada", MONDAY.plusDays(7), "D"));

        RosterProblem problem = problem(1);
        Roster nightOnSunday = Roster.empty(problem).with(0, 6, work(problem, 6));

        assertThat(problem.period().days()).isGreaterThan(7);
        assertThat(RosterAudit.of(problem, nightOnSunday).violations())
                .extracting(Violation::rule, Violation::first)
                .contains(tuple(Rule.MINIMUM_REST, SUNDAY));
        assertThat(RosterAudit.of(problem, Roster.empty(problem)).brokenHardRules())
                .isZero();
    }

    @Test
    void aRunGoesOnIntoThePublishedWeekAfter() {
        Hospital runOn = new Hospital("north").shift("D", 8, 8).needs("D", 1);
        runOn.employs("Ada", always(), List.of(), List.of(), List.of(contract(0, 2880, 4)))
                .following(
                        runOn.duty("Ada", MONDAY.plusDays(7), "D"),
                        runOn.duty("Ada", MONDAY.plusDays(8), "D"),
                        runOn.duty("Ada", MONDAY.plusDays(9), "D"));

        RosterProblem problem = new ProblemAssembly(List.of(runOn.week()), Travel.UNKNOWN)
                .forSolving()
                .problem();
        Roster roster = Roster.empty(problem);
        for (int day = 3; day < 7; day++) {
            roster = roster.with(0, day, work(problem, day));
        }

        assertThat(RosterAudit.of(problem, roster).violations())
                .extracting(Violation::rule, Violation::amount)
                .contains(tuple(Rule.MOST_IN_A_ROW, 1));
    }

    @Test
    void whoseNextWeekIsUnknownMayEndTheWeekAsBefore() {
        employs("Ada", contract(0, 2880, 4));
        employs("Ben", contract(0, 2880, 4));
        north.needs("D", 1);
        Hospital south = new Hospital("south").shift("D", 8, 8).needs("D", 1);
        south.employs("Sue", always(), List.of(), List.of(), List.of(contract(0, 2880, 4)));
        north.following(north.duty("Ada", MONDAY.plusDays(7), "D"), north.duty("Ada", MONDAY.plusDays(8), "D"));

        RosterProblem problem = new ProblemAssembly(List.of(north.week(), south.week()), Travel.UNKNOWN)
                .forSolving()
                .problem();

        Line sue = line(problem, "Sue");
        assertThat(sue.days()).hasSize(problem.period().days());
        assertThat(sue.days().getLast().choices()).hasSize(2);
        assertThat(line(problem, "Ada").days().get(7).pinned()).isTrue();
    }

    @Test
    void anAppointmentAtOneOfThePlannedFacilitiesKeepsADoctorFromTheOther() {
        employs("Ada", contract(0, 2880, 4));
        north.needs("D", 1).booked("Ada", "2026-11-30T09:00:00Z", "2026-11-30T09:30:00Z");
        Hospital south = new Hospital("south").shift("D", 8, 8).needs("D", 1);
        south.employs("Ada", always(), List.of(), List.of(), List.of(contract(0, 2880, 4)));

        RosterProblem problem = new ProblemAssembly(List.of(north.week(), south.week()), Travel.UNKNOWN)
                .forSolving()
                .problem();

        List<Choice> monday = line(problem, "Ada").days().getFirst().choices();
        List<Choice> tuesday = line(problem, "Ada").days().get(1).choices();
        assertThat(monday).filteredOn(choice -> !choice.off()).singleElement().satisfies(choice -> assertThat(
                        problem.shifts().stream().filter(shift -> shift.id()
                                .equals(choice.shifts().getFirst())))
                .singleElement()
                .satisfies(shift -> assertThat(shift.facility()).isEqualTo(north.facility())));
        assertThat(tuesday).filteredOn(choice -> !choice.off()).hasSize(2);
    }

    private static Choice work(RosterProblem problem, int day) {
        return problem.lines().getFirst().days().get(day).choices().stream()
                .filter(choice -> !choice.off())
                .findFirst()
                .orElseThrow();
    }

    private void employs(String name, Contract contract, DateRange... leaves) {
        north.employs(name, always(), List.of(), List.of(leaves), List.of(contract));
    }

    private Line line(String name, int weeks) {
        return line(problem(weeks), name);
    }

    private static Line line(RosterProblem problem, String name) {
        return problem.lines().stream()
                .filter(line -> line.doctor().equals(doctor(name)))
                .findFirst()
                .orElseThrow();
    }

    private RosterProblem problem(int weeks) {
        return new ProblemAssembly(List.of(north.planned(weeks).week()), Travel.UNKNOWN)
                .forSolving()
                .problem();
    }
}
