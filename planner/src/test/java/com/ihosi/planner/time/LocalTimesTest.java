package com.ihosi.planner.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LocalTimesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDate BERLIN_SPRING = LocalDate.of(2027, 3, 28);
    private static final LocalDate BERLIN_AUTUMN = LocalDate.of(2026, 10, 25);
    private static final LocalDate NEW_YORK_SPRING = LocalDate.of(2027, 3, 14);
    private static final LocalDate NEW_YORK_AUTUMN = LocalDate.of(2026, 11, 1);

    @Test
    void aTimeThatIsLeftOutIsTheFirstOneThatExists() {
        assertThat(at(BERLIN_SPRING, "02:00", BERLIN)).isEqualTo("2027-03-28T01:00:00Z");
        assertThat(at(BERLIN_SPRING, "02:59", BERLIN)).isEqualTo("2027-03-28T01:00:00Z");
        assertThat(at(BERLIN_SPRING, "03:00", BERLIN)).isEqualTo("2027-03-28T01:00:00Z");
        assertThat(at(NEW_YORK_SPRING, "02:30", NEW_YORK)).isEqualTo("2027-03-14T07:00:00Z");
    }

    @Test
    void aTimeThatExistsTwiceIsTheFirst() {
        assertThat(at(BERLIN_AUTUMN, "02:30", BERLIN)).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(at(NEW_YORK_AUTUMN, "01:30", NEW_YORK)).isEqualTo("2026-11-01T05:30:00Z");
        assertThat(at(NEW_YORK_AUTUMN, "02:00", NEW_YORK)).isEqualTo("2026-11-01T07:00:00Z");
    }

    @Test
    void hoursWithinAClockChangeAreAsLongAsTheyReallyAre() {
        assertThat(minutes(BERLIN_SPRING, "01:30", "02:30", BERLIN)).isEqualTo(30);
        assertThat(LocalTimes.span(BERLIN_SPRING, LocalTime.of(2, 0), LocalTime.of(3, 0), BERLIN))
                .isEmpty();
        assertThat(minutes(BERLIN_AUTUMN, "01:30", "02:30", BERLIN)).isEqualTo(60);
        assertThat(minutes(BERLIN_AUTUMN, "01:30", "03:30", BERLIN)).isEqualTo(180);
        assertThat(minutes(NEW_YORK_AUTUMN, "01:30", "02:30", NEW_YORK)).isEqualTo(120);
    }

    @Test
    void aDayHasTwentyThreeToTwentyFiveHours() {
        assertThat(hours(BERLIN_SPRING, BERLIN)).isEqualTo(23);
        assertThat(hours(BERLIN_AUTUMN, BERLIN)).isEqualTo(25);
        assertThat(hours(BERLIN_AUTUMN, NEW_YORK)).isEqualTo(24);
    }

    @Test
    void aDayWhoseMidnightIsLeftOutBeginsWithItsFirstTime() {
        LocalDate spring = LocalDate.of(2026, 9, 6);
        ZoneId santiago = ZoneId.of("America/Santiago");

        assertThat(at(spring, "00:00", santiago)).isEqualTo("2026-09-06T04:00:00Z");
        assertThat(hours(spring, santiago)).isEqualTo(23);
    }

    @Test
    void aDateThatAZoneLeftOutHasNoTime() {
        assertThat(LocalTimes.day(LocalDate.of(2011, 12, 30), ZoneId.of("Pacific/Apia")))
                .isEmpty();
    }

    @Test
    void aTimeIsThereOnceTwiceOrNotAtAll() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");

        assertThat(LocalTimes.instants(LocalDateTime.parse("2026-11-30T02:30"), berlin))
                .containsExactly(Instant.parse("2026-11-30T01:30:00Z"));
        assertThat(LocalTimes.instants(LocalDateTime.parse("2026-10-25T02:30"), berlin))
                .containsExactly(Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T01:30:00Z"));
        assertThat(LocalTimes.instants(LocalDateTime.parse("2026-03-29T02:30"), berlin))
                .isEmpty();
    }

    private static Instant at(LocalDate day, String time, ZoneId zone) {
        return LocalTimes.instant(day, LocalTime.parse(time), zone);
    }

    private static long minutes(LocalDate day, String from, String until, ZoneId zone) {
        Span span = LocalTimes.span(day, LocalTime.parse(from), LocalTime.parse(until), zone)
                .orElseThrow();
        return Duration.between(span.start(), span.end()).toMinutes();
    }

    private static long hours(LocalDate day, ZoneId zone) {
        Span span = LocalTimes.day(day, zone).orElseThrow();
        return Duration.between(span.start(), span.end()).toHours();
    }
}
