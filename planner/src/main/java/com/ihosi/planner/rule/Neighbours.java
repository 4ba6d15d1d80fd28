package com.ihosi.planner.rule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The values of a fact at, just below and just above some others: what can hold at all holds at one of them. */
final class Neighbours {

    private Neighbours() {}

    static Stream<Object> of(Fact fact, Collection<Object> values) {
        return switch (fact.kind()) {
            case YES_NO -> Stream.of(true, false);
            case WEEKDAY, SOURCE -> fact.kind().words().stream().map(Object.class::cast);
            case TEXT -> Stream.concat(Stream.of(""), values.stream().flatMap(value -> Stream.of(value, value + "\0")));
            case DATE -> values.stream().flatMap(value -> days(LocalDate.parse(value.toString())));
            case TIME -> values.stream().flatMap(value -> minutes(LocalTime.parse(value.toString())));
            case WHOLE ->
                values.stream()
                        .flatMap(value -> wholes(((Number) value).doubleValue()))
                        .filter(value -> fact.mayBe(((Long) value).doubleValue()));
            case NUMBER ->
                values.stream()
                        .flatMap(value -> numbers(((Number) value).doubleValue()))
                        .filter(value -> fact.mayBe((Double) value));
        };
    }

    private static Stream<Object> wholes(double value) {
        long floor = (long) Math.floor(value);
        return LongStream.rangeClosed(floor - 1, floor + 2).boxed().map(Object.class::cast);
    }

    private static Stream<Object> numbers(double value) {
        return Stream.of(Math.nextDown(value), value, Math.nextUp(value));
    }

    private static Stream<Object> days(LocalDate day) {
        return Stream.of(day.minusDays(1), day, day.plusDays(1)).map(LocalDate::toString);
    }

    private static Stream<Object> minutes(LocalTime time) {
        return Stream.of(time.minusMinutes(1), time, time.plusMinutes(1)).map(LocalTime::toString);
    }
}
