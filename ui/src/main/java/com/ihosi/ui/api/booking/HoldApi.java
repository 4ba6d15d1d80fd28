package com.ihosi.ui.api.booking;

import com.ihosi.planner.account.Right;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.booking.BookingRequest;
import com.ihosi.planner.booking.Bookings;
import com.ihosi.planner.booking.Hold;
import com.ihosi.planner.facility.Facility;
import com.ihosi.ui.api.Moments;
import com.ihosi.ui.api.Versions;
import com.ihosi.ui.security.Here;
import com.ihosi.ui.security.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Times that are kept for somebody for some minutes. */
@RestController
@Tag(name = "Holds", description = "Times kept for a patient for some minutes. They need the right to plan.")
final class HoldApi {

    private final Here here;
    private final Bookings bookings;
    private final Answers answers;

    HoldApi(Here here, Bookings bookings, Answers answers) {
        this.here = here;
        this.bookings = bookings;
        this.answers = answers;
    }

    /** A hold. */
    @Schema(name = "Hold")
    record HoldBody(
            UUID id,
            UUID facilityId,
            UUID doctorId,
            @Nullable UUID patientId,
            UUID appointmentTypeId,
            OffsetDateTime start,
            OffsetDateTime end,
            @Schema(description = "When it ends by itself.") OffsetDateTime expires) {

        static HoldBody of(Facility facility, Hold hold) {
            return new HoldBody(
                    hold.id().value(),
                    hold.facility().value(),
                    hold.doctor().value(),
                    hold.patient() == null ? null : hold.patient().value(),
                    hold.type().value(),
                    Moments.at(hold.during().start(), facility.zone()),
                    Moments.at(hold.during().end(), facility.zone()),
                    Moments.at(hold.expires(), facility.zone()));
        }
    }

    /** What is said when a hold becomes an appointment. */
    @Schema(name = "Confirm")
    record ConfirmBody(
            @Nullable @Schema(description = "What the patient comes for.")
            String reason,

            @Nullable
            @Schema(description = "Of a time that is taken and was held with a reason for overbooking: the reason.")
            String overbookingReason) {}

    @Needs(Right.BOOK)
    @PostMapping("/api/v2/holds")
    @Operation(
            summary = "Hold a time",
            description = "Keeps it for a patient with one doctor; it ends by itself. With an Idempotency-Key the same"
                    + " request can be sent again and is answered with the same hold.")
    @ApiResponse(responseCode = "201", description = "It is kept.")
    @ApiResponse(responseCode = "404", description = "There is no such type, or the doctor does not work here.")
    @ApiResponse(responseCode = "409", description = "Somebody has the time; up to three others are named.")
    @ApiResponse(
            responseCode = "422",
            description = "Values are not valid, or what the key was used for is held no longer.")
    ResponseEntity<HoldBody> hold(
            @RequestBody BookBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        Facility facility = here.facility(body.facilityId());
        Integer seconds = body.seconds();
        Duration length = seconds == null ? Hold.USUAL : Duration.ofSeconds(seconds);
        BookingRequest request = body.request(facility);
        Hold hold = answers.attempt(
                facility, request.doctors(), () -> bookings.hold(here.actor(), facility.id(), request, length, key));
        return ResponseEntity.created(URI.create(
                        here.origin(facility) + "/api/v2/holds/" + hold.id().value()))
                .body(HoldBody.of(facility, hold));
    }

    @Needs(Right.BOOK)
    @DeleteMapping("/api/v2/holds/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Give a held time back", description = "Doing so again is harmless.")
    @ApiResponse(responseCode = "204", description = "It is held no longer.")
    void releaseHold(@PathVariable UUID id) {
        bookings.release(here.actor(), here.facility().id(), new Hold.Id(id));
    }

    @Needs(Right.BOOK)
    @PostMapping("/api/v2/holds/{id}/confirm")
    @Operation(summary = "Book a held time")
    @ApiResponse(responseCode = "201", description = "It is an appointment.")
    @ApiResponse(responseCode = "409", description = "Somebody has the time.")
    @ApiResponse(responseCode = "422", description = "The time was held no longer.")
    ResponseEntity<AppointmentBody> confirmHold(
            @PathVariable UUID id, @RequestBody(required = false) @Nullable ConfirmBody body) {
        Facility facility = here.facility();
        Appointment booked = answers.attempt(
                facility,
                () -> bookings.confirm(
                        here.actor(),
                        facility.id(),
                        new Hold.Id(id),
                        body == null ? null : body.reason(),
                        body == null ? null : body.overbookingReason()));
        return ResponseEntity.created(
                        URI.create("/api/v2/appointments/" + booked.id().value()))
                .eTag(Versions.tag(booked.version()))
                .body(answers.of(facility, booked));
    }
}
