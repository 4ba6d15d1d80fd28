package com.ihosi.ui.api.waitlist;

import com.ihosi.planner.account.Right;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.waitlist.WaitlistSettings;
import com.ihosi.planner.waitlist.desk.WaitlistFilling;
import com.ihosi.planner.waitlist.desk.Waitlists;
import com.ihosi.ui.api.Versions;
import com.ihosi.ui.security.Here;
import com.ihosi.ui.security.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** How a facility's free times are filled from its waitlist. */
@RestController
@Tag(name = "Waitlist")
final class FillApi {

    private static final String SETTINGS = "/api/v2/waitlist/settings";

    private final Here here;
    private final Waitlists waitlists;
    private final WaitlistFilling filling;

    FillApi(Here here, Waitlists waitlists, WaitlistFilling filling) {
        this.here = here;
        this.waitlists = waitlists;
        this.filling = filling;
    }

    @Needs(Right.KEEP_WAITLIST)
    @GetMapping(SETTINGS)
    @Operation(summary = "How free times are offered")
    ResponseEntity<SettingsBody> getWaitlistSettings() {
        return answer(waitlists.settings(here.actor(), here.facility().id()));
    }

    @Needs(Right.STEER_WAITLIST)
    @PutMapping(SETTINGS)
    @Operation(
            summary = "Change how free times are offered",
            description = "Holds for offers from now on; those that are under way stay as they were made.")
    @ApiResponse(responseCode = "200", description = "As they are now.")
    @ApiResponse(responseCode = "412", description = "Somebody changed them meanwhile.")
    ResponseEntity<SettingsBody> changeWaitlistSettings(
            @RequestBody SettingsBody body,
            @RequestHeader(name = Versions.IF_MATCH, required = false) @Nullable String version) {
        Facility facility = here.facility();
        Long seen = Versions.read(version);
        long replaced =
                seen == null ? waitlists.settings(here.actor(), facility.id()).version() : seen;
        return answer(waitlists.save(here.actor(), facility.id(), body.settings(replaced)));
    }

    private static ResponseEntity<SettingsBody> answer(WaitlistSettings settings) {
        return ResponseEntity.ok().eTag(Versions.tag(settings.version())).body(SettingsBody.of(settings));
    }

    @Needs(Right.STEER_WAITLIST)
    @GetMapping("/api/v2/waitlist/preview")
    @Operation(
            summary = "What filling free times would do now",
            description = "Who would be booked or asked for which time; changes nothing.")
    FillBody.Preview previewFill() {
        Facility facility = here.facility();
        return FillBody.Preview.of(filling.preview(here.actor(), facility.id()), facility);
    }

    @Needs(Right.STEER_WAITLIST)
    @PostMapping("/api/v2/waitlist/fill")
    @Operation(
            summary = "Fill free times",
            description =
                    "Books those who need not be asked and offers times to others, as the preview says; what changed since is"
                            + " looked at anew. Doing so again is harmless.")
    @ApiResponse(responseCode = "200", description = "What was done.")
    FillBody.Report fill() {
        Facility facility = here.facility();
        return FillBody.Report.of(filling.fill(here.actor(), facility.id(), progress -> {}), facility);
    }
}
