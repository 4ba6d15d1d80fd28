package com.ihosi.ui.api.booking;

import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.booking.BookingRequest;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.ui.api.Bodies;
import com.ihosi.ui.api.Moments;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is to be booked or held. */
@Schema(name = "Book")
record BookBody(
        @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
        UUID patientId,

        @Nullable @Schema(description = "The doctor.") UUID doctorId,

        @Nullable @Schema(description = "Several doctors who see the patient together, all or none; not for holds.")
        List<@Nullable UUID> doctorIds,

        @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
        UUID appointmentTypeId,

        @Nullable
        @Schema(
                description = "When it begins, with an offset; without one on the facility's clock.",
                format = "date-time",
                example = "2026-11-30T09:30:00-05:00",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String start,

        @Nullable @Schema(description = "How long; as type and rules say where it is left out.")
        Integer minutes,

        @Nullable @Schema(description = "What the patient comes for.", example = "Persistent cough")
        String reason,

        @Nullable @Schema(description = "May use what days keep for emergencies, at once and without notice.")
        Boolean urgent,

        @Nullable
        @Schema(
                description = "Why a time that is taken is booked nevertheless;"
                        + " needs the role of admin or manager, or the permission to overbook.")
        String overbookingReason,

        @Nullable @Schema(description = "The facility of the address where it is left out.")
        UUID facilityId,

        @Nullable @Schema(description = "Of holds alone: for how many seconds, 1 to 3600; 300 where it is left out.")
        Integer seconds) {

    private static final int MOST_DOCTORS = 50;

    BookingRequest request(Facility facility) {
        Bodies.require("patientId", patientId, "appointmentTypeId", appointmentTypeId, "start", start);
        return new BookingRequest(
                new Patient.Id(Bodies.get("patientId", patientId)),
                new AppointmentType.Id(Bodies.get("appointmentTypeId", appointmentTypeId)),
                doctors(),
                Moments.read("start", Bodies.get("start", start), facility.zone()),
                minutes,
                reason,
                Bodies.is(urgent),
                Appointment.Source.API,
                overbookingReason);
    }

    private List<Doctor.Id> doctors() {
        return Stream.concat(Stream.ofNullable(doctorId), Bodies.list("doctorIds", doctorIds, MOST_DOCTORS).stream())
                .filter(Objects::nonNull)
                .map(Doctor.Id::new)
                .toList();
    }
}
