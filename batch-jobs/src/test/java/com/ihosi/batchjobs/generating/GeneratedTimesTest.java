package com.ihosi.batchjobs.generating;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.batchjobs.dataset.row.AppointmentRow;
import com.ihosi.batchjobs.dataset.row.DutyRow;
import com.ihosi.batchjobs.dataset.row.FacilityPatientRow;
import com.ihosi.batchjobs.dataset.row.LeaveRow;
import com.ihosi.batchjobs.dataset.row.ShiftTypeRow;
import com.ihosi.batchjobs.dataset.row.WorkingDayRow;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedTimesTest {

    @TempDir
    Path folder = Path.of("");

    private record Taken(String who, String facility, Instant from, Instant until) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void nobodyIsInTwoPlaces(long seed) {
        Made made = make(seed);
        Map<String, ZoneId> zones = made.zones();
        List<AppointmentRow> booked = made.rows(AppointmentRow.class).stream()
                .filter(AppointmentRow::takesTime)
                .toList();

        assertApart(booked.stream().map(row -> taken(row, row.doctor(), zones)).toList());
        Map<String, String> patients = made.rows(FacilityPatientRow.class).stream()
                .collect(Collectors.toMap(row -> row.facility() + row.number(), FacilityPatientRow::patient));
        assertApart(booked.stream()
                .map(row -> taken(row, Objects.requireNonNull(patients.get(row.facility() + row.patient())), zones))
                .toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aDutyAndAnAppointmentElsewhereNeverOverlap(long seed) {
        Made made = make(seed);
        Map<String, ZoneId> zones = made.zones();
        Map<String, ShiftTypeRow> shifts = made.rows(ShiftTypeRow.class).stream()
                .collect(Collectors.toMap(row -> row.facility() + row.shift(), Function.identity()));
        List<Taken> duties = made.rows(DutyRow.class).stream()
                .map(duty -> {
                    ShiftTypeRow shift = Objects.requireNonNull(shifts.get(duty.facility() + duty.shift()));
                    LocalDateTime from = duty.day().atTime(shift.startsAt());
                    return taken(duty.doctor(), duty.facility(), from, shift.minutes(), zones);
                })
                .toList();
        List<Taken> visits = made.rows(AppointmentRow.class).stream()
                .filter(AppointmentRow::takesTime)
                .map(row -> taken(row, row.doctor(), zones))
                .toList();

        assertThat(duties).isNotEmpty();
        assertApart(duties);
        for (Taken duty : duties) {
            assertThat(visits)
                    .noneMatch(visit -> visit.who().equals(duty.who())
                            && !visit.facility().equals(duty.facility())
                            && visit.from().isBefore(duty.until())
                            && duty.from().isBefore(visit.until()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void appointmentsLieInWorkingDaysAndNotInLeave(long seed) {
        Made made = make(seed);
        List<WorkingDayRow> hours = made.rows(WorkingDayRow.class);
        List<LeaveRow> leaves = made.rows(LeaveRow.class);

        assertThat(made.rows(AppointmentRow.class)).isNotEmpty().allSatisfy(row -> {
            LocalDate day = row.startsAt().toLocalDate();
            assertThat(hours)
                    .anyMatch(hour -> hour.facility().equals(row.facility())
                            && hour.doctor().equals(row.doctor())
                            && hour.dayOfWeek() == day.getDayOfWeek()
                            && !hour.effectiveFrom().isAfter(day)
                            && !hour.startsAt().isAfter(row.startsAt().toLocalTime())
                            && !hour.endsAt()
                                    .isBefore(row.startsAt().toLocalTime().plusMinutes(row.minutes())));
            assertThat(leaves)
                    .noneMatch(leave -> leave.doctor().equals(row.doctor())
                            && !day.isBefore(leave.firstDay())
                            && !day.isAfter(leave.lastDay()));
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aBelievablePartOfTheVisitsIsMissed(long seed) {
        List<AppointmentRow> due = make(seed).rows(AppointmentRow.class).stream()
                .filter(AppointmentRow::takesTime)
                .toList();
        double missed = due.stream()
                .filter(row -> row.status() == AppointmentRow.Status.NOSHOW)
                .count();

        assertThat(missed / due.size()).isBetween(0.12, 0.22);
    }

    private Made make(long seed) {
        LocalDate anchor = LocalDate.of(2026, 3, 16).plusWeeks(17 * seed);
        List<ZoneId> zones =
                List.of(ZoneId.of("America/New_York"), ZoneId.of("America/Denver"), ZoneId.of("Europe/Berlin"));
        Path made = folder.resolve("made" + seed);
        DatasetGenerator.write(made, new GeneratorOptions(seed, "Group", anchor, 3, 30, 400, 2_500, 0.3, 2, zones));
        return new Made(made);
    }

    private static Taken taken(AppointmentRow row, String who, Map<String, ZoneId> zones) {
        return taken(who, row.facility(), row.startsAt(), row.minutes(), zones);
    }

    private static Taken taken(
            String who, String facility, LocalDateTime from, int minutes, Map<String, ZoneId> zones) {
        ZoneId zone = Objects.requireNonNull(zones.get(facility));
        Instant start = from.atZone(zone).toInstant();
        return new Taken(who, facility, start, start.plusSeconds(60L * minutes));
    }

    private static void assertApart(List<Taken> all) {
        all.stream().collect(Collectors.groupingBy(Taken::who)).values().forEach(times -> {
            List<Taken> sorted = new ArrayList<>(times);
            sorted.sort(Comparator.comparing(Taken::from));
            for (int i = 1; i < sorted.size(); i++) {
                assertThat(sorted.get(i).from())
                        .isAfterOrEqualTo(sorted.get(i - 1).until());
            }
        });
    }
}
