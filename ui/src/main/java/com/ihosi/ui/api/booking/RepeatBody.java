package com.ihosi.ui.api.booking;

import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.series.SeriesRequest;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.ui.api.Bodies;
import com.ihosi.ui.api.Moments;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A series that is to be booked. */
@Schema(name = "Repeat")
record RepeatBody(
        @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
        UUID patientId,

        @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
        UUID doctorId,

        @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
        UUID appointmentTypeId,

        @Nullable
        @Schema(
                description = "From when on, on the facility's clock, without an offset; all keep its time of day.",
                example = "2026-12-01T09:30:00",
                requiredMode = Schema.RequiredMode.REQUIRED)
        LocalDateTime first,

        @Nullable
        @Schema(
                description =
                        "A rule of RFC 5545: one appointment a day at most, 200 altogether, over two years at most.",
                example = "FREQ=WEEKLY;BYDAY=TU;COUNT=6",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String rule,

        @Nullable @Schema(description = "How long each is; as type and rules say where it is left out.")
        Integer minutes,

        @Nullable @Schema(description = "What the patient comes for.", example = "Physiotherapy")
        String reason) {

    SeriesRequest request() {
        Bodies.require(
                "patientId",
                patientId,
                "doctorId",
                doctorId,
                "appointmentTypeId",
                appointmentTypeId,
                "first",
                first,
                "rule",
                rule);
        LocalDateTime begin = Bodies.get("first", first);
        Moments.day("first", begin.toLocalDate());
        return new SeriesRequest(
                new Patient.Id(Bodies.get("patientId", patientId)),
                new AppointmentType.Id(Bodies.get("appointmentTypeId", appointmentTypeId)),
                new Doctor.Id(Bodies.get("doctorId", doctorId)),
                begin,
                Bodies.get("rule", rule),
                minutes,
                reason);
    }
}
