package com.ihosi.ui.api.booking;

import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.Appointments;
import com.ihosi.planner.booking.BookingRequest;
import com.ihosi.planner.booking.Bookings;
import com.ihosi.planner.booking.MoveRequest;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import com.ihosi.ui.api.Bodies;
import com.ihosi.ui.api.Moments;
import com.ihosi.ui.api.Versions;
import com.ihosi.ui.security.Here;
import com.ihosi.ui.security.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Appointments: booked, read, moved and brought to their end. */
@RestController
@Tag(name = "Appointments", description = "Everything here needs the right to plan at the facility.")
final class AppointmentApi {

    private static final String KEY = "Idempotency-Key";
    private static final int MOST_DAYS = 31;

    private final Here here;
    private final Bookings bookings;
    private final Appointments appointments;
    private final Answers answers;
    private final Clock clock;

    AppointmentApi(Here here, Bookings bookings, Appointments appointments, Answers answers, Clock clock) {
        this.here = here;
        this.bookings = bookings;
        this.appointments = appointments;
        this.answers = answers;
        this.clock = clock;
    }

    /** Where an appointment is to go. */
    @Schema(name = "Move")
    record MoveBody(
            @Nullable @Schema(description = "The same doctor where it is left out.")
            UUID doctorId,

            @Nullable
            @Schema(
                    format = "date-time",
                    example = "2026-12-01T11:00:00-05:00",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String start,

            @Nullable @Schema(description = "As long as it was where it is left out.")
            Integer minutes,

            @Nullable @Schema(description = "Why a time that is taken is booked nevertheless.")
            String overbookingReason) {}

    /** Why an appointment ends. */
    @Schema(name = "Cancel")
    record CancelBody(
            @Nullable @Schema(example = "The patient is ill.")
            String reason) {}

    @Needs(Right.BOOK)
    @PostMapping("/api/v2/appointments")
    @Operation(
            summary = "Book",
            description = "Books one appointment, or one with each of several doctors, all or none. With an"
                    + " Idempotency-Key the same request can be sent again and books nothing more.")
    @ApiResponse(responseCode = "201", description = "It is booked; pending where it has to be approved.")
    @ApiResponse(responseCode = "404", description = "There is no such type, or the doctor does not work here.")
    @ApiResponse(responseCode = "409", description = "Somebody has the time; up to three others are named.")
    @ApiResponse(responseCode = "422", description = "Values are not valid, or the time cannot be booked at all.")
    ResponseEntity<AppointmentBody> book(
            @RequestBody BookBody body, @RequestHeader(name = KEY, required = false) @Nullable String key) {
        Facility facility = here.facility(body.facilityId());
        BookingRequest request = body.request(facility);
        List<Appointment> booked = answers.attempt(
                facility, request.doctors(), () -> bookings.book(here.actor(), facility.id(), request, key));
        List<AppointmentBody> all = answers.of(facility, booked);
        AppointmentBody first = all.getFirst().with(all.subList(1, all.size()));
        return ResponseEntity.created(URI.create(here.origin(facility) + "/api/v2/appointments/" + first.id()))
                .eTag(Versions.tag(first.version()))
                .body(first);
    }

    @Needs(Right.SEE_CALENDAR)
    @GetMapping("/api/v2/appointments/{id}")
    @Operation(summary = "One appointment")
    @ApiResponse(responseCode = "200", description = "With its version as ETag.")
    @ApiResponse(responseCode = "404", description = "There is no such appointment at the facility.")
    ResponseEntity<AppointmentBody> getAppointment(@PathVariable UUID id) {
        return answer(appointments.get(here.actor(), here.facility().id(), new Appointment.Id(id)));
    }

    @Needs(Right.SEE_CALENDAR)
    @GetMapping("/api/v2/appointments")
    @Operation(
            summary = "Appointments of some days",
            description = "All that take part of them, cancelled ones included, by their start.")
    List<AppointmentBody> listAppointments(
            @Parameter(description = "The first day on the facility's calendar; today where it is left out.")
                    @RequestParam
                    Optional<LocalDate> day,
            @Parameter(description = "How many days, 1 to 31.") @RequestParam(defaultValue = "1") int days,
            @Parameter(description = "Those with one doctor.") @RequestParam Optional<UUID> doctorId,
            @Parameter(description = "Those of one patient.") @RequestParam Optional<UUID> patientId) {
        Facility facility = here.facility();
        LocalDate first = day.map(wanted -> Moments.day("day", wanted))
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), facility.zone()));
        Span within = Moments.days("day", first, Bodies.between("days", days, 1, MOST_DAYS), facility.zone());
        return answers.of(
                facility,
                appointments.list(here.actor(), facility.id(), within).stream()
                        .filter(each ->
                                doctorId.map(each.doctor().value()::equals).orElse(true))
                        .filter(each ->
                                patientId.map(each.patient().value()::equals).orElse(true))
                        .toList());
    }

    @Needs(Right.BOOK)
    @PostMapping("/api/v2/appointments/{id}/move")
    @Operation(
            summary = "Move",
            description = "To another time, doctor or length; it stays where it is if that is refused.")
    @ApiResponse(responseCode = "200", description = "As it is now.")
    @ApiResponse(responseCode = "409", description = "Somebody has the time; up to three others are named.")
    @ApiResponse(responseCode = "412", description = "Somebody changed it meanwhile.")
    ResponseEntity<AppointmentBody> move(
            @PathVariable UUID id,
            @RequestBody MoveBody body,
            @RequestHeader(name = Versions.IF_MATCH, required = false) @Nullable String version) {
        Facility facility = here.facility();
        Appointment before = appointments.get(here.actor(), facility.id(), new Appointment.Id(id));
        UUID doctor = body.doctorId();
        MoveRequest request = new MoveRequest(
                doctor == null ? before.doctor() : new Doctor.Id(doctor),
                Moments.read("start", Bodies.get("start", body.start()), facility.zone()),
                body.minutes(),
                body.overbookingReason());
        return answer(answers.attempt(
                facility,
                List.of(request.doctor()),
                () -> bookings.move(here.actor(), facility.id(), before.id(), Versions.read(version), request)));
    }

    @Needs(Right.BOOK)
    @PostMapping("/api/v2/appointments/{id}/approve")
    @Operation(summary = "Approve", description = "A pending appointment is booked then.")
    @ApiResponse(responseCode = "200", description = "As it is now.")
    @ApiResponse(responseCode = "412", description = "Somebody changed it meanwhile.")
    ResponseEntity<AppointmentBody> approve(
            @PathVariable UUID id,
            @RequestHeader(name = Versions.IF_MATCH, required = false) @Nullable String version) {
        return change(id, version, bookings::approve);
    }

    @Needs(Right.BOOK)
    @PostMapping("/api/v2/appointments/{id}/check-in")
    @Operation(summary = "Check in", description = "The patient is there.")
    @ApiResponse(responseCode = "200", description = "As it is now.")
    @ApiResponse(responseCode = "412", description = "Somebody changed it meanwhile.")
    ResponseEntity<AppointmentBody> checkIn(
            @PathVariable UUID id,
            @RequestHeader(name = Versions.IF_MATCH, required = false) @Nullable String version) {
        return change(id, version, bookings::checkIn);
    }

    @Needs(Right.BOOK)
    @PostMapping("/api/v2/appointments/{id}/start")
    @Operation(summary = "Start", description = "The doctor begins; the patient has to be there.")
    @ApiResponse(responseCode = "200", description = "As it is now.")
    @ApiResponse(responseCode = "412", description = "Somebody changed it meanwhile.")
    ResponseEntity<AppointmentBody> start(
            @PathVariable UUID id,
            @RequestHeader(name = Versions.IF_MATCH, required = false) @Nullable String version) {
        return change(id, version, bookings::start);
    }

    @Needs(Right.BOOK)
    @PostMapping("/api/v2/appointments/{id}/complete")
    @Operation(summary = "Complete", description = "The visit is over.")
    @ApiResponse(responseCode = "200", description = "As it is now.")
    @ApiResponse(responseCode = "412", description = "Somebody changed it meanwhile.")
    ResponseEntity<AppointmentBody> complete(
            @PathVariable UUID id,
            @RequestHeader(name = Versions.IF_MATCH, required = false) @Nullable String version) {
        return change(id, version, bookings::complete);
    }

    @Needs(Right.BOOK)
    @PostMapping("/api/v2/appointments/{id}/no-show")
    @Operation(summary = "No-show", description = "The patient did not come; from the appointment's start on.")
    @ApiResponse(responseCode = "200", description = "As it is now.")
    @ApiResponse(responseCode = "412", description = "Somebody changed it meanwhile.")
    ResponseEntity<AppointmentBody> noShow(
            @PathVariable UUID id,
            @RequestHeader(name = Versions.IF_MATCH, required = false) @Nullable String version) {
        return change(id, version, bookings::noShow);
    }

    @Needs(Right.BOOK)
    @PostMapping("/api/v2/appointments/{id}/cancel")
    @Operation(summary = "Cancel", description = "Its time is free then.")
    @ApiResponse(responseCode = "200", description = "As it is now.")
    @ApiResponse(responseCode = "412", description = "Somebody changed it meanwhile.")
    ResponseEntity<AppointmentBody> cancel(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable CancelBody body,
            @RequestHeader(name = Versions.IF_MATCH, required = false) @Nullable String version) {
        String reason = body == null ? null : body.reason();
        return change(
                id,
                version,
                (actor, facility, appointment, seen) -> bookings.cancel(actor, facility, appointment, seen, reason));
    }

    private interface Change {
        Appointment of(Actor actor, Facility.Id facility, Appointment.Id id, @Nullable Long version);
    }

    private ResponseEntity<AppointmentBody> change(UUID id, @Nullable String version, Change change) {
        return answer(change.of(here.actor(), here.facility().id(), new Appointment.Id(id), Versions.read(version)));
    }

    private ResponseEntity<AppointmentBody> answer(Appointment appointment) {
        return ResponseEntity.status(HttpStatus.OK)
                .eTag(Versions.tag(appointment.version()))
                .body(answers.of(here.facility(), appointment));
    }
}
