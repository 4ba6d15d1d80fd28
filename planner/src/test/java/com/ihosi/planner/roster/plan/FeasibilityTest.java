package com.ihosi.planner.roster.plan;

import static com.ihosi.planner.roster.plan.Hospital.MONDAY;
import static com.ihosi.planner.roster.plan.Hospital.SURGERY;
import static com.ihosi.planner.roster.plan.Hospital.always;
import static com.ihosi.planner.roster.plan.Hospital.contract;
import static com.ihosi.planner.roster.plan.Hospital.doctor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.ihosi.planner.roster.Contradiction;
import com.ihosi.planner.roster.Feasibility;
import com.ihosi.planner.roster.Rule;
import com.ihosi.planner.roster.Shortfall;
import com.ihosi.planner.roster.Unit;
import com.ihosi.planner.staff.Contract;
import com.ihosi.planner.staff.Contract.ShiftLimit;
import com.ihosi.planner.staff.Qualification;
import com.ihosi.planner.time.DateRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeasibilityTest {

    private final Hospital north = new Hospital("north").shift("D", 8, 8).shift("N", 22, 8);

    @Test
    void aWeekThatCanBeDoneIsClear() {
        employs("Ada", contract(2400, 2880, 4));
        employs("Ben", contract(2400, 2880, 4));
        north.needs("D", 1);

        assertThat(feasibility().isClear()).isTrue();
    }

    @Test
    void leastMinutesAboveWhatTheLongestRunAllowsContradictEachOther() {
        // Six days of eight hours are 2880 minutes.
        employs("Ada", contract(2881, 3000, 4));
        employs("Ben", contract(2880, 3000, 4));
        north.needs("D", 1);

        assertThat(feasibility().contradictions())
                .containsExactly(new Contradiction(doctor("Ada"), Rule.LEAST_MINUTES, MONDAY, 7, 2881, 2880));
    }

    @Test
    void leaveThatIsNotTakenOffTheLeastIsNoReproach() {
        employs("Ada", contract(2400, 3000, 4), new DateRange(MONDAY, MONDAY.plusDays(3)));
        north.needs("D", 0).needs("N", 0);

        assertThat(feasibility().contradictions()).singleElement().satisfies(found -> {
            assertThat(found.asked()).isEqualTo(480);
            assertThat(found.possible()).isZero();
        });
    }

    @Test
    void leastShiftsAboveWhatTheDaysAllowContradictEachOther() {
        Contract nights = new Contract(
                new Contract.Id(Hospital.id("nights")),
                always(),
                100,
                0,
                2880,
                1,
                1,
                2,
                4,
                660,
                1,
                List.of(new ShiftLimit(north.type("N"), 4, null)));
        employs("Ada", nights);
        north.needs("N", 1);

        // One night, two days off: three in a week.
        assertThat(feasibility().contradictions())
                .containsExactly(new Contradiction(doctor("Ada"), Rule.LEAST_SHIFTS, MONDAY, 7, 4, 3));
    }

    @Test
    void pinnedDutiesThatBreakEachOtherAreFound() {
        employs("Ada", contract(0, 2880, 4));
        employs("Ben", contract(0, 2880, 4));
        north.needs("D", 1)
                .needs("N", 1)
                .published(
                        north.duty("Ada", MONDAY, "N", true),
                        north.duty("Ada", MONDAY.plusDays(1), "D", true),
                        north.duty("Ben", MONDAY, "N", true),
                        north.duty("Ben", MONDAY.plusDays(2), "D", true));

        assertThat(feasibility().contradictions())
                .extracting(Contradiction::doctor, Contradiction::rule, Contradiction::first)
                .containsExactly(tuple(doctor("Ada"), Rule.MINIMUM_REST, MONDAY));
    }

    @Test
    void demandAboveThoseWhoAreQualifiedAndFreeIsTold() {
        Hospital south = new Hospital("south").shift("S", 8, 8, SURGERY).needs("S", 2);
        south.employs("Ada", always(), List.of(new Qualification(SURGERY, always())), List.of());
        south.employs(
                "Ben",
                always(),
                List.of(new Qualification(SURGERY, always())),
                List.of(new DateRange(MONDAY.plusDays(1), MONDAY.plusDays(1))));
        south.employs("Eve");

        Feasibility found = Feasibility.of(new ProblemAssembly(List.of(south.week()), Travel.UNKNOWN)
                .forSolving()
                .problem());

        assertThat(found.shortfalls()).singleElement().satisfies(shortfall -> {
            assertThat(shortfall.first()).isEqualTo(MONDAY.plusDays(1));
            assertThat(shortfall.shift()).isNotNull();
            assertThat(shortfall.unit()).isEqualTo(Unit.DOCTORS);
            assertThat(shortfall.required()).isEqualTo(2);
            assertThat(shortfall.available()).isEqualTo(1);
        });
    }

    @Test
    void shiftsThatCompeteForTheSameDoctorsAreToldAsADay() {
        employs("Ada", contract(0, 2880, 4));
        employs("Ben", contract(0, 2880, 4));
        north.needs("D", 2).needs("N", 1);

        assertThat(feasibility().shortfalls()).hasSize(7).allSatisfy(shortfall -> {
            assertThat(shortfall.unit()).isEqualTo(Unit.SHIFTS);
            assertThat(shortfall.required()).isEqualTo(3);
            assertThat(shortfall.available()).isEqualTo(2);
        });
    }

    @Test
    void hoursBeyondTheContractsAreToldAsAWeek() {
        employs("Ada", contract(0, 960, 4));
        employs("Ben", contract(0, 2880, 4));
        north.needs("D", 1);
        assertThat(feasibility().isClear()).isTrue();

        Hospital tight = new Hospital("north").shift("D", 8, 8).needs("D", 1);
        tight.employs("Ada", always(), List.of(), List.of(), List.of(contract(0, 960, 4)));
        tight.employs("Ben", always(), List.of(), List.of(), List.of(contract(0, 1920, 4)));

        List<Shortfall> found = Feasibility.of(new ProblemAssembly(List.of(tight.week()), Travel.UNKNOWN)
                        .forSolving()
                        .problem())
                .shortfalls();
        assertThat(found).singleElement().satisfies(shortfall -> {
            assertThat(shortfall.unit()).isEqualTo(Unit.MINUTES);
            assertThat(shortfall.required()).isEqualTo(7 * 480);
            assertThat(shortfall.available()).isEqualTo(2880);
        });
    }

    private void employs(String name, Contract contract, DateRange... leaves) {
        north.employs(name, always(), List.of(), List.of(leaves), List.of(contract));
    }

    private Feasibility feasibility() {
        return Feasibility.of(new ProblemAssembly(List.of(north.week()), Travel.UNKNOWN)
                .forSolving()
                .problem());
    }
}
