package com.ihosi.ui.api.registry;

import com.ihosi.planner.account.Right;
import com.ihosi.planner.rule.Actions;
import com.ihosi.planner.rule.RuleUse;
import com.ihosi.planner.rule.SchedulingRule;
import com.ihosi.planner.rule.SchedulingRules;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.ui.api.Moments;
import com.ihosi.ui.security.Here;
import com.ihosi.ui.security.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A facility's scheduling rules, to be read. */
@RestController
@Tag(name = "Registry")
final class RuleApi {

    private final Here here;
    private final SchedulingRules rules;

    RuleApi(Here here, SchedulingRules rules) {
        this.here = here;
        this.rules = rules;
    }

    /** A rule and how much came of it. */
    @Schema(name = "Rule")
    record RuleBody(
            UUID id,
            String name,
            @Schema(example = "appointment_duration") String type,

            @Nullable @Schema(description = "Whose appointments it is about; left out where it is everybody's.")
            UUID doctorId,

            @Schema(description = "In the Common Expression Language.", example = "appointment.first_of_day")
            String condition,

            @Schema(
                    description = "What is done where the condition holds; its fields depend on the type.",
                    implementation = Object.class)
            Actions actions,

            @Schema(description = "The lower number goes first.")
            int priority,

            boolean active,

            @Schema(description = "To how many bookings it was applied.")
            long applied,

            @Nullable OffsetDateTime lastApplied,
            long version) {

        static RuleBody of(RuleUse use, ZoneId zone) {
            SchedulingRule rule = use.rule();
            return new RuleBody(
                    rule.id().value(),
                    rule.name(),
                    rule.type().word(),
                    rule.doctor().map(Doctor.Id::value).orElse(null),
                    rule.condition(),
                    rule.actions(),
                    rule.priority(),
                    rule.active(),
                    use.times(),
                    use.last().map(last -> Moments.at(last, zone)).orElse(null),
                    rule.version());
        }
    }

    @Needs(Right.SEE_SETUP)
    @GetMapping("/api/v2/rules")
    @Operation(summary = "Scheduling rules", description = "By type and priority, those that are switched off too.")
    List<RuleBody> listRules() {
        return rules.list(here.actor(), here.facility().id()).stream()
                .map(use -> RuleBody.of(use, here.facility().zone()))
                .toList();
    }
}
