package com.ihosi.planner.roster.plan;

import static com.ihosi.planner.roster.plan.Hospital.MONDAY;
import static com.ihosi.planner.roster.plan.Hospital.always;
import static com.ihosi.planner.roster.plan.Hospital.contract;
import static com.ihosi.planner.roster.plan.Hospital.doctor;
import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.roster.Choice;
import com.ihosi.planner.roster.Roster;
import com.ihosi.planner.roster.RosterAudit;
import com.ihosi.planner.roster.RosterProblem;
import com.ihosi.planner.roster.Rule;
import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.roster.Violation;
import com.ihosi.planner.roster.plan.Travel.Way;
import com.ihosi.planner.roster.solving.ProgressListener;
import com.ihosi.planner.roster.solving.RosterSolver;
import com.ihosi.planner.roster.solving.SolveLimits;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rest is a matter of instants: a doctor works in New York and in Berlin, six hours apart, and owes eleven hours of it. */
class ZonesTest {

    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private final Hospital york = employing(new Hospital("york", ZoneId.of("America/New_York")));
    private final Hospital berlin = employing(new Hospital("berlin"));

    /** Monday's night in New York, from 19:00 for eight hours, is Berlin's Tuesday from 1:00 to 9:00. */
    @ParameterizedTest
    @CsvSource({"16,8,240", "19,5,60", "20,4,0", "21,3,0"})
    void aNightThatIsOnTheSameDateOnlyHereIsRestedFromHereToo(int from, int hours, int missing) {
        york.shift("N", 19, 8);
        berlin.shift("L", from, Math.max(hours, 5)).needs("L", 1);
        StoredDuty night = york.duty("Ada", MONDAY, "N");
        berlin.elsewhere(
                "Ada", night.during().start().toString(), night.during().end().toString(), 0);

        assertThat(rest(problem(berlin), "L", TUESDAY)).isEqualTo(missing);
    }

    @ParameterizedTest
    @CsvSource({"16,240", "19,60", "20,0"})
    void plannedTogetherTheSameNightIsJudgedTheSame(int from, int missing) {
        york.shift("N", 19, 8).needs("N", 1);
        berlin.shift("L", from, 5).needs("L", 1);
        RosterProblem both = problem(york, berlin);

        Roster worked = with(both, with(both, Roster.empty(both), "N", MONDAY), "L", TUESDAY);

        assertThat(missing(both, worked)).isEqualTo(missing);
    }

    /** Monday's late duty in Berlin, 16:00 to 24:00, is New York's Monday from 10:00 to 18:00. */
    @ParameterizedTest
    @CsvSource({"22,420", "23,360"})
    void aLateDutyIsRestedFromInTheZoneWhereItIsEarly(int from, int missing) {
        berlin.shift("L", 16, 8);
        york.shift("N", from, 8).needs("N", 1);
        StoredDuty late = berlin.duty("Ada", MONDAY, "L");
        york.elsewhere(
                "Ada", late.during().start().toString(), late.during().end().toString(), 0);

        assertThat(rest(problem(york), "N", MONDAY)).isEqualTo(missing);
    }

    @Test
    void theSolverLeavesADutyOpenRatherThanTheRestUnkept() {
        york.shift("N", 19, 8);
        berlin.shift("L", 16, 8).needs("L", 1);
        StoredDuty night = york.duty("Ada", MONDAY, "N");
        berlin.elsewhere(
                "Ada", night.during().start().toString(), night.during().end().toString(), 0);
        RosterProblem problem = problem(berlin);

        Roster solved = new RosterSolver()
                .solve(problem, null, SolveLimits.steps(3, 7), ProgressListener.NONE, () -> false)
                .roster();

        assertThat(RosterAudit.of(problem, solved).brokenHardRules()).isZero();
        assertThat(solved.choice(0, 1).off()).isTrue();
        assertThat(solved.choice(0, 3).off()).isFalse();
    }

    @Test
    void workElsewhereOfMoreThanADayNeedsNoRestFromItself() {
        berlin.shift("L", 16, 8).needs("L", 1).elsewhere("Ada", "2026-12-01T07:00:00Z", "2026-12-02T13:00:00Z", 0);
        RosterProblem problem = problem(berlin);

        assertThat(missing(problem, Roster.empty(problem))).isZero();
        assertThat(rest(problem, "L", TUESDAY.plusDays(2))).isZero();
    }

    @Test
    void shiftsOfOneDateThatAreDaysApartElsewhereAreNotOfferedTogether() {
        Hospital tokyo = employing(new Hospital("tokyo", ZoneId.of("Asia/Tokyo")));
        tokyo.shift("E", 5, 4).shift("M", 10, 4).needs("E", 1).needs("M", 1);
        berlin.shift("D", 8, 8).needs("D", 1);
        Travel hour = new Travel(Map.of(new Way(tokyo.facility(), berlin.facility()), 60));

        AssembledWeek week = new ProblemAssembly(List.of(berlin.week(), tokyo.week()), hour).forSolving();

        assertThat(Hospital.choices(week, "Ada", 1))
                .contains("E", "M", "D", "M+D")
                .doesNotContain("E+D");
    }

    private static Hospital employing(Hospital hospital) {
        return hospital.employs("Ada", always(), List.of(), List.of(), List.of(contract(0, 4000, 4)));
    }

    private static RosterProblem problem(Hospital... hospitals) {
        List<FacilityWeek> weeks =
                List.of(hospitals).stream().map(Hospital::week).toList();
        return new ProblemAssembly(weeks, Travel.UNKNOWN).forSolving().problem();
    }

    private static int rest(RosterProblem problem, String code, LocalDate day) {
        return missing(problem, with(problem, Roster.empty(problem), code, day));
    }

    private static Roster with(RosterProblem problem, Roster roster, String code, LocalDate day) {
        Shift.Id shift = problem.shifts().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
        return roster.with(0, problem.period().day(day), Choice.of(shift));
    }

    private static int missing(RosterProblem problem, Roster roster) {
        assertThat(problem.lines()).extracting(line -> line.doctor()).containsExactly(doctor("Ada"));
        return RosterAudit.of(problem, roster).violations().stream()
                .filter(violation -> violation.rule() == Rule.MINIMUM_REST)
                .mapToInt(Violation::amount)
                .sum();
    }
}
