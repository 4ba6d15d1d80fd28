package com.ihosi.planner.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.hours.DayHours.Break;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DayHoursTest {

    @Test
    void theEndIsAfterTheStart() {
        assertRefused(() -> day("13:00", "08:00"), "until", "The end (08:00) must be after the start (13:00).");
        assertRefused(() -> day("08:00", "08:00"), "until", "The end (08:00) must be after the start (08:00).");
    }

    @Test
    void breaksLieWithinTheHoursAndMayTouchTheirEnds() {
        assertRefused(
                () -> day("08:00", "13:00", "12:00-13:30"),
                "breaks",
                "The break (12:00-13:30) must lie within the hours (08:00-13:00).");
        assertRefused(
                () -> day("08:00", "13:00", "07:30-09:00"),
                "breaks",
                "The break (07:30-09:00) must lie within the hours (08:00-13:00).");
        assertThat(day("08:00", "13:00", "08:00-09:00", "12:00-13:00").breaks()).hasSize(2);
    }

    @Test
    void breaksAreInOrderAndDoNotOverlapButMayTouch() {
        assertThat(day("08:00", "17:00", "15:00-15:30", "12:00-13:00", "13:00-13:10")
                        .breaks())
                .extracting(Break::toString)
                .containsExactly("12:00-13:00", "13:00-13:10", "15:00-15:30");
        assertRefused(
                () -> day("08:00", "17:00", "12:30-13:30", "12:00-13:00"),
                "breaks",
                "The breaks 12:00-13:00 and 12:30-13:30 must not overlap. Join them or move one.");
        assertRefused(
                () -> day("08:00", "17:00", "13:00-12:00"),
                "breaks",
                "The end of the break (12:00) must be after its start (13:00).");
    }

    @Test
    void numbersHaveBounds() {
        assertRefused(
                () -> limits(501, 0, null, null),
                "maxAppointments",
                "The number of appointments (501 a day) must be 0 to 500 a day.");
        assertRefused(
                () -> limits(-1, 0, null, null),
                "maxAppointments",
                "The number of appointments (-1 a day) must be 0 to 500 a day.");
        assertRefused(
                () -> limits(20, 101, null, null),
                "emergencySlots",
                "The number for emergencies (101 a day) must be 0 to 100 a day.");
        assertRefused(
                () -> limits(20, 2, 4, null), "minutes", "The usual length (4 minutes) must be 5 to 1440 minutes.");
        assertRefused(() -> limits(20, 2, null, 241), "buffer", "The buffer (241 minutes) must be 0 to 240 minutes.");
        assertThat(limits(500, 100, 5, 240).buffer()).isEqualTo(240);
    }

    private static void assertRefused(ThrowingCallable made, String field, String message) {
        assertThatExceptionOfType(FieldException.class).isThrownBy(made).satisfies(refused -> assertThat(
                        refused.refusals())
                .containsExactly(new FieldException.Refusal(field, message)));
    }

    private static DayHours day(String from, String until, String... breaks) {
        List<Break> all = Stream.of(breaks)
                .map(text -> text.split("-", 2))
                .map(parts -> new Break(LocalTime.parse(parts[0]), LocalTime.parse(parts[1]), ""))
                .toList();
        return new DayHours(LocalTime.parse(from), LocalTime.parse(until), all, 20, 2, null, null, Set.of());
    }

    private static DayHours limits(int most, int emergencies, @Nullable Integer minutes, @Nullable Integer buffer) {
        return new DayHours(
                LocalTime.of(8, 0), LocalTime.of(12, 0), List.of(), most, emergencies, minutes, buffer, Set.of());
    }
}
