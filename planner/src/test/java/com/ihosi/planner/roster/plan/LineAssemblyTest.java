package com.ihosi.planner.roster.plan;

import static com.ihosi.planner.roster.plan.Hospital.MONDAY;
import static com.ihosi.planner.roster.plan.Hospital.WEEK;
import static com.ihosi.planner.roster.plan.Hospital.always;
import static com.ihosi.planner.roster.plan.Hospital.contract;
import static com.ihosi.planner.roster.plan.Hospital.doctor;
import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.roster.FairShare;
import com.ihosi.planner.roster.Line;
import com.ihosi.planner.roster.Quota;
import com.ihosi.planner.roster.Rule;
import com.ihosi.planner.roster.Stretch;
import com.ihosi.planner.staff.Contract;
import com.ihosi.planner.staff.Contract.ShiftLimit;
import com.ihosi.planner.time.DateRange;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineAssemblyTest {

    private static final Stretch WHOLE = Stretch.weeks(0, 0);

    private final Hospital north = new Hospital("north").shift("D", 8, 8).shift("N", 22, 8);

    @ParameterizedTest
    @CsvSource({"2400,0,2400", "2400,1,1920", "2400,5,0", "2400,7,0", "0,2,0"})
    void leastMinutesAreReducedByAFifthForEachDayAway(int perWeek, int daysAway, int least) {
        assertThat(ContractRules.leastMinutes(perWeek, daysAway)).isEqualTo(least);
    }

    @ParameterizedTest
    @CsvSource({"4,0,4,0,1", "4,3,4,1,3", "4,3,4,5,0", "1,0,4,0,0", "1,3,4,0,1"})
    void shiftsThatAreDueAreSpreadOverTheKnownWeeks(int least, int weeksBefore, int period, int worked, int due) {
        assertThat(ContractRules.due(least, weeksBefore, period, worked)).isEqualTo(due);
    }

    @Test
    void leaveReducesTheLeastMinutesAndLeavesTheMost() {
        employs("Ada", contract(2400, 2880, 3), new DateRange(MONDAY, MONDAY.plusDays(1)));

        assertThat(line("Ada").rules().quotas()).contains(new Quota.Minutes(north.facility(), WHOLE, 1440, 2880));
    }

    @Test
    void shiftsOfATypeCountWithThoseOfTheWeeksBefore() {
        employs("Ada", contract(0, 2880, 4, new ShiftLimit(north.type("N"), 0, 3)));
        north.past(WEEK.plus(-1), north.duty("Ada", MONDAY.minusDays(2), "N"))
                .past(WEEK.plus(-3), north.duty("Ada", MONDAY.minusDays(20), "N"))
                .past(WEEK.plus(-4), north.duty("Ada", MONDAY.minusDays(25), "N"));

        assertThat(line("Ada").rules().quotas())
                .filteredOn(Quota.Shifts.class::isInstance)
                .extracting(Quota::most)
                .containsExactly(1);
    }

    @Test
    void theHistoryHasTheDaysOfKnownWeeksInTheirOrder() {
        employs("Ada", contract(0, 2880, 2));
        north.past(
                        WEEK.plus(-1),
                        north.duty("Ada", MONDAY.minusDays(1), "N"),
                        north.duty("Ada", MONDAY.minusDays(7), "D"))
                .past(WEEK.plus(-3), north.duty("Ada", MONDAY.minusDays(15), "D"));

        Line ada = line("Ada");

        assertThat(ada.history().days()).hasSize(7);
        assertThat(ada.history().days().getFirst().off()).isFalse();
        assertThat(ada.history().days().get(1).off()).isTrue();
        assertThat(ada.history().days().getLast().worked())
                .containsExactly(north.duty("Ada", MONDAY.minusDays(1), "N").during());
        assertThat(ada.rules().quotas()).contains(new Quota.Weekends(WHOLE, 2, 2));
    }

    @Test
    void timeElsewhereCountsAsWorkedBefore() {
        employs("Ada", contract(0, 2880, 2));
        north.elsewhere("Ada", "2026-11-29T21:00:00Z", "2026-11-30T05:00:00Z", 0);

        Line ada = line("Ada");

        assertThat(ada.history().days()).hasSize(7);
        assertThat(ada.history().days().getLast().off()).isFalse();
        assertThat(ada.rules().quotas()).contains(new Quota.Weekends(WHOLE, 1, 2));
        assertThat(ada.days()).allSatisfy(day -> assertThat(day.elsewhere()).isEmpty());
    }

    @Test
    void nightsAreSharedByPercentAndWhatWasBorneBeforeIsTold() {
        employs("Ada", contract(0, 2880, 2));
        employs("Ben", contract(0, 2880, 2));
        north.needs("N", 1).past(WEEK.plus(-1), north.duty("Ada", MONDAY.minusDays(5), "N"));

        assertThat(line("Ada").fairShares()).contains(new FairShare(Rule.FAIR_NIGHTS, 1, 4, WHOLE));
        assertThat(line("Ben").fairShares()).contains(new FairShare(Rule.FAIR_NIGHTS, 0, 4, WHOLE));
        assertThat(line("Ben").fairShares()).contains(new FairShare(Rule.FAIR_HOURS, 0, 1920, WHOLE));
    }

    @Test
    void aWishToAvoidATypeIsTheLinesWish() {
        employs("Ada", contract(0, 2880, 2));
        north.needs("N", 1).wish("Ada", MONDAY, "N", false).wish("Ada", MONDAY.plusDays(1), null, false);

        Line ada = line("Ada");

        assertThat(ada.days().get(0).wishes()).singleElement().satisfies(wish -> {
            assertThat(wish.wanted()).isFalse();
            assertThat(wish.shift()).isNotNull();
        });
        assertThat(ada.days().get(1).wishes()).singleElement().satisfies(wish -> assertThat(wish.shift())
                .isNull());
    }

    @Test
    void closenessCountsOnlyWhereSomethingWasPublished() {
        employs("Ada", contract(0, 2880, 2));
        assertThat(line("Ada").days().getFirst().published()).isNull();

        north.published(north.duty("Ada", MONDAY, "D"));

        assertThat(line("Ada").days().getFirst().published()).hasSize(1);
        assertThat(line("Ada").days().getLast().published()).isEmpty();
    }

    @Test
    void aDoctorOfTwoFacilitiesHasOneLineWithBothContracts() {
        employs("Ada", contract(480, 960, 2));
        Hospital south = new Hospital("south")
                .shift("D", 8, 8)
                .employs("Ada", always(), List.of(), List.of(), List.of(contract(0, 1440, 1)))
                .employs("Sue");

        AssembledWeek week = new ProblemAssembly(List.of(north.week(), south.week()), Travel.UNKNOWN).forSolving();

        assertThat(week.problem().lines()).extracting(Line::name).containsExactly("Dr Ada", "Dr Sue");
        assertThat(week.problem().lines().getFirst().rules().quotas())
                .containsExactly(
                        new Quota.Minutes(north.facility(), WHOLE, 480, 960),
                        new Quota.Weekends(WHOLE, 0, 2),
                        new Quota.Minutes(south.facility(), WHOLE, 0, 1440),
                        new Quota.Weekends(WHOLE, 0, 1));
    }

    private void employs(String name, Contract contract, DateRange... leaves) {
        north.employs(name, always(), List.of(), List.of(leaves), List.of(contract));
    }

    private Line line(String name) {
        return new ProblemAssembly(List.of(north.week()), Travel.UNKNOWN)
                .forSolving().problem().lines().stream()
                        .filter(line -> line.doctor().equals(doctor(name)))
                        .findFirst()
                        .orElseThrow();
    }
}
