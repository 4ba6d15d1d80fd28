package com.ihosi.ui.api.booking;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.facility.Department;
import com.ihosi.planner.slot.Circle;
import com.ihosi.planner.slot.Preferences;
import com.ihosi.planner.slot.SlotRequest;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.ui.api.Bodies;
import com.ihosi.ui.api.Moments;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What times are looked for. */
@Schema(name = "SuggestSlots")
record SuggestBody(
        @Nullable
        @Schema(description = "One doctor. Without any doctor or department everybody of the facility will do.")
        UUID doctorId,

        @Nullable @Schema(description = "A pool of doctors, of whom the less busy come first.")
        List<@Nullable UUID> doctorIds,

        @Nullable @Schema(description = "All doctors of a department.")
        UUID departmentId,

        @Nullable @Schema(description = "The facility of the address where it is left out.")
        UUID facilityId,

        @Nullable
        @Schema(
                description = "Any of these facilities will do; types are matched by their code."
                        + " You need the right to plan at each.")
        List<@Nullable UUID> facilityIds,

        @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
        UUID appointmentTypeId,

        @Nullable @Schema(description = "Keeps clear of the patient's other appointments.")
        UUID patientId,

        @Nullable PreferencesBody patientPreferences,

        @Nullable @Schema(description = "The first day; today where it is left out.", example = "2026-11-30")
        LocalDate from,

        @Nullable @Schema(description = "How many days, 1 to 92; 30 where it is left out.", example = "14")
        Integer days,

        @Nullable @Schema(description = "How long; as type and rules say where it is left out.")
        Integer minutes,

        @Nullable @Schema(description = "What the patient comes for, which rules may ask.")
        String reason,

        @Nullable @Schema(description = "May use what days keep for emergencies, at once and without notice.")
        Boolean urgent,

        @Nullable @Schema(description = "All named doctors at once rather than one of them.")
        Boolean together,

        @Nullable @Schema(description = "The earliest time comes first, whatever else speaks for another.")
        Boolean firstAvailable,

        @Nullable @Schema(description = "How many times are answered at most, 1 to 20.")
        Integer limit) {

    static final int MOST_SLOTS = 20;
    static final int MOST_FACILITIES = 20;
    private static final int MOST_DOCTORS = 200;
    private static final int MOST_PREFERRED = 60;
    private static final int LONGEST_WAIT = 730;
    private static final int USUAL_DAYS = 30;
    private static final int LONGEST_REASON = 1000;

    /** What would suit the patient. */
    @Schema(name = "PatientPreferences")
    record PreferencesBody(
            @Nullable @Schema(example = "[\"2026-12-01\"]") List<@Nullable LocalDate> preferredDates,

            @Nullable
            @Schema(
                    description = "On the facility's clock; within an hour is as good as exactly.",
                    example = "[\"09:30\"]",
                    type = "array")
            List<@Nullable LocalTime> preferredTimes,

            @Nullable @Schema(description = "No day later than so many after today.")
            Integer maxWaitDays) {}

    /** Refuses values out of bounds, all at once. */
    void check() {
        Integer wait = longestWait();
        new FieldChecks()
                .check(appointmentTypeId != null, "appointmentTypeId", "It must be given.")
                .between("days", "search", days == null ? 1 : days, 1, SlotRequest.MOST_DAYS, "days")
                .between("minutes", "length", minutes == null ? 1 : minutes, 1, 1440, "minutes")
                .between("limit", "number of times", most(), 1, MOST_SLOTS, "times")
                .between(
                        "patientPreferences.maxWaitDays",
                        "longest wait",
                        wait == null ? 0 : wait,
                        0,
                        LONGEST_WAIT,
                        "days")
                .check(
                        reason == null || reason.length() <= LONGEST_REASON,
                        "reason",
                        "The reason must have at most %d characters.".formatted(LONGEST_REASON))
                .check(
                        departmentId == null || doctors().isEmpty(),
                        "departmentId",
                        "Name doctors or a department, not both.")
                .check(
                        !Bodies.is(together) || !doctors().isEmpty(),
                        "together",
                        "Name the doctors who are to see the patient together.")
                .done();
    }

    int most() {
        return limit == null ? MOST_SLOTS : limit;
    }

    Circle circle() {
        List<Doctor.Id> doctors = doctors();
        if (!doctors.isEmpty()) {
            return new Circle.Doctors(doctors);
        }
        return departmentId == null ? new Circle.Everybody() : new Circle.OfDepartment(new Department.Id(departmentId));
    }

    private List<Doctor.Id> doctors() {
        return Stream.concat(Stream.ofNullable(doctorId), Bodies.list("doctorIds", doctorIds, MOST_DOCTORS).stream())
                .filter(Objects::nonNull)
                .distinct()
                .map(Doctor.Id::new)
                .toList();
    }

    Preferences preferences() {
        boolean first = Bodies.is(firstAvailable);
        return patientPreferences == null
                ? new Preferences(Set.of(), List.of(), null, first)
                : new Preferences(Set.copyOf(dates()), times(patientPreferences), longestWait(), first);
    }

    LocalDate first(LocalDate today) {
        return from == null ? today : Moments.day("from", from);
    }

    /** As many days as said; unsaid, so many that the longest wait and the preferred dates are among them. */
    LocalDate last(LocalDate first, LocalDate today) {
        if (days != null) {
            return first.plusDays(days - 1L);
        }
        Integer wait = longestWait();
        LocalDate usual = wait == null ? first.plusDays(USUAL_DAYS - 1L) : today.plusDays(wait);
        LocalDate last = Stream.concat(Stream.of(usual, first), dates().stream())
                .max(LocalDate::compareTo)
                .orElse(usual);
        return ChronoUnit.DAYS.between(first, last) < SlotRequest.MOST_DAYS
                ? last
                : first.plusDays(SlotRequest.MOST_DAYS - 1L);
    }

    private @Nullable Integer longestWait() {
        return patientPreferences == null ? null : patientPreferences.maxWaitDays();
    }

    private Collection<LocalDate> dates() {
        String field = "patientPreferences.preferredDates";
        return patientPreferences == null
                ? List.of()
                : Bodies.list(field, patientPreferences.preferredDates(), MOST_PREFERRED).stream()
                        .map(day -> Moments.day(field, day))
                        .toList();
    }

    private static List<LocalTime> times(PreferencesBody preferences) {
        return Bodies.list("patientPreferences.preferredTimes", preferences.preferredTimes(), MOST_PREFERRED);
    }
}
