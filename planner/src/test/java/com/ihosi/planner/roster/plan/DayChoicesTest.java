package com.ihosi.planner.roster.plan;

import static com.ihosi.planner.roster.plan.Hospital.MONDAY;
import static com.ihosi.planner.roster.plan.Hospital.SURGERY;
import static com.ihosi.planner.roster.plan.Hospital.always;
import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.roster.plan.Travel.Way;
import com.ihosi.planner.staff.Qualification;
import com.ihosi.planner.time.DateRange;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DayChoicesTest {

    private final Hospital north = new Hospital("north");

    @Test
    void aShiftIsOfferedWhereItIsAskedFor() {
        north.shift("D", 8, 8).shift("E", 16, 8).needs("D", 1).employs("Ada");

        assertThat(monday("Ada")).containsExactly("off", "D");
    }

    @Test
    void aSkillMustBeValidOnTheDay() {
        north.shift("S", 8, 8, SURGERY)
                .needs("S", 1)
                .employs("Ada")
                .employs(
                        "Ben",
                        always(),
                        List.of(new Qualification(SURGERY, new DateRange(MONDAY.minusYears(1), MONDAY))),
                        List.of());

        assertThat(monday("Ada")).containsExactly("off");
        assertThat(monday("Ben")).containsExactly("off", "S");
        assertThat(choices("Ben", 1)).containsExactly("off");
    }

    @Test
    void nothingIsOfferedBeforeAndAfterTheEmployment() {
        north.shift("D", 8, 8)
                .needs("D", 1)
                .employs("Ada", new DateRange(MONDAY.plusDays(1), MONDAY.plusDays(1)), List.of(), List.of());

        assertThat(monday("Ada")).containsExactly("off");
        assertThat(choices("Ada", 1)).containsExactly("off", "D");
        assertThat(choices("Ada", 2)).containsExactly("off");
    }

    @Test
    void aNightThatReachesIntoLeaveIsNotOffered() {
        north.shift("N", 22, 8)
                .shift("E", 16, 8)
                .needs("N", 1)
                .needs("E", 1)
                .employs("Ada", always(), List.of(), List.of(new DateRange(MONDAY.plusDays(1), MONDAY.plusDays(1))));

        assertThat(monday("Ada")).containsExactly("off", "E");
        assertThat(choices("Ada", 1)).containsExactly("off");
        assertThat(choices("Ada", 2)).containsExactly("off", "E", "N");
    }

    @Test
    void aDoctorElsewhereIsNotOfferedThatTimeNorTheWay() {
        north.shift("A", 6, 4)
                .shift("B", 10, 4)
                .shift("C", 15, 4)
                .needs("A", 1)
                .needs("B", 1)
                .needs("C", 1)
                .employs("Ada")
                .employs("Ben")
                .elsewhere("Ada", "2026-11-30T12:30:00Z", "2026-11-30T13:30:00Z", 31)
                .elsewhere("Ben", "2026-11-30T12:30:00Z", "2026-11-30T13:30:00Z", 30);

        assertThat(monday("Ada")).containsExactly("off", "A");
        assertThat(monday("Ben")).containsExactly("off", "A", "A+C", "C");
        assertThat(choices("Ada", 1)).contains("A", "B", "C");
    }

    @Test
    void twoFacilitiesOnADayNeedTheWayBetween() {
        north.shift("A", 6, 4).needs("A", 1).employs("Ada");
        Hospital south = new Hospital("south")
                .shift("B", 10, 4)
                .shift("C", 11, 4)
                .needs("B", 1)
                .needs("C", 1)
                .employs("Ada");
        Travel hour = new Travel(Map.of(new Way(south.facility(), north.facility()), 60));
        List<FacilityWeek> weeks = List.of(north.week(), south.week());

        assertThat(Hospital.choices(new ProblemAssembly(weeks, hour).forSolving(), "Ada", 0))
                .containsExactly("off", "A", "A+C", "B", "C");
        assertThat(Hospital.choices(new ProblemAssembly(weeks, Travel.UNKNOWN).forSolving(), "Ada", 0))
                .containsExactly("off", "A", "B", "C");
    }

    @Test
    void twoShiftsOfMoreThanTwelveHoursAreNotOffered() {
        north.shift("A", 6, 8)
                .shift("B", 14, 4)
                .shift("C", 14, 5)
                .needs("A", 1)
                .needs("B", 1)
                .needs("C", 1)
                .employs("Ada");

        assertThat(monday("Ada")).containsExactly("off", "A", "A+B", "B", "C");
    }

    @Test
    void aPublishedDutyThatBecameImpossibleIsThereWithWhatItBreaks() {
        north.shift("D", 8, 8)
                .employs("Ada", always(), List.of(), List.of(new DateRange(MONDAY, MONDAY)))
                .published(north.duty("Ada", MONDAY, "D"));

        assertThat(monday("Ada")).containsExactly("off", "D breaks [LEAVE]");
    }

    @Test
    void aDraftsDutyIsSeenByViewersOnly() {
        north.shift("D", 8, 8).employs("Ada").draft(north.duty("Ada", MONDAY, "D"));
        ProblemAssembly assembly = new ProblemAssembly(List.of(north.week()), Travel.UNKNOWN);

        assertThat(Hospital.choices(assembly.forViewing(), "Ada", 0)).containsExactly("off", "D");
    }

    @Test
    void byHandEveryShiftIsPossibleWithWhatItBreaksAndTwoLegalOnesThatDoNotOverlap() {
        north.shift("D", 8, 8)
                .shift("L", 15, 8)
                .shift("N", 16, 8)
                .shift("S", 8, 8, SURGERY)
                .needs("D", 1)
                .employs("Ada")
                .employs("Ben", always(), List.of(), List.of(new DateRange(MONDAY, MONDAY)));
        AssembledWeek week = new ProblemAssembly(List.of(north.week()), Travel.UNKNOWN).forViewing();

        assertThat(Hospital.choices(week, "Ada", 0))
                .containsExactlyInAnyOrder("off", "D", "S breaks [QUALIFICATION]", "L", "N", "D+N");
        assertThat(Hospital.choices(week, "Ben", 0)).contains("D breaks [LEAVE]", "N breaks [LEAVE]");
        assertThat(monday("Ada")).containsExactly("off", "D");
    }

    @Test
    void aPinnedDutyStaysUnlessItBecameImpossible() {
        north.shift("D", 8, 8)
                .needs("D", 1)
                .employs("Ada")
                .employs("Ben", always(), List.of(), List.of(new DateRange(MONDAY, MONDAY)))
                .published(north.duty("Ada", MONDAY, "D", true), north.duty("Ben", MONDAY, "D", true));

        assertThat(monday("Ada")).containsExactly("D");
        assertThat(monday("Ben")).contains("off");
        assertThat(choices("Ada", 1)).containsExactly("off", "D");
    }

    @Test
    void daysThatHaveGoneByStayAsTheyWerePublished() {
        north.shift("D", 8, 8)
                .needs("D", 1)
                .employs("Ada")
                .employs("Ben")
                .published(north.duty("Ada", MONDAY, "D"))
                .today(MONDAY.plusDays(1));

        assertThat(monday("Ada")).containsExactly("D");
        assertThat(monday("Ben")).containsExactly("off");
        assertThat(choices("Ben", 1)).containsExactly("off", "D");
    }

    private List<String> monday(String doctor) {
        return choices(doctor, 0);
    }

    private List<String> choices(String doctor, int day) {
        return Hospital.choices(new ProblemAssembly(List.of(north.week()), Travel.UNKNOWN).forSolving(), doctor, day);
    }
}
