package com.ihosi.planner.roster;

import static com.ihosi.planner.roster.Timetable.NORTH;
import static com.ihosi.planner.roster.Timetable.SOUTH;
import static com.ihosi.planner.roster.Timetable.doctor;
import static com.ihosi.planner.roster.Timetable.given;
import static com.ihosi.planner.roster.Timetable.shift;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.ihosi.planner.roster.compare.ChangedDay;
import com.ihosi.planner.roster.compare.CoverageComparison;
import com.ihosi.planner.roster.compare.RosterComparison;
import com.ihosi.planner.roster.compare.RuleComparison;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RosterComparisonTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    /** Okoro rests too little twice, Silva once. */
    private static final Roster LEFT =
            given("""
            doctor  Mon       Tue       Wed       Thu
            Okoro   ER 14-22  ER 06-14  ER 22-06  ER 08-16
            Silva   ER 14-22  ER 06-14  off       off
            """).needing(2, "ER 06-14", "Tue", Level.MEDIUM).roster();

    /** Okoro's second short rest and Silva's are gone, and with it a doctor on Tuesday. */
    private static final Roster RIGHT = LEFT.with(0, 3, Choice.OFF).with(1, 1, Choice.OFF);

    @Test
    void whatOnlyOneRosterBreaksIsToldApartFromWhatBothBreak() {
        RuleComparison rest = rule(RosterComparison.of(LEFT, RIGHT), Rule.MINIMUM_REST);
        assertThat(rest.both()).hasSize(1).allSatisfy(shared -> {
            assertThat(shared.left()).isEqualTo(shared.right());
            assertThat(shared.left().doctor()).isEqualTo(doctor("Okoro"));
            assertThat(shared.left().first()).isEqualTo(MONDAY);
        });
        assertThat(rest.onlyLeft())
                .extracting(Violation::doctor, Violation::first)
                .containsExactlyInAnyOrder(tuple(doctor("Okoro"), MONDAY.plusDays(2)), tuple(doctor("Silva"), MONDAY));
        assertThat(rest.onlyRight()).isEmpty();
        assertThat(rest.leftCount()).isEqualTo(3);
        assertThat(rest.rightCount()).isEqualTo(1);
    }

    @Test
    void thePricesOfTheRulesAddUpToTheScores() {
        RosterComparison comparison = RosterComparison.of(LEFT, RIGHT);
        assertThat(comparison.rules().stream()
                        .mapToLong(RuleComparison::leftPrice)
                        .sum())
                .isEqualTo(sum(comparison.left().score()))
                .isPositive();
        assertThat(comparison.rules().stream()
                        .mapToLong(RuleComparison::rightPrice)
                        .sum())
                .isEqualTo(sum(comparison.right().score()))
                .isNotEqualTo(sum(comparison.left().score()));
    }

    @Test
    void theSameViolationMayCostMoreOnOneSide() {
        Roster worse = given("""
                doctor  Mon       Tue
                Okoro   ER 08-16  off
                """).needing(3, "ER 08-16", "Mon", Level.MEDIUM).roster();
        RuleComparison demand = rule(RosterComparison.of(worse, worse.with(0, 0, Choice.OFF)), Rule.UNMET_DEMAND);
        assertThat(demand.onlyLeft()).isEmpty();
        assertThat(demand.onlyRight()).isEmpty();
        assertThat(demand.leftPrice()).isEqualTo(200);
        assertThat(demand.rightPrice()).isEqualTo(300);
    }

    @Test
    void onlyDaysThatDifferAreListedByDoctorAndDay() {
        assertThat(RosterComparison.of(LEFT, RIGHT).days())
                .containsExactly(
                        new ChangedDay(doctor("Okoro"), MONDAY.plusDays(3), List.of(shift("ER 08-16")), List.of()),
                        new ChangedDay(doctor("Silva"), MONDAY.plusDays(1), List.of(shift("ER 06-14")), List.of()));
    }

    @Test
    void aRosterDoesNotDifferFromItself() {
        RosterComparison same = RosterComparison.of(LEFT, LEFT);
        assertThat(same.days()).isEmpty();
        assertThat(same.rules()).allSatisfy(rule -> {
            assertThat(rule.onlyLeft()).isEmpty();
            assertThat(rule.onlyRight()).isEmpty();
        });
        assertThat(same.coverage()).noneMatch(CoverageComparison::differs);
    }

    @Test
    void coverageStandsSideBySide() {
        assertThat(RosterComparison.of(LEFT, RIGHT).coverage())
                .extracting(CoverageComparison::left, CoverageComparison::right)
                .containsExactly(tuple(2, 1));
    }

    @Test
    void otherWeightsCostOtherwiseAndChangeNoDuty() {
        Weights heavy = Weights.STANDARD.with(Rule.MINIMUM_REST, 10);
        RosterComparison effect = RosterComparison.underWeights(LEFT, NORTH, heavy);
        RuleComparison rest = rule(effect, Rule.MINIMUM_REST);
        assertThat(rest.rightPrice()).isEqualTo(10 * rest.leftPrice());
        assertThat(effect.right().score().hard())
                .isEqualTo(10 * effect.left().score().hard());
        assertThat(effect.days()).isEmpty();
    }

    @Test
    void weightsOfAnotherFacilityChangeNothing() {
        Weights heavy = Weights.STANDARD.with(Rule.MINIMUM_REST, 10);
        RosterComparison effect = RosterComparison.underWeights(LEFT, SOUTH, heavy);
        assertThat(effect.right().score()).isEqualTo(effect.left().score());
    }

    @Test
    void aRuleThatIsSwitchedOffIsOnTheLeftOnly() {
        Roster roster = given("""
                doctor  Mon       Tue
                Okoro   ER 08-16  off
                """).wishing("Okoro", "Mon", Wish.wantsOff(5)).roster();
        RuleComparison wish =
                rule(RosterComparison.underWeights(roster, NORTH, Weights.STANDARD.with(Rule.WISH, 0)), Rule.WISH);
        assertThat(wish.leftPrice()).isEqualTo(5);
        assertThat(wish.rightCount()).isZero();
    }

    private static RuleComparison rule(RosterComparison comparison, Rule rule) {
        return comparison.rules().stream()
                .filter(each -> each.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    private static long sum(Score score) {
        return score.hard() + score.medium() + score.soft();
    }
}
