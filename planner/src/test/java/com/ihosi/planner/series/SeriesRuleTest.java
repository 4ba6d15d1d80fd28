package com.ihosi.planner.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.series.Pattern.End;
import com.ihosi.planner.series.SeriesRule.Expansion;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesRuleTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void weekdaysOfEveryOtherWeekCountFromTheWeekOfTheStart() {
        assertThat(days("2026-12-02T09:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=4"))
                .containsExactly("2026-12-02", "2026-12-14", "2026-12-16", "2026-12-28");
    }

    @Test
    void theStartIsAnOccurrenceOnlyWhereTheRuleSaysSo() {
        assertThat(days("2026-11-30T09:00", "FREQ=WEEKLY;BYDAY=TU;COUNT=2"))
                .containsExactly("2026-12-01", "2026-12-08");
    }

    @Test
    void the31stLeavesShorterMonthsOut() {
        assertThat(days("2026-12-31T09:00", "FREQ=MONTHLY;COUNT=4"))
                .containsExactly("2026-12-31", "2027-01-31", "2027-03-31", "2027-05-31");
        assertThat(days("2026-12-31T09:00", new Pattern.MonthlyOnDay(1, 31).rule(new End.After(3))))
                .containsExactly("2026-12-31", "2027-01-31", "2027-03-31");
    }

    @Test
    void theLastDayIsInEveryMonth() {
        assertThat(days("2027-12-31T09:00", new Pattern.MonthlyOnDay(1, Pattern.LAST).rule(new End.After(4))))
                .containsExactly("2027-12-31", "2028-01-31", "2028-02-29", "2028-03-31");
    }

    @Test
    void aLeapDayIsOneOfEveryFourYearsOnly() {
        assertThat(days("2028-02-29T09:00", "FREQ=YEARLY")).containsExactly("2028-02-29");
        assertThat(days("2028-02-28T09:00", "FREQ=DAILY;COUNT=3"))
                .containsExactly("2028-02-28", "2028-02-29", "2028-03-01");
        assertThat(days("2027-02-28T09:00", "FREQ=DAILY;COUNT=2")).containsExactly("2027-02-28", "2027-03-01");
    }

    @Test
    void aFifthWeekdayIsNotInEveryMonth() {
        assertThat(days(
                        "2026-11-30T09:00",
                        new Pattern.MonthlyOnWeekday(1, 5, DayOfWeek.MONDAY).rule(new End.After(3))))
                .containsExactly("2026-11-30", "2027-03-29", "2027-05-31");
        assertThat(days(
                        "2026-11-30T09:00",
                        new Pattern.MonthlyOnWeekday(2, Pattern.LAST, DayOfWeek.FRIDAY).rule(new End.After(2))))
                .containsExactly("2027-01-29", "2027-03-26");
    }

    @Test
    void anEndIncludesItsDay() {
        assertThat(days(
                        "2026-11-30T09:00",
                        new Pattern.Weekly(1, Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))
                                .rule(new End.On(LocalDate.of(2026, 12, 7)))))
                .containsExactly("2026-11-30", "2026-12-04", "2026-12-07");
        assertThat(days("2026-11-30T09:00", "FREQ=WEEKLY;UNTIL=20261207T090000"))
                .hasSize(2);
        assertThat(days("2026-11-30T09:00", "FREQ=WEEKLY;UNTIL=20261207T085959"))
                .hasSize(1);
    }

    @Test
    void anEndAsAnInstantIsReadInTheZone() {
        String rule = "FREQ=WEEKLY;UNTIL=20261207T080000Z";
        LocalDateTime nine = LocalDateTime.parse("2026-11-30T09:00");

        assertThat(SeriesRule.parse(rule, BERLIN).expand(nine).occurrences()).hasSize(2);
        assertThat(SeriesRule.parse(rule, NEW_YORK).expand(nine).occurrences()).hasSize(1);
    }

    @Test
    void aRuleWithoutAnEndIsGivenOneAndSaysSo() {
        Expansion daily = expand("2026-11-30T09:00", "FREQ=DAILY");
        assertThat(daily.bounded()).isTrue();
        assertThat(daily.occurrences()).hasSize(SeriesRule.MOST);
        assertThat(daily.rule()).hasToString("FREQ=DAILY;UNTIL=20270617T090000");
        assertThat(daily.rule().expand(daily.occurrences().getFirst()).occurrences())
                .isEqualTo(daily.occurrences());

        Expansion weekly = expand("2026-11-30T09:00", "FREQ=WEEKLY");
        assertThat(weekly.bounded()).isTrue();
        assertThat(weekly.occurrences()).hasSize(105);
        assertThat(weekly.occurrences().getLast()).isEqualTo("2028-11-27T09:00");

        assertThat(expand("2026-11-30T09:00", "FREQ=WEEKLY;COUNT=3").bounded()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "weekly",
                "FREQ=HOURLY",
                "FREQ=DAILY;BYHOUR=9,15",
                "FREQ=DAILY;COUNT=201",
                "FREQ=MONTHLY;COUNT=100",
                "FREQ=WEEKLY;UNTIL=20361231",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=WEEKLY;UNTIL=20200101",
                "FREQ=DAILY;COUNT=0",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=DAILY;COUNT=2;UNTIL=20270101",
                "FREQ=DAILY;FOO=1"
            })
    void aRuleThatCannotBeIsRefusedAtItsField(String rule) {
        assertThatThrownBy(() -> expand("2026-11-30T09:00", rule))
                .isInstanceOfSatisfying(FieldException.class, refused -> assertThat(refused.refusals())
                        .extracting(FieldException.Refusal::field)
                        .containsExactly("rule"));
    }

    @Test
    void aPrefixAndSmallLettersAreRead() {
        assertThat(days("2026-11-30T09:00", " rrule:freq=daily;count=2 ")).hasSize(2);
    }

    @Test
    void aLocalTimeThatTheClocksLeaveOutIsNone() {
        assertThat(instant("2027-03-28T02:30", BERLIN)).isEmpty();
        assertThat(instant("2027-03-28T03:00", BERLIN)).contains(Instant.parse("2027-03-28T01:00:00Z"));
        assertThat(instant("2027-03-14T02:30", NEW_YORK)).isEmpty();
        assertThat(instant("2027-03-14T01:59", NEW_YORK)).contains(Instant.parse("2027-03-14T06:59:00Z"));
    }

    @Test
    void aLocalTimeThatExistsTwiceIsTheFirst() {
        assertThat(instant("2027-10-31T02:30", BERLIN)).contains(Instant.parse("2027-10-31T00:30:00Z"));
        assertThat(instant("2026-11-01T01:30", NEW_YORK)).contains(Instant.parse("2026-11-01T05:30:00Z"));
    }

    @Test
    void patternsRefuseWhatIsOutOfBounds() {
        assertThatThrownBy(() -> new Pattern.Weekly(0, Set.of())).isInstanceOf(FieldException.class);
        assertThatThrownBy(() -> new Pattern.MonthlyOnDay(1, 32)).isInstanceOf(FieldException.class);
        assertThatThrownBy(() -> new Pattern.MonthlyOnWeekday(1, 6, DayOfWeek.MONDAY))
                .isInstanceOf(FieldException.class);
        assertThatThrownBy(() -> new Pattern.Daily(366)).isInstanceOf(FieldException.class);
        assertThatThrownBy(() -> new End.After(0)).isInstanceOf(FieldException.class);
    }

    private static Optional<Instant> instant(String local, ZoneId zone) {
        return SeriesPlan.instant(LocalDateTime.parse(local), zone);
    }

    private static List<String> days(String start, String rule) {
        return expand(start, rule).occurrences().stream()
                .map(at -> at.toLocalDate().toString())
                .toList();
    }

    private static Expansion expand(String start, String rule) {
        return SeriesRule.parse(rule, BERLIN).expand(LocalDateTime.parse(start));
    }
}
