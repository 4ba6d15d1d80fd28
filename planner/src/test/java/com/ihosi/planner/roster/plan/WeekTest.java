package com.ihosi.planner.roster.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.planner.PlannerException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeekTest {

    @ParameterizedTest
    @CsvSource({
        "2026-W48, 2026-11-23, 2026-11-29",
        "2026-W01, 2025-12-29, 2026-01-04",
        "2026-W53, 2026-12-28, 2027-01-03",
        "2027-W01, 2027-01-04, 2027-01-10"
    })
    void runsFromMondayToSunday(String text, LocalDate monday, LocalDate sunday) {
        Week week = Week.parse(text);

        assertThat(week.firstDay()).isEqualTo(monday);
        assertThat(week.lastDay()).isEqualTo(sunday);
        assertThat(week.days()).hasSize(7).startsWith(monday).endsWith(sunday);
        assertThat(week).hasToString(text);
        assertThat(Week.of(sunday)).isEqualTo(week);
    }

    @Test
    void theNextOneMayBeNextYears() {
        assertThat(Week.parse("2026-W53").plus(1)).isEqualTo(Week.parse("2027-W01"));
        assertThat(Week.parse("2027-W01").plus(-1)).isEqualTo(Week.parse("2026-W53"));
        assertThat(Week.parse("2026-W53")).isLessThan(Week.parse("2027-W01"));
    }

    @Test
    void thisOneDependsOnTheZone() {
        Clock sundayNight = Clock.fixed(Instant.parse("2026-11-29T23:30:00Z"), ZoneOffset.UTC);

        assertThat(Week.now(sundayNight, ZoneId.of("America/Chicago"))).hasToString("2026-W48");
        assertThat(Week.now(sundayNight, ZoneId.of("Europe/Berlin"))).hasToString("2026-W49");
    }

    @Test
    void isOverOnlyWhenItsSundayIs() {
        Week week = Week.parse("2026-W48");

        assertThat(week.isOver(LocalDate.parse("2026-11-29"))).isFalse();
        assertThat(week.isOver(LocalDate.parse("2026-11-30"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "48", "2026-48", "2026-W4", "W48-2026", "2026-W48x", "next"})
    void anotherFormIsRefusedWithTheRightOne(String text) {
        assertThatThrownBy(() -> Week.parse(text))
                .isInstanceOf(PlannerException.class)
                .hasMessage("The week (%s) must look like 2026-W48.", text);
    }

    @Test
    void aWeekThatTheYearLacksIsRefused() {
        assertThatThrownBy(() -> Week.parse("2025-W53"))
                .isInstanceOf(PlannerException.class)
                .hasMessage("The week 2025-W53 does not exist. The year 2025 has the weeks 1 to 52.");
        assertThatThrownBy(() -> Week.parse("2026-W00")).isInstanceOf(PlannerException.class);
    }
}
