package com.ihosi.planner.roster;

import static com.ihosi.planner.roster.Rule.FAIR_HOURS;
import static com.ihosi.planner.roster.Rule.FAIR_NIGHTS;
import static com.ihosi.planner.roster.Rule.FAIR_ON_CALLS;
import static com.ihosi.planner.roster.Rule.FAIR_WEEKENDS;
import static com.ihosi.planner.roster.Rule.LEAST_MINUTES;
import static com.ihosi.planner.roster.Rule.LEAST_SHIFTS;
import static com.ihosi.planner.roster.Rule.MOST_MINUTES;
import static com.ihosi.planner.roster.Rule.MOST_SHIFTS;
import static com.ihosi.planner.roster.Rule.MOST_WEEKENDS;
import static com.ihosi.planner.roster.Timetable.NORTH;
import static com.ihosi.planner.roster.Timetable.SOUTH;
import static com.ihosi.planner.roster.Timetable.given;
import static com.ihosi.planner.roster.Timetable.shift;
import static com.ihosi.planner.roster.Unit.MINUTES;
import static com.ihosi.planner.roster.Unit.SHIFTS;
import static com.ihosi.planner.roster.Unit.WEEKENDS;

import com.ihosi.planner.facility.Facility;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TotalsTest {

    private static final String THREE_DAYS = """
            doctor  Mon       Tue             Wed       Thu
            Okoro   ER 08-16  ER 08-16@South  ER 08-16  off
            """;

    private static WorkRules minutes(int least, int most) {
        return WorkRules.NONE.withQuotas(List.of(Quota.minutes(least, most)));
    }

    private static WorkRules minutesAt(Facility.Id facility, int least, int most) {
        return WorkRules.NONE.withQuotas(List.of(Quota.minutesAt(facility, least, most)));
    }

    private static WorkRules shifts(String name, int least, int most) {
        return WorkRules.NONE.withQuotas(List.of(new Quota.Shifts(Set.of(shift(name)), least, most)));
    }

    private static Line sharing(Line line, FairShare share) {
        return new Line(
                line.doctor(), line.name(), line.home(), line.rules(), line.history(), List.of(share), line.days());
    }

    @Test
    void minutesOfAllFacilitiesAddUp() {
        given(THREE_DAYS)
                .under(minutes(0, 1439))
                .breaks(MOST_MINUTES)
                .by(1, MINUTES)
                .of("Okoro")
                .costing(1);
        given(THREE_DAYS).under(minutes(0, 1440)).keeps(MOST_MINUTES);
    }

    @Test
    void aContractMayCountOneFacilitysMinutesOnly() {
        given(THREE_DAYS).under(minutesAt(NORTH, 0, 960)).keeps(MOST_MINUTES);
        given(THREE_DAYS)
                .under(minutesAt(SOUTH, 0, 400))
                .breaks(MOST_MINUTES)
                .by(80, MINUTES)
                .at(SOUTH)
                .costing(2);
    }

    @Test
    void minutesMayBeBoundedForSomeDaysOnly() {
        given(THREE_DAYS).under(minutesWithin(1, 2, 0, 960)).keeps(MOST_MINUTES);
        given(THREE_DAYS)
                .under(minutesWithin(1, 2, 0, 900))
                .breaks(MOST_MINUTES)
                .by(60, MINUTES)
                .of("Okoro")
                .costing(1);
        given(THREE_DAYS)
                .under(minutesWithin(2, 3, 600, 960))
                .breaks(LEAST_MINUTES)
                .by(120, MINUTES)
                .costing(2);
    }

    private static WorkRules minutesWithin(int first, int last, int least, int most) {
        return WorkRules.NONE.withQuotas(List.of(Quota.minutesWithin(new Stretch(first, last), least, most)));
    }

    @Test
    void weekendsMayBeBoundedForSomeDaysOnly() {
        String twoWeekends = """
                doctor  Sat       Sun  Mon  Tue  Wed  Thu  Fri  Sat  Sun
                Okoro   ER 08-16  off  off  off  off  off  off  off  ER 08-16
                """;
        given(twoWeekends).under(weekendsWithin(0, 6, 0)).keeps(MOST_WEEKENDS);
        given(twoWeekends).under(weekendsWithin(0, 8, 0)).breaks(MOST_WEEKENDS).by(1, WEEKENDS);
        given(twoWeekends).under(weekendsWithin(2, 8, 1)).breaks(MOST_WEEKENDS).by(1, WEEKENDS);
    }

    private static WorkRules weekendsWithin(int first, int last, int before) {
        return WorkRules.NONE.withQuotas(List.of(new Quota.Weekends(new Stretch(first, last), before, 1)));
    }

    @Test
    void minutesMayBeTooFew() {
        given(THREE_DAYS).under(minutes(1440, 2000)).keeps(LEAST_MINUTES);
        given(THREE_DAYS)
                .under(minutes(1500, 2000))
                .breaks(LEAST_MINUTES)
                .by(60, MINUTES)
                .costing(1);
    }

    @Test
    void timeElsewhereAddsNoMinutes() {
        given("""
                doctor  Mon       Tue
                Okoro   ER 08-16  away 08-16
                """).under(minutes(0, 480)).keeps(MOST_MINUTES);
    }

    @Test
    void eachDoctorHasAQuotaOfTheirOwn() {
        given("""
                doctor  Mon       Tue
                Okoro   ER 08-16  ER 08-16
                Silva   ER 08-16  off
                """)
                .under(minutes(500, 960))
                .breaks(LEAST_MINUTES)
                .by(20, MINUTES)
                .of("Silva");
    }

    @Test
    void shiftsOfATypeAreCounted() {
        given(THREE_DAYS)
                .under(shifts("ER 08-16", 0, 1))
                .breaks(MOST_SHIFTS)
                .by(1, SHIFTS)
                .at(NORTH);
        given(THREE_DAYS).under(shifts("ER 08-16", 2, 2)).keeps(MOST_SHIFTS);
        given(THREE_DAYS).under(shifts("ER 08-16", 2, 2)).keeps(LEAST_SHIFTS);
        given(THREE_DAYS).under(shifts("ER 08-16", 3, 4)).breaks(LEAST_SHIFTS).by(1, SHIFTS);
    }

    @Test
    void aSaturdayAndItsSundayAreOneWeekend() {
        String both = """
                doctor  Fri  Sat       Sun
                Okoro   off  ER 08-16  ER 08-16
                """;
        given(both).under(WorkRules.NONE.withMostWeekends(1)).keeps(MOST_WEEKENDS);
        given(both)
                .under(WorkRules.NONE.withMostWeekends(0))
                .breaks(MOST_WEEKENDS)
                .by(1, WEEKENDS);
    }

    @Test
    void aSundayAloneOrTimeElsewhereIsAWeekend() {
        WorkRules none = WorkRules.NONE.withMostWeekends(0);
        given("""
                doctor  Sat  Sun
                Okoro   off  ER 08-16
                """).under(none).breaks(MOST_WEEKENDS).by(1, WEEKENDS);
        given("""
                doctor  Sat         Sun
                Okoro   away 08-16  off
                Silva   off         off
                """).under(none).breaks(MOST_WEEKENDS).of("Okoro");
    }

    @Test
    void weekendsBeforeThePeriodCount() {
        WorkRules one = WorkRules.NONE.withMostWeekends(1);
        String saturday = """
                doctor  Sat       Sun
                Okoro   ER 08-16  off
                """;
        given(saturday).under(one).withWeekendsBefore(1).breaks(MOST_WEEKENDS).by(1, WEEKENDS);
        given(saturday).under(one).keeps(MOST_WEEKENDS);
    }

    @Test
    void aWeekendThatTheHistoryCountsIsNotCountedAgain() {
        given("""
                doctor  -1        Sun       Mon
                Okoro   ER 08-16  ER 08-16  off
                """)
                .under(WorkRules.NONE.withMostWeekends(1))
                .withWeekendsBefore(1)
                .keeps(MOST_WEEKENDS);
    }

    @Test
    void farFromTheFairShareCostsTheSquare() {
        given("""
                doctor  Mon       Tue       Wed
                Okoro   ER 22-06  ER 22-06  off
                """)
                .changing("Okoro", line -> sharing(line, new FairShare(FAIR_NIGHTS, 3, 2)))
                .breaks(FAIR_NIGHTS)
                .by(3, SHIFTS)
                .costing(9);
    }

    @Test
    void theFairShareItselfCostsNothing() {
        given("""
                doctor  Thu       Fri       Sat
                Okoro   ER 22-06  ER 08-16  ER 08-16
                """)
                .changing("Okoro", line -> sharing(line, new FairShare(FAIR_WEEKENDS, 1, 2)))
                .keeps(FAIR_WEEKENDS);
    }

    @Test
    void hoursAreFairWithinAShift() {
        String shortDay = """
                doctor  Mon       Tue
                Okoro   ER 08-16  off
                """;
        given(shortDay)
                .changing("Okoro", line -> sharing(line, new FairShare(FAIR_HOURS, 0, 959)))
                .keeps(FAIR_HOURS);
        given(shortDay)
                .changing("Okoro", line -> sharing(line, new FairShare(FAIR_HOURS, 0, 960)))
                .breaks(FAIR_HOURS)
                .costing(1);
    }

    @Test
    void onCallsAreSharedApartFromOtherShifts() {
        String calls = """
                doctor  Mon         Tue         Wed       Thu
                Okoro   call 08-16  call 08-16  ER 08-16  off
                Sato    off         off         ER 08-16  off
                """;
        given(calls)
                .changing("Okoro", line -> sharing(line, new FairShare(FAIR_ON_CALLS, 1, 1)))
                .breaks(FAIR_ON_CALLS)
                .by(2, SHIFTS)
                .costing(4);
        given(calls)
                .changing("Okoro", line -> sharing(line, new FairShare(FAIR_ON_CALLS, 0, 2)))
                .keeps(FAIR_ON_CALLS);
        given(calls)
                .changing("Okoro", line -> sharing(line, new FairShare(FAIR_ON_CALLS, 0, 1)))
                .breaks(FAIR_ON_CALLS)
                .costing(1);
        given(calls)
                .changing("Sato", line -> sharing(line, new FairShare(FAIR_ON_CALLS, 1, 1)))
                .keeps(FAIR_ON_CALLS);
    }
}
