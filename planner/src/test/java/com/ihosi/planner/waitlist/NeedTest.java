package com.ihosi.planner.waitlist;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.rule.Ruling;
import com.ihosi.planner.slot.Slot;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NeedTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Doctor.Id ADA = new Doctor.Id(new UUID(0, 1));
    private static final Doctor.Id BEN = new Doctor.Id(new UUID(0, 2));
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    @Test
    void eachStepOfUrgencyDoublesTheNeedAndEachStepOfPriorityMakesFourTimesOfIt() {
        assertThat(need(Priority.NORMAL, 4, 10)).isEqualTo(2 * need(Priority.NORMAL, 3, 10));
        assertThat(need(Priority.HIGH, 3, 10)).isEqualTo(4 * need(Priority.NORMAL, 3, 10));
        assertThat(need(Priority.EMERGENCY, 5, 0)).isGreaterThan(need(Priority.LOW, 1, 10_000));
    }

    @Test
    void theMostThatRulesAddIsAStepOfUrgencyAndTheMostTheyTakeIsOneToo() {
        WaitlistEntry entry = entry(Priority.NORMAL, 3, 10, null, null, Set.of(), List.of(), false);

        assertThat(Need.of(entry, 100, NOW)).isEqualTo(2 * Need.of(entry, NOW));
        assertThat(2 * Need.of(entry, -100, NOW)).isEqualTo(Need.of(entry, NOW));
        assertThat(Need.of(entry, 0, NOW)).isEqualTo(Need.of(entry, NOW));
        assertThat(Need.of(entry, 1, NOW)).isGreaterThan(Need.of(entry, NOW));
    }

    @Test
    void whoWaitedLongerComesFirstAmongEquals() {
        assertThat(need(Priority.NORMAL, 3, 11)).isGreaterThan(need(Priority.NORMAL, 3, 10));
        assertThat(need(Priority.NORMAL, 3, 365)).isEqualTo(need(Priority.NORMAL, 4, 0));
        assertThat(need(Priority.NORMAL, 3, 9999)).isEqualTo(need(Priority.NORMAL, 3, 365));
    }

    @Test
    void whoWaitedLongerThanSheMayCountsTwice() {
        WaitlistEntry late = entry(Priority.NORMAL, 3, 11, 10, null, Set.of(), List.of(), false);
        WaitlistEntry still = entry(Priority.NORMAL, 3, 10, 10, null, Set.of(), List.of(), false);

        assertThat(Need.of(late, NOW)).isEqualTo(2 * need(Priority.NORMAL, 3, 11));
        assertThat(Need.of(still, NOW)).isEqualTo(need(Priority.NORMAL, 3, 10));
    }

    @Test
    void datesCountMoreThanTimesOfTheDayThenTheWayThenTheDoctor() {
        Set<LocalDate> dates = Set.of(FRIDAY);
        List<DayTime> mornings = List.of(new DayTime(DayOfWeek.FRIDAY, LocalTime.of(8, 0), LocalTime.of(12, 0)));
        WaitlistEntry wants = entry(Priority.NORMAL, 3, 0, null, ADA, dates, mornings, false);
        WaitlistEntry guest = entry(Priority.NORMAL, 3, 0, null, ADA, dates, mornings, true);

        int best = suits(wants, ADA, FRIDAY, 9);
        int wrongDoctor = suits(wants, BEN, FRIDAY, 9);
        int elsewhere = suits(guest, ADA, FRIDAY, 9);
        int afternoon = suits(wants, ADA, FRIDAY, 12);
        int saturday = suits(wants, ADA, FRIDAY.plusDays(1), 9);

        assertThat(List.of(best, wrongDoctor, elsewhere, afternoon)).isSortedAccordingTo((a, b) -> b - a);
        assertThat(best - saturday).isGreaterThan(best - afternoon);
        assertThat(best).isLessThan(1000);
    }

    @Test
    void soonerIsBetterWhereAllElseIsAlike() {
        WaitlistEntry anything = entry(Priority.NORMAL, 3, 0, null, null, Set.of(), List.of(), false);

        assertThat(suits(anything, ADA, FRIDAY, 9)).isGreaterThan(suits(anything, ADA, FRIDAY.plusDays(1), 9));
        assertThat(suits(anything, ADA, FRIDAY.plusDays(400), 9)).isPositive();
    }

    private static long need(Priority priority, int urgency, int waited) {
        return Need.of(entry(priority, urgency, waited, null, null, Set.of(), List.of(), false), NOW);
    }

    private static int suits(WaitlistEntry entry, Doctor.Id doctor, LocalDate day, int hour) {
        Instant start = day.atTime(hour, 0).atZone(BERLIN).toInstant();
        Span during = new Span(start, start.plus(Duration.ofMinutes(30)));
        Slot slot = new Slot(doctor, during, during, 0, null, List.of(), false, Ruling.none(30, 0));
        return Need.suits(entry, slot, null, BERLIN, NOW);
    }

    private static WaitlistEntry entry(
            Priority priority,
            int urgency,
            int waited,
            @Nullable Integer most,
            Doctor.@Nullable Id doctor,
            Set<LocalDate> dates,
            List<DayTime> times,
            boolean guest) {
        WaitlistRequest wanted = new WaitlistRequest(
                new Patient.Id(new UUID(1, 1)),
                new AppointmentType.Id(new UUID(1, 2)),
                doctor,
                dates,
                times,
                priority,
                urgency,
                true,
                false,
                most,
                false,
                null,
                null,
                null);
        return new WaitlistEntry(
                new WaitlistEntry.Id(new UUID(1, 3)),
                wanted,
                WaitlistEntry.Status.ACTIVE,
                guest,
                NOW.minus(Duration.ofDays(waited)),
                0,
                null,
                null,
                false,
                Standing.NEW,
                1);
    }
}
