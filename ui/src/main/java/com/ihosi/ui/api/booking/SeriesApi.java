package com.ihosi.ui.api.booking;

import com.ihosi.planner.account.Right;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.series.Series;
import com.ihosi.planner.series.SeriesBookings;
import com.ihosi.planner.series.SeriesPlan;
import com.ihosi.planner.series.SeriesRequest;
import com.ihosi.planner.series.SeriesView;
import com.ihosi.ui.api.Versions;
import com.ihosi.ui.security.Here;
import com.ihosi.ui.security.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Appointments that repeat: previewed, booked, read, and changed or cancelled in parts. */
@RestController
@Tag(
        name = "Series",
        description = "Appointments that repeat by a rule of RFC 5545, on the facility's clock over every clock change."
                + " What does not fit is told and never dropped. Everything here needs the right to plan.")
final class SeriesApi {

    private static final String PATH = "/api/v2/series";

    private final Here here;
    private final SeriesBookings series;
    private final Answers answers;

    SeriesApi(Here here, SeriesBookings series, Answers answers) {
        this.here = here;
        this.series = series;
        this.answers = answers;
    }

    /** What a series would come to. */
    @Schema(name = "SeriesPreview")
    record PreviewBody(
            @Schema(description = "How many occurrences fit.")
            int fitting,

            @Schema(description = "Whether the end was given to a rule that had none.")
            boolean bounded,

            @Schema(description = "In the order of the rule.")
            List<OccurrenceBody> occurrences) {}

    @Needs(Right.BOOK)
    @PostMapping(PATH + "/preview")
    @Operation(
            summary = "Preview a series",
            description =
                    "Which occurrences could be booked now, with times near those that could not; nothing is booked.")
    @ApiResponse(responseCode = "200", description = "What would be booked and what would not.")
    @ApiResponse(responseCode = "404", description = "There is no such type, or the doctor does not work here.")
    PreviewBody previewSeries(@RequestBody RepeatBody body) {
        Facility facility = here.facility();
        SeriesRequest request = request(facility, body);
        SeriesPlan plan = answers.attempt(facility, () -> series.preview(here.actor(), facility.id(), request));
        return new PreviewBody(
                plan.fitting(),
                plan.bounded(),
                plan.occurrences().stream()
                        .map(each ->
                                OccurrenceBody.of(each, facility.zone(), answers.slots(facility, each.alternatives())))
                        .toList());
    }

    @Needs(Right.BOOK)
    @PostMapping(PATH)
    @Operation(
            summary = "Book a series",
            description = "Books what fits and keeps what does not as `unfit`; refused where nothing fits. With an"
                    + " Idempotency-Key the same request can be sent again and books nothing more.")
    @ApiResponse(responseCode = "201", description = "What fits is booked.")
    @ApiResponse(responseCode = "404", description = "There is no such type, or the doctor does not work here.")
    @ApiResponse(responseCode = "409", description = "Somebody was faster.")
    ResponseEntity<SeriesBody> bookSeries(
            @RequestBody RepeatBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        Facility facility = here.facility();
        SeriesRequest request = request(facility, body);
        SeriesView booked = answers.attempt(facility, () -> series.book(here.actor(), facility.id(), request, key));
        return ResponseEntity.created(
                        URI.create(PATH + "/" + booked.series().id().value()))
                .eTag(Versions.tag(booked.series().version()))
                .body(body(facility, booked));
    }

    @Needs(Right.SEE_CALENDAR)
    @GetMapping(PATH + "/{id}")
    @Operation(summary = "One series", description = "With all of its occurrences and their appointments.")
    @ApiResponse(responseCode = "200", description = "As it is now, with its version as ETag.")
    @ApiResponse(responseCode = "404", description = "There is no such series at the facility.")
    ResponseEntity<SeriesBody> getSeries(@PathVariable UUID id) {
        return answer(series.get(here.actor(), here.facility().id(), new Series.Id(id)));
    }

    @Needs(Right.SEE_CALENDAR)
    @GetMapping(PATH)
    @Operation(summary = "Series of a patient", description = "Those that begin last come first.")
    List<SeriesBody> listSeries(@RequestParam UUID patientId) {
        return series.list(here.actor(), here.facility().id(), new Patient.Id(patientId)).stream()
                .map(each -> SeriesBody.of(each, null))
                .toList();
    }

    @Needs(Right.BOOK)
    @PostMapping(PATH + "/{id}/change/preview")
    @Operation(summary = "Preview a change of a series", description = "The series as it would be; nothing is changed.")
    @ApiResponse(responseCode = "200", description = "As it would be.")
    @ApiResponse(responseCode = "404", description = "There is no such series at the facility.")
    SeriesBody previewChange(@PathVariable UUID id, @RequestBody PartBody.Change body) {
        Facility facility = here.facility();
        return body(
                facility,
                answers.attempt(
                        facility,
                        () -> series.previewChange(
                                here.actor(), facility.id(), new Series.Id(id), body.meant(), body.change())));
    }

    @Needs(Right.BOOK)
    @PostMapping(PATH + "/{id}/change")
    @Operation(
            summary = "Change a series",
            description =
                    "Time of day, doctor or length of one, of one and those that follow, or of all that are to come."
                            + " What does not fit keeps its time and is told. Where something is before the part, the part becomes a"
                            + " series of its own, which is answered.")
    @ApiResponse(responseCode = "200", description = "The series that has the new times.")
    @ApiResponse(responseCode = "404", description = "There is no such series at the facility.")
    @ApiResponse(responseCode = "409", description = "Somebody was faster.")
    @ApiResponse(responseCode = "412", description = "Somebody changed it meanwhile.")
    ResponseEntity<SeriesBody> changeSeries(
            @PathVariable UUID id,
            @RequestBody PartBody.Change body,
            @RequestHeader(name = Versions.IF_MATCH, required = false) @Nullable String version) {
        Facility facility = here.facility();
        return answer(answers.attempt(
                facility,
                () -> series.change(
                        here.actor(),
                        facility.id(),
                        new Series.Id(id),
                        Versions.read(version),
                        body.meant(),
                        body.change())));
    }

    @Needs(Right.BOOK)
    @PostMapping(PATH + "/{id}/cancel")
    @Operation(
            summary = "Cancel a series",
            description = "One, one and those that follow, or all that are to come; their times are free then.")
    @ApiResponse(responseCode = "200", description = "As it is now.")
    @ApiResponse(responseCode = "404", description = "There is no such series at the facility.")
    @ApiResponse(responseCode = "412", description = "Somebody changed it meanwhile.")
    ResponseEntity<SeriesBody> cancelSeries(
            @PathVariable UUID id,
            @RequestBody PartBody.Cancel body,
            @RequestHeader(name = Versions.IF_MATCH, required = false) @Nullable String version) {
        Facility facility = here.facility();
        return answer(answers.attempt(
                facility,
                () -> series.cancel(
                        here.actor(),
                        facility.id(),
                        new Series.Id(id),
                        Versions.read(version),
                        body.meant(),
                        body.reason())));
    }

    private SeriesRequest request(Facility facility, RepeatBody body) {
        SeriesRequest request = body.request();
        answers.requireDoctors(facility, List.of(request.doctor()));
        return request;
    }

    private ResponseEntity<SeriesBody> answer(SeriesView view) {
        return ResponseEntity.ok().eTag(Versions.tag(view.series().version())).body(body(here.facility(), view));
    }

    private SeriesBody body(Facility facility, SeriesView view) {
        List<Appointment> booked = view.items().stream()
                .flatMap(item -> item.appointment().stream())
                .toList();
        Map<UUID, AppointmentBody> bodies = answers.of(facility, booked).stream()
                .collect(Collectors.toMap(AppointmentBody::id, Function.identity()));
        return SeriesBody.of(
                view.series(),
                view.items().stream()
                        .map(item -> OccurrenceBody.of(
                                item,
                                item.appointment()
                                        .map(appointment -> appointment.id().value())
                                        .flatMap(id -> Optional.ofNullable(bodies.get(id)))
                                        .orElse(null)))
                        .toList());
    }
}
