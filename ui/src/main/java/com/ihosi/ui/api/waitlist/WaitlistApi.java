package com.ihosi.ui.api.waitlist;

import com.ihosi.planner.NotFoundException;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.waitlist.WaitlistEntry;
import com.ihosi.planner.waitlist.desk.Waitlists;
import com.ihosi.ui.api.Versions;
import com.ihosi.ui.security.Here;
import com.ihosi.ui.security.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who waits for an appointment at a facility. */
@RestController
@Tag(
        name = "Waitlist",
        description =
                "Who waits for a free time, and offers of free times. Entries need the right to plan; offers need but their link.")
final class WaitlistApi {

    private static final String PATH = "/api/v2/waitlist";

    private final Here here;
    private final Waitlists waitlists;

    WaitlistApi(Here here, Waitlists waitlists) {
        this.here = here;
        this.waitlists = waitlists;
    }

    @Needs(Right.KEEP_WAITLIST)
    @GetMapping(PATH)
    @Operation(
            summary = "The waitlist",
            description =
                    "In the order of need, each with why it was served or was not when free times were last looked at.")
    List<WaitingBody> listWaitlist(
            @Parameter(description = "Whether those who wait no longer are listed too, after the others.")
                    @RequestParam(defaultValue = "false")
                    boolean all) {
        Facility facility = here.facility();
        return waitlists.list(here.actor(), facility.id(), all).stream()
                .map(waiting -> WaitingBody.of(waiting, facility))
                .toList();
    }

    @Needs(Right.KEEP_WAITLIST)
    @PostMapping(PATH)
    @Operation(summary = "Let somebody wait")
    @ApiResponse(responseCode = "201", description = "She waits.")
    ResponseEntity<WaitingBody> addWaitlistEntry(@RequestBody EntryBody body) {
        Facility facility = here.facility();
        WaitlistEntry made = waitlists.add(here.actor(), facility.id(), body.request(facility));
        return ResponseEntity.created(URI.create(PATH + "/" + made.id().value()))
                .body(get(facility, made.id()));
    }

    @Needs(Right.KEEP_WAITLIST)
    @GetMapping(PATH + "/{id}")
    @Operation(summary = "An entry")
    WaitingBody getWaitlistEntry(@PathVariable UUID id) {
        return get(here.facility(), new WaitlistEntry.Id(id));
    }

    @Needs(Right.KEEP_WAITLIST)
    @PutMapping(PATH + "/{id}")
    @Operation(
            summary = "Change what somebody waits for",
            description = "How long she has waited stays; what she was offered holds no longer.")
    @ApiResponse(responseCode = "200", description = "As it is now.")
    @ApiResponse(responseCode = "412", description = "Somebody changed it meanwhile.")
    WaitingBody changeWaitlistEntry(
            @PathVariable UUID id,
            @RequestBody EntryBody body,
            @RequestHeader(name = Versions.IF_MATCH, required = false) @Nullable String version) {
        Facility facility = here.facility();
        WaitlistEntry.Id entry = new WaitlistEntry.Id(id);
        Long seen = Versions.read(version);
        waitlists.change(
                here.actor(),
                facility.id(),
                entry,
                seen == null ? get(facility, entry).version() : seen,
                body.request(facility));
        return get(facility, entry);
    }

    @Needs(Right.KEEP_WAITLIST)
    @DeleteMapping(PATH + "/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End a wait", description = "Doing so again is harmless.")
    @ApiResponse(responseCode = "204", description = "She waits no longer.")
    void cancelWaitlistEntry(@PathVariable UUID id) {
        waitlists.cancel(here.actor(), here.facility().id(), new WaitlistEntry.Id(id));
    }

    private WaitingBody get(Facility facility, WaitlistEntry.Id id) {
        return waitlists.list(here.actor(), facility.id(), true).stream()
                .filter(waiting -> waiting.entry().id().equals(id))
                .findFirst()
                .map(waiting -> WaitingBody.of(waiting, facility))
                .orElseThrow(() -> new NotFoundException("There is no such entry on the waitlist of this facility."));
    }
}
