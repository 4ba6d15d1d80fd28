package com.ihosi.ui.api.waitlist;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.waitlist.DayTime;
import com.ihosi.planner.waitlist.Priority;
import com.ihosi.planner.waitlist.WaitlistRequest;
import com.ihosi.ui.api.Bodies;
import com.ihosi.ui.api.Moments;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody is to wait for. */
@Schema(name = "WaitlistEntryWanted")
record EntryBody(
        @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
        UUID patientId,

        @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
        UUID appointmentTypeId,

        @Nullable @Schema(description = "Whom she would like to see; left out: anybody.")
        UUID doctorId,

        @Nullable @Schema(description = "Days that would suit best; left out: all.")
        List<@Nullable LocalDate> preferredDates,

        @Nullable @Schema(description = "Times of the day that would suit best; left out: all.")
        List<@Nullable TimeBody> preferredTimes,

        @Nullable
        @Schema(
                description = "normal where it is left out.",
                allowableValues = {"low", "normal", "high", "urgent", "emergency"})
        String priority,

        @Nullable @Schema(description = "1 to 5, the most urgent; 3 where it is left out.")
        Integer urgency,

        @Nullable @Schema(description = "Whether somebody else than the doctor will do.")
        Boolean acceptsOtherDoctors,

        @Nullable @Schema(description = "Whether the group's other facilities will do, where she is a patient.")
        Boolean acceptsOtherFacilities,

        @Nullable @Schema(description = "Days after which she must have been seen, 1 to 730.")
        Integer mostWaitDays,

        @Nullable @Schema(description = "Whether she is booked without being asked.")
        Boolean autoBook,

        @Nullable @Schema(description = "What she comes for.")
        String reason,

        @Nullable @Schema(description = "For those who look after the waitlist.")
        String notes,

        @Nullable @Schema(description = "When she waits no longer.", format = "date-time")
        String expires) {

    private static final int MOST = 60;
    private static final int USUAL_URGENCY = 3;

    /** A time of the day. */
    @Schema(name = "DayTime")
    record TimeBody(
            @Nullable @Schema(description = "1 Monday to 7 Sunday; left out: any day.")
            Integer weekday,

            @Nullable @Schema(type = "string", example = "08:00")
            LocalTime from,

            @Nullable @Schema(type = "string", example = "12:00")
            LocalTime until) {

        static TimeBody of(DayTime time) {
            DayOfWeek day = time.day();
            return new TimeBody(day == null ? null : day.getValue(), time.from(), time.until());
        }

        DayTime time() {
            Bodies.require("preferredTimes", from, "preferredTimes", until);
            Integer day = weekday;
            if (day != null) {
                Bodies.between("preferredTimes", day, 1, DayOfWeek.SUNDAY.getValue());
            }
            return new DayTime(
                    day == null ? null : DayOfWeek.of(day),
                    Bodies.get("preferredTimes", from),
                    Bodies.get("preferredTimes", until));
        }
    }

    WaitlistRequest request(Facility facility) {
        Bodies.require("patientId", patientId, "appointmentTypeId", appointmentTypeId);
        return new WaitlistRequest(
                new Patient.Id(Bodies.get("patientId", patientId)),
                new AppointmentType.Id(Bodies.get("appointmentTypeId", appointmentTypeId)),
                doctorId == null ? null : new Doctor.Id(doctorId),
                Set.copyOf(Bodies.list("preferredDates", preferredDates, MOST)),
                Bodies.list("preferredTimes", preferredTimes, MOST).stream()
                        .map(TimeBody::time)
                        .toList(),
                degree(),
                urgency == null ? USUAL_URGENCY : urgency,
                Bodies.is(acceptsOtherDoctors),
                Bodies.is(acceptsOtherFacilities),
                mostWaitDays,
                Bodies.is(autoBook),
                reason,
                notes,
                expires(facility));
    }

    private @Nullable Instant expires(Facility facility) {
        return expires == null ? null : Moments.read("expires", expires, facility.zone());
    }

    private Priority degree() {
        if (priority == null) {
            return Priority.NORMAL;
        }
        return Arrays.stream(Priority.values())
                .filter(each -> each.word().equals(priority))
                .findFirst()
                .orElseThrow(() -> new FieldException(
                        "priority",
                        "It must be one of %s."
                                .formatted(Arrays.stream(Priority.values())
                                        .map(Priority::word)
                                        .collect(Collectors.joining(", ")))));
    }
}
