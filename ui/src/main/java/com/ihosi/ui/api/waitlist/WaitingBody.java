package com.ihosi.ui.api.waitlist;

import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.waitlist.Standing;
import com.ihosi.planner.waitlist.WaitlistEntry;
import com.ihosi.planner.waitlist.WaitlistRequest;
import com.ihosi.planner.waitlist.desk.Waiting;
import com.ihosi.ui.api.Moments;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who waits. */
@Schema(name = "WaitlistEntry")
record WaitingBody(
        UUID id,
        UUID patientId,
        String patient,
        UUID appointmentTypeId,
        @Nullable UUID doctorId,
        List<LocalDate> preferredDates,
        List<EntryBody.TimeBody> preferredTimes,
        String priority,
        int urgency,
        boolean acceptsOtherDoctors,
        boolean acceptsOtherFacilities,
        @Nullable Integer mostWaitDays,
        boolean autoBook,
        @Nullable String reason,
        @Nullable String notes,
        @Nullable OffsetDateTime expires,

        @Schema(allowableValues = {"active", "notified", "booked", "expired", "cancelled"})
        String status,

        @Schema(description = "Whether she asked at another facility and accepts this one.")
        boolean guest,

        OffsetDateTime since,

        @Schema(description = "In the order of need, from 1 on; 0 of who waits no longer.")
        int position,

        @Schema(description = "How many offers she has had.")
        int offers,

        @Nullable UUID appointmentId,
        @Nullable StandingBody standing,
        long version) {

    /** Why an entry was served or was not. */
    @Schema(name = "Standing")
    record StandingBody(
            @Schema(allowableValues = {"not_looked_at", "no_time", "in_line", "offered", "cap_reached", "booked"})
            String kind,

            @Schema(
                    description = "The same in a sentence.",
                    example = "Number 3 in line; the time was offered to 2 before.")
            String sentence,

            @Nullable @Schema(description = "The time that it is closest to.")
            OffsetDateTime start,

            @Nullable UUID doctorId,

            @Nullable @Schema(description = "In the line for that time.")
            Integer position,

            @Nullable @Schema(description = "To how many before it the time was offered.")
            Integer offeredBefore,

            @Nullable OffsetDateTime at) {

        static StandingBody of(Standing standing, Facility facility) {
            Standing.Line line = standing.line();
            Instant at = standing.at();
            return new StandingBody(
                    standing.kind().word(),
                    standing.sentence(),
                    line == null ? null : Moments.at(line.start(), facility.zone()),
                    line == null ? null : line.doctor().value(),
                    line == null ? null : line.position(),
                    line == null ? null : line.before(),
                    at == null ? null : Moments.at(at, facility.zone()));
        }
    }

    static WaitingBody of(Waiting waiting, Facility facility) {
        WaitlistEntry entry = waiting.entry();
        WaitlistRequest wanted = entry.wanted();
        Doctor.Id doctor = wanted.doctor();
        Appointment.Id booked = entry.booked();
        Instant expires = wanted.expires();
        return new WaitingBody(
                entry.id().value(),
                wanted.patient().value(),
                waiting.patient().name(),
                wanted.type().value(),
                doctor == null ? null : doctor.value(),
                wanted.dates().stream().sorted().toList(),
                wanted.times().stream().map(EntryBody.TimeBody::of).toList(),
                wanted.priority().word(),
                wanted.urgency(),
                wanted.otherDoctors(),
                wanted.otherFacilities(),
                wanted.mostWaitDays(),
                wanted.autoBook(),
                wanted.reason(),
                wanted.notes(),
                expires == null ? null : Moments.at(expires, facility.zone()),
                entry.status().word(),
                entry.guest(),
                Moments.at(entry.since(), facility.zone()),
                waiting.position(),
                entry.offers(),
                booked == null ? null : booked.value(),
                StandingBody.of(entry.standing(), facility),
                entry.version());
    }
}
