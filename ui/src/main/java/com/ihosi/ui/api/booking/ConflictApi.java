package com.ihosi.ui.api.booking;

import com.ihosi.planner.account.Right;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.Appointments;
import com.ihosi.planner.conflict.Conflict;
import com.ihosi.planner.conflict.Conflicts;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.reschedule.Rescheduling;
import com.ihosi.ui.api.Bodies;
import com.ihosi.ui.api.Versions;
import com.ihosi.ui.security.Here;
import com.ihosi.ui.security.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Appointments that no longer fit what was changed after them, and where they could go. */
@RestController
@Tag(
        name = "Conflicts",
        description =
                "Appointments to come that no longer fit what was changed after they were booked, such as leave or"
                        + " hours. Everything here needs the right to plan.")
final class ConflictApi {

    private static final int MOST_ALTERNATIVES = 10;

    private final Here here;
    private final Conflicts conflicts;
    private final Rescheduling rescheduling;
    private final Appointments appointments;
    private final Answers answers;

    ConflictApi(Here here, Conflicts conflicts, Rescheduling rescheduling, Appointments appointments, Answers answers) {
        this.here = here;
        this.conflicts = conflicts;
        this.rescheduling = rescheduling;
        this.appointments = appointments;
        this.answers = answers;
    }

    /** A conflict. */
    @Schema(name = "Conflict")
    record ConflictBody(
            @Schema(
                    description = "What the appointment collides with.",
                    allowableValues = {
                        "away",
                        "holiday",
                        "left",
                        "no-hours",
                        "outside-hours",
                        "other-types",
                        "elsewhere",
                        "taken"
                    })
            String reason,

            AppointmentBody appointment) {}

    /** Why an appointment stays although it collides. */
    @Schema(name = "Accept")
    record AcceptBody(
            @Nullable
            @Schema(
                    description = "Why that will do, 1 to 1000 characters.",
                    example = "Agreed with the doctor.",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String note) {}

    @Needs(Right.SEE_CALENDAR)
    @GetMapping("/api/v2/conflicts")
    @Operation(
            summary = "Conflicts",
            description =
                    "Those that nobody has resolved, the nearest first, 500 at most. Move or cancel the appointment,"
                            + " or accept it as it is.")
    List<ConflictBody> listConflicts() {
        Facility facility = here.facility();
        List<Conflict> found = conflicts.list(here.actor(), facility.id());
        List<AppointmentBody> bodies =
                answers.of(facility, found.stream().map(Conflict::appointment).toList());
        return IntStream.range(0, found.size())
                .mapToObj(at -> new ConflictBody(Answers.word(found.get(at).reason()), bodies.get(at)))
                .toList();
    }

    @Needs(Right.BOOK)
    @GetMapping("/api/v2/appointments/{id}/alternatives")
    @Operation(
            summary = "Where else it could be",
            description =
                    "The best other times of its doctor, then those of colleagues of the department; none for one that"
                            + " is over or can no longer be moved.")
    @ApiResponse(responseCode = "200", description = "As suggested times; each can be sent to move.")
    @ApiResponse(responseCode = "404", description = "There is no such appointment at the facility.")
    List<SlotBody> listAlternatives(
            @PathVariable UUID id,
            @Parameter(description = "How many of the doctor and how many of colleagues, 1 to 10.")
                    @RequestParam(defaultValue = "3")
                    int limit) {
        Facility facility = here.facility();
        int most = Bodies.between("limit", limit, 1, MOST_ALTERNATIVES);
        Appointment found = appointments.get(here.actor(), facility.id(), new Appointment.Id(id));
        return answers.slots(facility, rescheduling.alternatives(here.actor(), facility.id(), found.id(), null, most));
    }

    @Needs(Right.BOOK)
    @PostMapping("/api/v2/appointments/{id}/accept-conflict")
    @Operation(
            summary = "Accept a conflict",
            description = "The appointment stays as it is; it is told again when it collides with something else.")
    @ApiResponse(responseCode = "200", description = "As it is now.")
    @ApiResponse(responseCode = "404", description = "There is no such appointment at the facility.")
    @ApiResponse(responseCode = "412", description = "Somebody changed it meanwhile.")
    ResponseEntity<AppointmentBody> acceptConflict(
            @PathVariable UUID id,
            @RequestBody AcceptBody body,
            @RequestHeader(name = Versions.IF_MATCH, required = false) @Nullable String version) {
        Facility facility = here.facility();
        Appointment.Id appointment = new Appointment.Id(id);
        Long seen = Versions.read(version);
        conflicts.accept(
                here.actor(),
                facility.id(),
                appointment,
                seen == null
                        ? appointments
                                .get(here.actor(), facility.id(), appointment)
                                .version()
                        : seen,
                Bodies.get("note", body.note()));
        Appointment accepted = appointments.get(here.actor(), facility.id(), appointment);
        return ResponseEntity.ok().eTag(Versions.tag(accepted.version())).body(answers.of(facility, accepted));
    }
}
