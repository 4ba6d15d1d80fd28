package com.ihosi.planner.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.rule.RuleFacts.Moment;
import com.ihosi.planner.time.Span;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A day from 08:00 to 12:00, appointments of half an hour and no shorter than 15 minutes. */
class MomentTest {

    private static final List<Span> EMPTY_DAY = List.of(span("08:00", "12:00"));

    @Test
    void onAnEmptyDayOnlyTheEarliestTimeIsTheFirstAndOnlyTheLatestTheLast() {
        assertThat(moment("08:00", List.of(), EMPTY_DAY)).isEqualTo("first");
        assertThat(moment("08:14", List.of(), EMPTY_DAY)).isEqualTo("first");
        assertThat(moment("08:15", List.of(), EMPTY_DAY)).isEmpty();
        assertThat(moment("11:15", List.of(), EMPTY_DAY)).isEmpty();
        assertThat(moment("11:16", List.of(), EMPTY_DAY)).isEqualTo("last");
        assertThat(moment("11:30", List.of(), EMPTY_DAY)).isEqualTo("last");
    }

    @Test
    void whatIsBookedBeforeOrAfterTakesThePlace() {
        List<Span> booked = List.of(span("08:00", "08:30"), span("11:30", "12:00"));
        List<Span> free = List.of(span("08:30", "11:30"));
        assertThat(moment("08:30", booked, free)).isEmpty();
        assertThat(moment("11:00", booked, free)).isEmpty();
    }

    @Test
    void whereNothingElseCanBeBookedTheOnlyTimeIsBoth() {
        assertThat(moment("09:00", List.of(), List.of(span("09:00", "09:30")))).isEqualTo("first last");
    }

    private static String moment(String start, List<Span> visits, List<Span> free) {
        LocalTime time = LocalTime.parse(start);
        Moment moment = Moment.of(time, 60, span(start, time.plusMinutes(30).toString()), visits, free, 15);
        return ((moment.first() ? "first " : "") + (moment.last() ? "last" : "")).strip();
    }

    private static Span span(String from, String until) {
        return new Span(Instant.parse("2026-11-30T" + from + ":00Z"), Instant.parse("2026-11-30T" + until + ":00Z"));
    }
}
