package com.ihosi.ui.api.booking;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.series.Part;
import com.ihosi.planner.series.SeriesChange;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.ui.api.Bodies;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which part of a series is meant, and what is to become of it. */
final class PartBody {

    private static final String ONE = "one";
    private static final String FOLLOWING = "following";
    private static final String ALL = "all";

    private PartBody() {}

    /** A part that is to be cancelled. */
    @Schema(name = "CancelSeries")
    record Cancel(
            @Nullable
            @Schema(
                    description = "One, one and those that follow it, or all that are to come.",
                    allowableValues = {ONE, FOLLOWING, ALL},
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String part,

            @Nullable @Schema(description = "Which one, by its `at`; not for all.", example = "2026-12-08T09:30:00")
            LocalDateTime at,

            @Nullable String reason) {

        Part meant() {
            return PartBody.meant(part, at);
        }
    }

    /** A part that is to be changed; its days stay. */
    @Schema(name = "ChangeSeries")
    record Change(
            @Nullable
            @Schema(
                    description = "One, one and those that follow it, or all that are to come.",
                    allowableValues = {ONE, FOLLOWING, ALL},
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String part,

            @Nullable @Schema(description = "Which one, by its `at`; not for all.", example = "2026-12-08T09:30:00")
            LocalDateTime at,

            @Nullable
            @Schema(
                    description = "The new time of day; as it was where it is left out.",
                    example = "10:30",
                    type = "string")
            LocalTime time,

            @Nullable @Schema(description = "As it was where it is left out.")
            UUID doctorId,

            @Nullable @Schema(description = "As it was where it is left out.")
            Integer minutes) {

        Part meant() {
            return PartBody.meant(part, at);
        }

        SeriesChange change() {
            return new SeriesChange(time, doctorId == null ? null : new Doctor.Id(doctorId), minutes);
        }
    }

    private static Part meant(@Nullable String part, @Nullable LocalDateTime at) {
        return switch (Bodies.get("part", part)) {
            case ONE -> new Part.One(Bodies.get("at", at));
            case FOLLOWING -> new Part.Following(Bodies.get("at", at));
            case ALL -> all(at);
            default -> throw new FieldException("part", "It must be one, following or all.");
        };
    }

    private static Part all(@Nullable LocalDateTime at) {
        if (at != null) {
            throw new FieldException("at", "Leave it out where all are meant, or name another part.");
        }
        return new Part.All();
    }
}
