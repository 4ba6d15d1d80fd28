package com.ihosi.ui.api.registry;

import com.ihosi.planner.account.Right;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.appointment.AppointmentTypes;
import com.ihosi.ui.api.Versions;
import com.ihosi.ui.security.Here;
import com.ihosi.ui.security.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Types of appointments, to be read. */
@RestController
@Tag(name = "Registry")
final class AppointmentTypeApi {

    private final Here here;
    private final AppointmentTypes types;

    AppointmentTypeApi(Here here, AppointmentTypes types) {
        this.here = here;
        this.types = types;
    }

    /** A type. */
    @Schema(name = "AppointmentType")
    record TypeBody(
            UUID id,

            @Schema(
                    example = "FOLLOWUP",
                    description = "The same at every facility of a group that means the same by it.")
            String code,

            String name,
            @Nullable String description,
            @Schema(description = "The usual length.") int minutes,
            int leastMinutes,
            int mostMinutes,

            @Schema(description = "Minutes after an appointment during which the doctor is not booked.")
            int bufferMinutes,

            @Schema(description = "Whether a booking is pending until somebody approves it.")
            boolean requiresApproval,

            int daysAhead,
            int noticeHours,
            @Nullable BigDecimal price,
            boolean insuranceCovered,
            @Schema(example = "#3b82f6") String colour,
            boolean needsRoom,
            List<String> needsEquipment,
            boolean active,
            long version) {

        static TypeBody of(AppointmentType type) {
            return new TypeBody(
                    type.id().value(),
                    type.code(),
                    type.name(),
                    type.description(),
                    type.minutes().usual(),
                    type.minutes().least(),
                    type.minutes().most(),
                    type.buffer(),
                    type.requiresApproval(),
                    type.daysAhead(),
                    type.noticeHours(),
                    type.price(),
                    type.insuranceCovered(),
                    type.colour(),
                    type.needs().room(),
                    type.needs().equipment(),
                    type.active(),
                    type.version());
        }
    }

    @Needs(Right.SEE_SETUP)
    @GetMapping("/api/v2/appointment-types")
    @Operation(summary = "Types of appointments", description = "In the facility's own order.")
    List<TypeBody> listTypes(
            @Parameter(description = "Archived ones too.") @RequestParam(defaultValue = "false") boolean all) {
        return (all
                        ? types.list(here.actor(), here.facility().id())
                        : types.listActive(here.actor(), here.facility().id()))
                .stream().map(TypeBody::of).toList();
    }

    @Needs(Right.SEE_SETUP)
    @GetMapping("/api/v2/appointment-types/{id}")
    @Operation(summary = "One type of appointments")
    @ApiResponse(responseCode = "200", description = "As it is now.")
    @ApiResponse(responseCode = "404", description = "There is no such type at the facility.")
    ResponseEntity<TypeBody> getType(@PathVariable UUID id) {
        AppointmentType type = types.get(here.actor(), here.facility().id(), new AppointmentType.Id(id));
        return ResponseEntity.ok().eTag(Versions.tag(type.version())).body(TypeBody.of(type));
    }
}
