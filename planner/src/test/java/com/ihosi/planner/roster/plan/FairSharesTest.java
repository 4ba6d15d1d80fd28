package com.ihosi.planner.roster.plan;

import static com.ihosi.planner.roster.plan.Hospital.MONDAY;
import static com.ihosi.planner.roster.plan.Hospital.SURGERY;
import static com.ihosi.planner.roster.plan.Hospital.WEEK;
import static com.ihosi.planner.roster.plan.Hospital.always;
import static com.ihosi.planner.roster.plan.Hospital.doctor;
import static com.ihosi.planner.roster.plan.Hospital.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.roster.FairShare;
import com.ihosi.planner.roster.Rule;
import com.ihosi.planner.staff.Contract;
import com.ihosi.planner.staff.Qualification;
import com.ihosi.planner.staff.Skill;
import com.ihosi.planner.time.DateRange;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FairSharesTest {

    private static final Skill.Id MEDICINE = new Skill.Id(id("medicine"));
    private static final int SHIFT = 480;

    private final Hospital north = new Hospital("north")
            .shift("S", 8, 8, SURGERY)
            .shift("M", 8, 8, MEDICINE)
            .shift("N", 22, 8);
    private final Hospital south = new Hospital("south").shift("D", 8, 8);

    @Test
    void whoHasTwoSkillsSharesInBothKindsOfWorkAndBearsNoMore() {
        employs("Sue", 100, SURGERY);
        employs("Both", 100, SURGERY, MEDICINE);
        employs("Max", 100, MEDICINE);
        north.needs("S", 1).needs("M", 1);

        assertThat(hours("Sue")).isEqualTo(14 * SHIFT / 3);
        assertThat(hours("Both")).isEqualTo(14 * SHIFT / 3);
        assertThat(hours("Max")).isEqualTo(14 * SHIFT / 3);
        assertThat(share(Rule.FAIR_WEEKENDS, "Both")).isEqualTo(1);
    }

    @Test
    void partTimeIsThatPartOfTheShare() {
        employs("Ada", 100);
        employs("Ben", 40);
        north.needs("N", 1);

        assertThat(hours("Ada")).isEqualTo(5 * SHIFT);
        assertThat(hours("Ben")).isEqualTo(2 * SHIFT);
        assertThat(share(Rule.FAIR_NIGHTS, "Ada")).isEqualTo(5);
        assertThat(share(Rule.FAIR_NIGHTS, "Ben")).isEqualTo(2);
    }

    @Test
    void leaveTakesAFifthOfTheWeekFromTheShareForEachDay() {
        employs("Ada", 100);
        employs("Ben", List.of(new DateRange(MONDAY, MONDAY.plusDays(1))), contract(100, 2880));
        north.needs("N", 1);

        assertThat(hours("Ada")).isEqualTo(Math.round(7 * SHIFT / 1.6f));
        assertThat(hours("Ben")).isEqualTo(Math.round(7 * SHIFT * 0.6f / 1.6f));
    }

    @Test
    void leaveInAnEarlierWeekCountsAndAWeekWithoutARosterDoesNot() {
        employs("Ada", 100);
        employs(
                "Ben",
                List.of(
                        new DateRange(MONDAY.minusDays(7), MONDAY.minusDays(1)),
                        new DateRange(MONDAY.minusDays(21), MONDAY.minusDays(15))),
                contract(100, 2880));
        north.needs("N", 1)
                .past(
                        WEEK.plus(-1),
                        north.duty("Ada", MONDAY.minusDays(5), "N"),
                        north.duty("Ada", MONDAY.minusDays(4), "N"));

        assertThat(hours("Ada")).isEqualTo(6 * SHIFT);
        assertThat(hours("Ben")).isEqualTo(3 * SHIFT);
    }

    @Test
    void nobodysShareOfHoursIsMoreThanTheContractAllowsInTheDaysPresent() {
        employs("Ada", List.of(), contract(100, 960));
        employs("Ben", List.of(new DateRange(MONDAY, MONDAY)), contract(100, 1200));
        employs("Cleo", 100);
        north.needs("N", 2);

        assertThat(hours("Ada")).isEqualTo(960);
        assertThat(hours("Ben")).isEqualTo(960);
        assertThat(hours("Cleo")).isEqualTo(2880);
        assertThat(share(Rule.FAIR_NIGHTS, "Ada")).isEqualTo(5);
    }

    @Test
    void whatWasDoneByThoseWhoLeftIsNobodysShare() {
        employs("Ada", 100);
        north.employs("Gone", new DateRange(MONDAY.minusYears(5), MONDAY.minusDays(100)), List.of(), List.of());
        north.needs("N", 1).past(WEEK.plus(-1), north.duty("Gone", MONDAY.minusDays(5), "N"));

        assertThat(share(Rule.FAIR_NIGHTS, "Ada")).isEqualTo(7);
    }

    @Test
    void aWeekendOfTwoShiftsIsSharedOnce() {
        employs("Ada", 100);
        employs("Ben", 100);
        north.past(
                WEEK.plus(-1),
                north.duty("Ada", MONDAY.minusDays(2), "N"),
                north.duty("Ada", MONDAY.minusDays(1), "M"));

        FairShares shares = shares(north);

        assertThat(shares.bearings(doctor("Ada")).get(1)).isEqualTo(new FairShares.Bearing(Rule.FAIR_WEEKENDS, 1, 0.5));
        assertThat(shares.bearings(doctor("Ben")).get(1)).isEqualTo(new FairShares.Bearing(Rule.FAIR_WEEKENDS, 0, 0.5));
    }

    @Test
    void atTwoHospitalsTheSharesOfBothAreAddedUp() {
        employs("Ada", 60);
        employs("Ben", 100);
        south.employs("Ada", always(), List.of(), List.of(), List.of(contract(40, 2880)))
                .employs("Sue");
        north.needs("N", 1);
        south.needs("D", 1);

        int alone = share(line(Rule.FAIR_HOURS, "Ada", north));
        int elsewhere = share(line(Rule.FAIR_HOURS, "Ada", south));

        assertThat(alone).isEqualTo(Math.round(7 * SHIFT * 0.6f / 1.6f));
        assertThat(elsewhere).isEqualTo(2 * SHIFT);
        assertThat(share(line(Rule.FAIR_HOURS, "Ada", north, south))).isEqualTo(alone + elsewhere);
        assertThat(share(line(Rule.FAIR_HOURS, "Ben", north, south))).isEqualTo(7 * SHIFT - alone);
        assertThat(share(line(Rule.FAIR_HOURS, "Sue", north, south))).isEqualTo(5 * SHIFT);
    }

    private void employs(String name, int percent, Skill.Id... skills) {
        north.employs(
                name,
                always(),
                Arrays.stream(skills)
                        .map(skill -> new Qualification(skill, always()))
                        .toList(),
                List.of(),
                List.of(contract(percent, 2880)));
    }

    private void employs(String name, List<DateRange> leaves, Contract contract) {
        north.employs(name, always(), List.of(), leaves, List.of(contract));
    }

    private static Contract contract(int percent, int most) {
        return new Contract(
                new Contract.Id(id("contract " + percent)), always(), percent, 0, most, 1, 6, 1, 4, 660, 4, List.of());
    }

    private int hours(String name) {
        return share(Rule.FAIR_HOURS, name);
    }

    private int share(Rule rule, String name) {
        return share(line(rule, name, north));
    }

    private static int share(FairShare share) {
        return share.target();
    }

    private static FairShares shares(Hospital hospital) {
        return new FairShares(hospital.week(), ShiftCatalogue.of(hospital.week()));
    }

    private static FairShare line(Rule rule, String name, Hospital... hospitals) {
        return new ProblemAssembly(Arrays.stream(hospitals).map(Hospital::week).toList(), Travel.UNKNOWN)
                .forSolving().problem().lines().stream()
                        .filter(line -> line.doctor().equals(doctor(name)))
                        .flatMap(line -> line.fairShares().stream())
                        .filter(share -> share.rule() == rule)
                        .findFirst()
                        .orElseThrow();
    }
}
