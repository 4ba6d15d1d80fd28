package com.ihosi.planner.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.rule.Condition.Answer;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

    private static final Wanted USUAL = Wanted.usual();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "type == 'CONS' && minutes == 30 && reason.contains('kne') && specialty == \"surgery\"",
                "!new_patient && !follow_up && !vip && !urgent && !waitlisted && no_shows == 0",
                "source == 'console'",
                "no_show_risk < 0.2 && no_show_risk_known",
                "date == '2026-11-30' && weekday == 'monday' && month == 11",
                "booked_that_day == 5 && booked_of_type_that_day == 2 && overbooked_that_day == 0",
                "booked_that_day < capacity_that_day && booked_at_facility_that_day == 40",
                "time >= '09:30' && time < '09:31' && hour == 9 && minute_of_day == 570",
                "lead_hours == 48 && lead_days == 2",
                "!first_of_day && !last_of_day",
                "weekday in ['monday', 'friday'] ? hour < 12 : vip",
                "booked_that_day * 4 + 1 > capacity_that_day",
                "minutes > 29.5",
            })
    void aConditionHolds(String text) {
        assertThat(Condition.parse(text).holds(USUAL.known())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type == 'cons'",
                "vip",
                "date > '2026-11-30'",
                "time > '09:30'",
                "weekday in ['tuesday', 'friday']",
                "lead_hours > 48",
                "no_show_risk > 0.1",
                "booked_that_day >= 6",
            })
    void anotherJustDoesNot(String text) {
        assertThat(Condition.parse(text).holds(USUAL.known())).isFalse();
    }

    @Test
    void whatHangsOnARiskThatNobodyKnowsDoesNotHoldAndItsOppositeNeither() {
        Known unknown = USUAL.risk(null).known();
        assertThat(Condition.parse("no_show_risk > 0.3").holds(unknown)).isFalse();
        assertThat(Condition.parse("!(no_show_risk > 0.3)").holds(unknown)).isFalse();
        assertThat(Condition.parse("no_show_risk > 0.3 || hour == 9").holds(unknown))
                .isTrue();
        assertThat(Condition.parse("!no_show_risk_known").holds(unknown)).isTrue();
    }

    @Test
    void whatCannotBeWorkedOutDoesNotHold() {
        assertThat(Condition.parse("minutes * 9223372036854775807 != 0").holds(USUAL.known()))
                .isFalse();
    }

    @Test
    void whatIsKnownAlreadyMayDecide() {
        Known request = new Known(USUAL.request(), null, null);
        assertThat(Condition.parse("vip && hour < 9").ask(request)).isEqualTo(Answer.NO);
        assertThat(Condition.parse("!vip || hour < 9").ask(request)).isEqualTo(Answer.YES);
        assertThat(Condition.parse("!vip && hour < 9").ask(request)).isEqualTo(Answer.OPEN);
        assertThat(Condition.parse("no_show_risk > 0.5")
                        .ask(new Known(USUAL.risk(null).request(), null, null)))
                .isEqualTo(Answer.NO);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "vip && foo > 3 | Line 1, column 8: there is nothing called foo. Choose one of the facts in the list.",
                "vip && minuts > 3 | Line 1, column 8: there is nothing called minuts. Did you mean minutes?",
                "minutes | Line 1, column 1: the condition must be true or false, and this is a whole number.",
                "minutes > 'a' | Line 1, column 9: > does not go with a whole number and a text.",
                "vip && | Line 1, column 7: the condition ends too early here.",
                "weekday = 'monday' | Line 1, column 9: write == to compare.",
                "vip and urgent | Line 1, column 5: Write && for and.",
                "weekday == 'Monday' | Line 1, column 12: there is no weekday 'Monday'. It is one of monday, tuesday, wednesday, thursday, friday, saturday, sunday.",
                "weekday in ['monday', 'tues'] | Line 1, column 23: there is no weekday 'tues'. It is one of monday, tuesday, wednesday, thursday, friday, saturday, sunday.",
                "weekday < 'monday' | Line 1, column 9: weekday has no order. Compare it with == or in.",
                "time > '9:30' | Line 1, column 8: '9:30' is no time of day. Write it like '09:30'.",
                "date > '2026-02-30' | Line 1, column 8: '2026-02-30' is no date. Write it like '2026-12-24'.",
                "reason.matches('a+') | Line 1, column 15: there is nothing called matches. Choose one of the facts in the list.",
                "[1, 2].exists(x, x > minutes) | Line 1, column 14: there is nothing called exists. Choose one of the facts in the list.",
                "hour / 2 == 3 | Line 1, column 6: / cannot be used in a condition.",
            })
    void aConditionIsRefusedWithItsPlace(String text, String message) {
        assertThatThrownBy(() -> Condition.parse(text))
                .isInstanceOfSatisfying(FieldException.class, refused -> assertThat(refused.refusals())
                        .containsExactly(new FieldException.Refusal("condition", message)));
    }

    @Test
    void thePlaceCountsLines() {
        assertThatThrownBy(() -> Condition.parse("vip &&\n  foo"))
                .hasMessageStartingWith("Line 2, column 3: there is nothing called foo.");
    }

    @Test
    void aConditionIsNeitherEmptyNorEndless() {
        assertThatThrownBy(() -> Condition.parse(" \n")).hasMessageStartingWith("The condition is empty.");
        assertThatThrownBy(() -> Condition.parse("vip" + " ".repeat(998)))
                .hasMessageStartingWith("The condition (1001 characters) must have at most 1000 characters.");
        assertThatThrownBy(() -> Condition.parse("(".repeat(100) + "vip" + ")".repeat(100)))
                .hasMessageContaining("this is too much for one condition");
        assertThatThrownBy(() -> Condition.parse("vip" + "&&vip".repeat(190)))
                .hasMessageContaining("this is too much for one condition");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "false",
                "1 > 2",
                "vip && false",
                "vip && !vip",
                "weekday == 'monday' && weekday == 'tuesday'",
                "weekday in ['monday', 'tuesday'] && weekday in ['friday']",
                "vip && weekday != 'monday' && (weekday == 'monday' || hour > 12 && hour < 12)",
                "hour > 23",
                "hour > 8 && hour < 9",
                "minutes < 30 && 30 < minutes",
                "minutes > 29.2 && minutes < 29.8",
                "no_show_risk > 1.0",
                "no_show_risk > 0.5 && !(no_show_risk >= 0.4)",
                "time < '08:00' && time > '18:00'",
                "date > '2026-12-24' && date < '2026-12-25'",
                "type == 'A' && type == 'B'",
                "vip ? !vip : vip",
                "month == 13",
                "weekday != 'monday' && !(weekday in ['tuesday','wednesday','thursday','friday','saturday','sunday'])",
            })
    void aConditionThatCanNeverHoldIsRefused(String text) {
        assertThatThrownBy(() -> Condition.parse(text))
                .isInstanceOf(FieldException.class)
                .hasMessageContaining("never holds");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hour > 8 && hour < 10",
                "hour >= 23",
                "type > 'A' && type < 'B'",
                "reason != '' && reason < 'b'",
                "no_show_risk > 0.5 && no_show_risk < 0.6",
                "weekday == 'monday' || weekday == 'tuesday'",
                "!(vip && urgent) && vip",
                "vip == urgent",
                "minutes > booked_that_day && minutes < booked_that_day",
                "time > '23:58' && date >= '2026-12-31'",
            })
    void oneThatMayHoldIsNot(String text) {
        assertThatNoException().isThrownBy(() -> Condition.parse(text));
    }

    @Test
    void theContradictionIsShownWhereItIs() {
        assertThatThrownBy(() -> Condition.parse("vip &&\nhour > 12 && hour < 9"))
                .hasMessage("Line 2, column 19: what is asked of hour here contradicts the rest,"
                        + " so the condition never holds.");
    }

    @ParameterizedTest
    @EnumSource(Fact.class)
    void everyFactHasAValueOfItsKind(Fact fact) {
        String compared =
                switch (fact.kind()) {
                    case TEXT -> " >= ''";
                    case WHOLE -> " >= 0";
                    case NUMBER -> " >= 0.0";
                    case YES_NO -> " in [true, false]";
                    case WEEKDAY -> " != 'sunday'";
                    case SOURCE -> " != 'api'";
                    case DATE -> " > '2020-01-01'";
                    case TIME -> " > '00:00'";
                };
        assertThat(Condition.parse(fact.word() + compared).holds(USUAL.known())).isTrue();
    }

    @Test
    void aConditionIsAskedAsFinelyAsItsFinestFact() {
        assertThat(Condition.parse("vip").grain()).isEqualTo(Grain.REQUEST);
        assertThat(Condition.parse("vip && weekday == 'monday'").grain()).isEqualTo(Grain.DAY);
        assertThat(Condition.parse("hour > 8 && weekday == 'monday'").grain()).isEqualTo(Grain.MOMENT);
        assertThat(Condition.parse("weekday == 'monday'")
                        .holds(USUAL.on(LocalDate.of(2026, 12, 1)).known()))
                .isFalse();
    }
}
