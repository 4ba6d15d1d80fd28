package com.ihosi.ui.api.booking;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.ui.api.Moments;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An appointment. */
@Schema(name = "Appointment")
record AppointmentBody(
        UUID id,
        UUID facilityId,
        UUID doctorId,
        @Nullable @Schema(example = "Dr. Chloe Jimenez") String doctorName,
        UUID patientId,
        @Nullable @Schema(example = "Ada Larsen") String patientName,
        UUID appointmentTypeId,
        @Nullable UUID departmentId,

        @Nullable @Schema(description = "Shared by the appointments of one visit with several doctors.")
        UUID visitId,

        @Schema(example = "2026-11-30T09:30:00-05:00") OffsetDateTime start,
        @Schema(example = "2026-11-30T09:50:00-05:00") OffsetDateTime end,
        @Schema(example = "20") long minutes,

        @Schema(description = "0 is the normal lane; above it overbooking.")
        int lane,

        @Schema(allowableValues = {"pending", "booked", "arrived", "fulfilled", "cancelled", "noshow", "waitlist"})
        String status,

        @Nullable String reason,
        boolean newPatient,
        boolean urgent,
        @Schema(example = "api") String source,
        OffsetDateTime bookedAt,

        @Nullable @Schema(description = "When the doctor began.")
        OffsetDateTime startedAt,

        @Nullable UUID seriesId,

        @Schema(description = "Whether it collides with something that came later, such as leave.")
        boolean conflict,

        @Schema(description = "The same as ETag.") long version,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Schema(description = "After booking several doctors together: the appointments with the others.")
        List<AppointmentBody> together) {

    static AppointmentBody of(
            Appointment it,
            ZoneId zone,
            @Nullable String doctor,
            @Nullable String patient,
            List<AppointmentBody> together) {
        Instant started = it.startedAt();
        return new AppointmentBody(
                it.id().value(),
                it.facility().value(),
                it.doctor().value(),
                doctor,
                it.patient().value(),
                patient,
                it.type().value(),
                it.department() == null ? null : it.department().value(),
                it.visit(),
                Moments.at(it.during().start(), zone),
                Moments.at(it.during().end(), zone),
                it.during().minutes(),
                it.lane(),
                it.status().word(),
                it.reason(),
                it.newPatient(),
                it.urgent(),
                it.source().word(),
                Moments.at(it.bookedAt(), zone),
                started == null ? null : Moments.at(started, zone),
                it.series(),
                it.conflict(),
                it.version(),
                together);
    }

    AppointmentBody with(List<AppointmentBody> others) {
        return new AppointmentBody(
                id,
                facilityId,
                doctorId,
                doctorName,
                patientId,
                patientName,
                appointmentTypeId,
                departmentId,
                visitId,
                start,
                end,
                minutes,
                lane,
                status,
                reason,
                newPatient,
                urgent,
                source,
                bookedAt,
                startedAt,
                seriesId,
                conflict,
                version,
                others);
    }
}
