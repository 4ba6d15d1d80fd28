package com.ihosi.planner.roster;

import static com.ihosi.planner.roster.Rule.MINIMUM_REST;
import static com.ihosi.planner.roster.Timetable.given;
import static com.ihosi.planner.roster.Unit.MINUTES;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RestTest {

    @Test
    void anEarlyShiftAfterALateOneLacksRest() {
        given("""
                doctor  Mon       Tue       Wed
                Okoro   ER 14-22  ER 06-14  off
                """)
                .breaks(MINIMUM_REST)
                .by(180, MINUTES)
                .of("Okoro")
                .from(LocalDate.of(2026, 11, 23), 2)
                .costing(3);
    }

    @Test
    void aBegunHourCostsAWholeOne() {
        given("""
                doctor  Mon       Tue
                Okoro   ER 14-22  ER 06-14
                """)
                .under(WorkRules.NONE.withRest(481))
                .breaks(MINIMUM_REST)
                .by(1, MINUTES)
                .costing(1);
    }

    @Test
    void elevenHoursAreRestEnough() {
        given("""
                doctor  Mon       Tue
                Okoro   ER 13-21  ER 08-16
                """).keeps(MINIMUM_REST);
    }

    @Test
    void oneHourLessThanElevenIsTooLittle() {
        given("""
                doctor  Mon       Tue
                Okoro   ER 14-22  ER 08-16
                """).breaks(MINIMUM_REST).by(60, MINUTES);
    }

    @Test
    void anotherDoctorsLateShiftTakesNobodysRest() {
        given("""
                doctor  Mon       Tue
                Okoro   ER 14-22  off
                Silva   off       ER 06-14
                """).keeps(MINIMUM_REST);
    }

    @Test
    void restIsOwedBetweenFacilities() {
        given("""
                doctor  Mon             Tue
                Okoro   ER 14-22@South  ER 06-14
                """).breaks(MINIMUM_REST).by(180, MINUTES);
    }

    @Test
    void restIsOwedAfterWorkElsewhere() {
        given("""
                doctor  Mon         Tue
                Okoro   away 14-22  ER 06-14
                """).breaks(MINIMUM_REST).by(180, MINUTES);
    }

    @Test
    void restIsOwedBetweenWorkElsewhereAndHereOnOneDate() {
        given("""
                doctor  Mon  Tue                     Wed
                Okoro   off  ER 16-24 + away 01-09   off
                """)
                .breaks(MINIMUM_REST)
                .by(240, MINUTES)
                .of("Okoro")
                .from(LocalDate.of(2026, 11, 24), 1)
                .costing(4);
    }

    @Test
    void elevenHoursBetweenWorkElsewhereAndHereOnOneDateAreEnough() {
        given("""
                doctor  Mon
                Okoro   ER 16-24 + away 00-05
                """).keeps(MINIMUM_REST);
    }

    @Test
    void twelveHoursElsewhereAndHereAreOneDaysWorkWithoutRest() {
        given("""
                doctor  Mon
                Okoro   ER 14-20 + away 06-12
                """).keeps(MINIMUM_REST);
        given("""
                doctor  Mon
                Okoro   ER 14-20 + away 05-12
                """).breaks(MINIMUM_REST).by(540, MINUTES);
    }

    @Test
    void anotherDoctorsWorkElsewhereOnADateTakesNobodysRest() {
        given("""
                doctor  Mon
                Okoro   ER 16-24
                Silva   away 01-09
                """).keeps(MINIMUM_REST);
    }

    @Test
    void restBetweenWorksElsewhereIsNotOursToKeep() {
        given("""
                doctor  -1          Mon         Tue         Wed
                Okoro   away 14-23  away 06-14  away 00-02  off
                """).keeps(MINIMUM_REST);
        given("""
                doctor  -1        Mon
                Okoro   ER 15-23  away 06-14
                """).breaks(MINIMUM_REST).by(240, MINUTES);
    }

    @Test
    void restIsOwedAfterTheDayBeforeThePeriod() {
        given("""
                doctor  -1        Mon       Tue
                Okoro   ER 14-22  ER 06-14  off
                """).breaks(MINIMUM_REST).by(180, MINUTES).from(LocalDate.of(2026, 11, 22), 2);
    }

    @Test
    void aCombinationRestsFromItsLastEndToTheNextFirstStart() {
        given("""
                doctor  Mon                        Tue
                Okoro   ER 06-10 + CL 14-20@South  ER 06-10 + CL 14-20@South
                """).breaks(MINIMUM_REST).by(60, MINUTES);
    }

    @Test
    void longRestIsOwedOverADayOff() {
        given("""
                doctor  Mon       Tue  Wed
                Okoro   ER 14-22  off  ER 06-14
                """).under(WorkRules.NONE.withRest(36 * 60)).breaks(MINIMUM_REST).by(4 * 60, MINUTES);
    }

    @Test
    void aNightOfSpringLosesAnHourOfRest() {
        String saturdayLateSundayNoon = """
                doctor  Sat       Sun
                Okoro   ER 14-23  ER 10-18
                """;
        given(saturdayLateSundayNoon).keeps(MINIMUM_REST);
        given(saturdayLateSundayNoon)
                .inWeekOf(LocalDate.of(2026, 3, 23))
                .breaks(MINIMUM_REST)
                .by(60, MINUTES);
    }
}
