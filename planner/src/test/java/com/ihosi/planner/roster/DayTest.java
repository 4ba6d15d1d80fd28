package com.ihosi.planner.roster;

import static com.ihosi.planner.roster.Rule.CLOSENESS;
import static com.ihosi.planner.roster.Rule.LEAVE;
import static com.ihosi.planner.roster.Rule.OVER_COVER;
import static com.ihosi.planner.roster.Rule.SHORT_COVER;
import static com.ihosi.planner.roster.Rule.SUCCESSION;
import static com.ihosi.planner.roster.Rule.TRAVEL;
import static com.ihosi.planner.roster.Rule.UNMET_DEMAND;
import static com.ihosi.planner.roster.Rule.WISH;
import static com.ihosi.planner.roster.Timetable.NORTH;
import static com.ihosi.planner.roster.Timetable.SOUTH;
import static com.ihosi.planner.roster.Timetable.given;
import static com.ihosi.planner.roster.Timetable.shift;
import static com.ihosi.planner.roster.Unit.DOCTORS;
import static com.ihosi.planner.roster.Unit.SHIFTS;
import static com.ihosi.planner.roster.Unit.TIMES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DayTest {

    private static final String NIGHT_THEN_DAY = """
            doctor  Mon       Tue
            Okoro   ER 22-06  ER 20-04
            Silva   off       off
            """;

    @Test
    void aShiftThatMayNotFollowBreaksTheSuccession() {
        given(NIGHT_THEN_DAY)
                .notFollowedBy("ER 22-06", "ER 20-04")
                .breaks(SUCCESSION)
                .by(1, TIMES)
                .from(LocalDate.of(2026, 11, 23), 2);
        given(NIGHT_THEN_DAY).notFollowedBy("ER 20-04", "ER 22-06").keeps(SUCCESSION);
    }

    @Test
    void aSuccessionIsJudgedFromTheDayBeforeThePeriodAndNotOverADayOff() {
        given("""
                doctor  -1        Mon       Tue  Wed
                Okoro   ER 22-06  ER 20-04  off  off
                Silva   ER 22-06  off       off  ER 20-04
                """).notFollowedBy("ER 22-06", "ER 20-04").breaks(SUCCESSION).of("Okoro");
    }

    @Test
    void anotherDoctorMayFollow() {
        given("""
                doctor  Mon       Tue
                Okoro   ER 22-06  off
                Silva   off       ER 20-04
                """).notFollowedBy("ER 22-06", "ER 20-04").keeps(SUCCESSION);
    }

    @Test
    void eachDoctorMissingCostsThePrice() {
        given("""
                doctor  Mon       Tue
                Okoro   ER 08-16  off
                """)
                .needing(3, "ER 08-16", "Mon", Level.MEDIUM)
                .breaks(UNMET_DEMAND)
                .by(2, DOCTORS)
                .at(NORTH)
                .costing(200);
    }

    @Test
    void demandMayBeWeighedAgainstWishes() {
        given("""
                doctor  Mon             Tue
                Okoro   ER 08-16@South  off
                """)
                .needing(2, "ER 08-16@South", "Mon", Level.SOFT)
                .breaks(SHORT_COVER)
                .by(1, DOCTORS)
                .at(SOUTH)
                .costing(100);
    }

    @Test
    void demandMetIsNeitherShortNorOver() {
        Timetable met = given("""
                doctor  Mon       Tue
                Okoro   ER 08-16  off
                """).needing(1, "ER 08-16", "Mon", Level.MEDIUM);
        met.keeps(UNMET_DEMAND);
        met.keeps(OVER_COVER);
    }

    @Test
    void oneDoctorTooManyIsOverCover() {
        given("""
                doctor  Mon       Tue
                Okoro   ER 08-16  off
                Silva   ER 08-16  off
                """)
                .needing(1, "ER 08-16", "Mon", Level.MEDIUM)
                .breaks(OVER_COVER)
                .by(1, DOCTORS)
                .costing(7);
    }

    @Test
    void theSameShiftOnAnotherDayMeetsNoDemand() {
        given("""
                doctor  Mon       Tue
                Okoro   ER 08-16  off
                """)
                .needing(1, "ER 08-16", "Tue", Level.MEDIUM)
                .breaks(UNMET_DEMAND)
                .by(1, DOCTORS);
    }

    @Test
    void aWishNotGrantedCostsItsWeight() {
        String okoroWorks = """
                doctor  Mon       Tue
                Okoro   ER 08-16  off
                Silva   off       off
                """;
        given(okoroWorks)
                .wishing("Okoro", "Mon", Wish.wantsOff(4))
                .breaks(WISH)
                .of("Okoro")
                .costing(4);
        given(okoroWorks).wishing("Okoro", "Tue", Wish.wantsOff(4)).keeps(WISH);
        given(okoroWorks)
                .wishing("Okoro", "Mon", Wish.wants(shift("ER 08-16"), 4))
                .keeps(WISH);
        given(okoroWorks)
                .wishing("Silva", "Mon", Wish.wants(shift("ER 08-16"), 4))
                .breaks(WISH)
                .of("Silva");
        given(okoroWorks)
                .wishing("Okoro", "Mon", Wish.avoids(shift("ER 08-16"), 4))
                .breaks(WISH)
                .at(NORTH);
        given(okoroWorks).wishing("Silva", "Mon", Wish.wantsWork(4)).breaks(WISH);
    }

    @Test
    void aSoftRuleOfWeightZeroIsOff() {
        given("""
                doctor  Mon
                Okoro   ER 08-16
                """).wishing("Okoro", "Mon", Wish.wantsOff(4)).weighing(WISH, 0).keeps(WISH);
    }

    @Test
    void everyShiftGoneOrNewIsAChange() {
        String day = """
                doctor  Mon
                Okoro   ER 08-16
                """;
        given(day)
                .changing("Okoro", line -> published(line, Set.of(shift("ER 14-22"))))
                .breaks(CLOSENESS)
                .by(2, SHIFTS);
        given(day)
                .changing("Okoro", line -> published(line, Set.of(shift("ER 08-16"))))
                .keeps(CLOSENESS);
        given(day)
                .changing("Okoro", line -> published(line, Set.of()))
                .breaks(CLOSENESS)
                .by(1, SHIFTS);
    }

    private static Line published(Line line, Set<Shift.Id> shifts) {
        return line.withDay(0, line.days().getFirst().withPublished(shifts));
    }

    @Test
    void aDayThatIsIllegalByItselfIsNamed() {
        given("""
                doctor  Mon                                Tue
                Okoro   ER 08-16 !LEAVE                    off
                Silva   ER 08-16 + CL 16-20@South !TRAVEL  off
                """).breaks(LEAVE).of("Okoro").at(NORTH).costing(10);
        given("""
                doctor  Mon
                Silva   ER 08-16 + CL 16-20@South !TRAVEL
                """).breaks(TRAVEL);
    }

    @Test
    void brokenHardRulesAreCountedHoweverFar() {
        RosterAudit audit = given("""
                doctor  Mon       Tue       Wed
                Okoro   ER 14-22  ER 06-14  ER 06-14
                Silva   ER 14-22  ER 06-14  off
                """).audit();
        assertThat(audit.brokenHardRules()).isEqualTo(2);
        assertThat(audit.score()).isEqualTo(new Score(6, 0, 0));
    }

    @Test
    void coverageTellsRequiredAndAssigned() {
        RosterAudit audit =
                given("""
                doctor  Mon       Tue
                Okoro   ER 08-16  off
                """).needing(3, "ER 08-16", "Mon", Level.MEDIUM).audit();
        assertThat(audit.coverage()).singleElement().satisfies(coverage -> {
            assertThat(coverage.assigned()).isEqualTo(1);
            assertThat(coverage.missing()).isEqualTo(2);
            assertThat(coverage.tooMany()).isZero();
        });
    }
}
