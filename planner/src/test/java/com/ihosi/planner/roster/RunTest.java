package com.ihosi.planner.roster;

import static com.ihosi.planner.roster.Rule.LEAST_IN_A_ROW;
import static com.ihosi.planner.roster.Rule.LEAST_OFF_IN_A_ROW;
import static com.ihosi.planner.roster.Rule.MOST_IN_A_ROW;
import static com.ihosi.planner.roster.Timetable.given;
import static com.ihosi.planner.roster.Unit.DAYS;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RunTest {

    private static final WorkRules TWO_TO_THREE = WorkRules.NONE.withRuns(2, 3, 2);

    @Test
    void fiveInARowAreTwoTooManyInOneViolation() {
        given("""
                doctor  Mon       Tue       Wed       Thu       Fri       Sat
                Okoro   ER 08-16  ER 08-16  ER 08-16  ER 08-16  ER 08-16  off
                """)
                .under(TWO_TO_THREE)
                .breaks(MOST_IN_A_ROW)
                .by(2, DAYS)
                .from(LocalDate.of(2026, 11, 26), 2)
                .costing(2);
    }

    @Test
    void aRunIsOneViolationWhateverElseIsWrongWithin() {
        given("""
                doctor  Mon       Tue       Wed       Thu       Fri
                Okoro   ER 08-16  ER 08-16  ER 08-16  ER 08-16  ER 08-16
                """)
                .under(TWO_TO_THREE)
                .notFollowedBy("ER 08-16", "ER 08-16")
                .breaks(MOST_IN_A_ROW)
                .by(2, DAYS);
    }

    @Test
    void threeInARowAreNotTooMany() {
        given("""
                doctor  Mon       Tue       Wed       Thu
                Okoro   ER 08-16  ER 08-16  ER 08-16  off
                """).under(TWO_TO_THREE).keeps(MOST_IN_A_ROW);
    }

    @Test
    void fourInARowAreOneTooMany() {
        given("""
                doctor  Mon       Tue       Wed       Thu
                Okoro   ER 08-16  ER 08-16  ER 08-16  ER 08-16
                """).under(TWO_TO_THREE).breaks(MOST_IN_A_ROW).by(1, DAYS);
    }

    @Test
    void twoDoctorsRunsDontAddUp() {
        given("""
                doctor  Mon       Tue       Wed       Thu
                Okoro   ER 08-16  ER 08-16  off       off
                Silva   off       off       ER 08-16  ER 08-16
                """).under(TWO_TO_THREE).keeps(MOST_IN_A_ROW);
    }

    @Test
    void daysBeforeThePeriodAndElsewhereCountTowardsTheMost() {
        given("""
                doctor  -2        -1        Mon             Tue         Wed
                Okoro   ER 08-16  ER 08-16  ER 08-16@South  away 08-16  off
                """).under(TWO_TO_THREE).breaks(MOST_IN_A_ROW).by(1, DAYS).from(LocalDate.of(2026, 11, 24), 1);
    }

    @Test
    void onlyDaysOfThePeriodAreTooMany() {
        given("""
                doctor  -4        -3        -2        -1        Mon
                Okoro   ER 08-16  ER 08-16  ER 08-16  ER 08-16  off
                """).under(TWO_TO_THREE).keeps(MOST_IN_A_ROW);
    }

    @Test
    void aSingleDayOfWorkInsideIsTooShort() {
        given("""
                doctor  Mon  Tue       Wed
                Okoro   off  ER 08-16  off
                """)
                .under(TWO_TO_THREE)
                .breaks(LEAST_IN_A_ROW)
                .by(1, DAYS)
                .of("Okoro")
                .from(LocalDate.of(2026, 11, 24), 1);
    }

    @Test
    void twoDaysOfWorkAreLongEnough() {
        given("""
                doctor  Mon  Tue       Wed       Thu
                Okoro   off  ER 08-16  ER 08-16  off
                """).under(TWO_TO_THREE).keeps(LEAST_IN_A_ROW);
    }

    @Test
    void aRunAtEitherEndMayGoOnOutside() {
        given("""
                doctor  Mon       Tue  Wed  Thu
                Okoro   ER 08-16  off  off  ER 08-16
                Silva   off       off  off  off
                """).under(TWO_TO_THREE).keeps(LEAST_IN_A_ROW);
    }

    @Test
    void anotherDoctorsWorkMakesNoRunLonger() {
        given("""
                doctor  Mon  Tue       Wed
                Okoro   off  ER 08-16  off
                Silva   off  off       ER 08-16
                """).under(TWO_TO_THREE).breaks(LEAST_IN_A_ROW).of("Okoro");
    }

    @Test
    void aRunThatBeganTheDayBeforeAndEndsThereIsTooShort() {
        given("""
                doctor  -2   -1        Mon
                Okoro   off  ER 08-16  off
                """).under(TWO_TO_THREE).breaks(LEAST_IN_A_ROW).from(LocalDate.of(2026, 11, 22), 1);
    }

    @Test
    void aRunOfWhichOnlyTheEndIsKnownIsNotTooShort() {
        given("""
                doctor  -1        Mon
                Okoro   ER 08-16  off
                """).under(TWO_TO_THREE).keeps(LEAST_IN_A_ROW);
    }

    @Test
    void aSingleDayOffIsTooShort() {
        given("""
                doctor  Mon       Tue  Wed
                Okoro   ER 08-16  off  ER 08-16
                """).under(TWO_TO_THREE).breaks(LEAST_OFF_IN_A_ROW).by(1, DAYS).from(LocalDate.of(2026, 11, 24), 1);
    }

    @Test
    void twoDaysOffAreEnough() {
        given("""
                doctor  Mon       Tue  Wed  Thu
                Okoro   ER 08-16  off  off  ER 08-16
                """).under(TWO_TO_THREE).keeps(LEAST_OFF_IN_A_ROW);
    }

    @Test
    void aDayOffBeforeThePeriodCounts() {
        given("""
                doctor  -2        -1   Mon
                Okoro   ER 08-16  off  off
                Silva   ER 08-16  off  ER 08-16
                """).under(TWO_TO_THREE).breaks(LEAST_OFF_IN_A_ROW).of("Silva").from(LocalDate.of(2026, 11, 22), 1);
    }

    @Test
    void aDayElsewhereIsNotOff() {
        given("""
                doctor  Mon       Tue         Wed       Thu
                Okoro   ER 08-16  away 08-12  ER 08-16  off
                Silva   off       ER 08-16    ER 08-16  off
                """).under(TWO_TO_THREE).keeps(LEAST_OFF_IN_A_ROW);
    }
}
