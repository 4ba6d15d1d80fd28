package com.ihosi.planner.waitlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.planner.FieldException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WaitlistSettingsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void outsideOfQuietHoursAnybodyMayBeDisturbedAtOnce() {
        Instant noon = Instant.parse("2026-11-25T11:00:00Z");

        assertThat(quiet("21:00", "07:00").awake(noon, BERLIN)).isEqualTo(noon);
        assertThat(quiet("12:00", "12:00").awake(noon, BERLIN)).isEqualTo(noon);
        assertThat(quiet("12:30", "13:00").awake(noon, BERLIN)).isEqualTo(noon);
    }

    @Test
    void quietHoursEndInTheMorningOfTheFacility() {
        Instant evening = Instant.parse("2026-11-25T20:00:00Z");
        Instant night = Instant.parse("2026-11-26T03:00:00Z");

        assertThat(quiet("21:00", "07:00").awake(evening, BERLIN)).isEqualTo(Instant.parse("2026-11-26T06:00:00Z"));
        assertThat(quiet("21:00", "07:00").awake(night, BERLIN)).isEqualTo(Instant.parse("2026-11-26T06:00:00Z"));
        assertThat(quiet("21:00", "07:00").awake(evening, NEW_YORK)).isEqualTo(evening);
        assertThat(quiet("21:00", "07:00").awake(evening.minusSeconds(1), BERLIN))
                .isEqualTo(evening.minusSeconds(1));
    }

    @Test
    void theyEndByTheWallClockWhereTheClockIsPutForward() {
        // In the night to 29 March 2026 there is no 2:30 in Berlin; 7:00 is an hour earlier than the evening before.
        Instant evening = Instant.parse("2026-03-28T22:00:00Z");

        assertThat(quiet("21:00", "07:00").awake(evening, BERLIN)).isEqualTo(Instant.parse("2026-03-29T05:00:00Z"));
        assertThat(quiet("21:00", "02:30").awake(evening, BERLIN)).isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
    }

    @Test
    void theyEndByTheWallClockWhereTheClockIsPutBack() {
        // In the night to 25 October 2026 it is 2:30 twice in Berlin; the first of them ends the quiet hours, the
        // second is quiet no more.
        Instant evening = Instant.parse("2026-10-24T20:00:00Z");
        Instant second = Instant.parse("2026-10-25T01:15:00Z");

        assertThat(quiet("21:00", "07:00").awake(evening, BERLIN)).isEqualTo(Instant.parse("2026-10-25T06:00:00Z"));
        assertThat(quiet("21:00", "02:30").awake(evening, BERLIN)).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(quiet("21:00", "02:30").awake(second, BERLIN)).isEqualTo(second);
    }

    @Test
    void valuesOutOfBoundsAreToldAllAtOnce() {
        assertThatThrownBy(() -> new WaitlistSettings(4, 0, 101, LocalTime.NOON, LocalTime.NOON, true, 57, 0))
                .isInstanceOfSatisfying(FieldException.class, refused -> assertThat(refused.refusals())
                        .extracting(FieldException.Refusal::field)
                        .containsExactly("offerMinutes", "batchSize", "mostOffers", "daysAhead"));
    }

    private static WaitlistSettings quiet(String from, String until) {
        return new WaitlistSettings(120, 3, 5, LocalTime.parse(from), LocalTime.parse(until), true, 28, 0);
    }
}
