package com.ihosi.ui.api.booking;

import com.ihosi.planner.series.Planned;
import com.ihosi.planner.series.SeriesView;
import com.ihosi.ui.api.Moments;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One time of a series, planned or booked. */
@Schema(name = "Occurrence")
record OccurrenceBody(
        @Schema(description = "What the rule says, on the facility's clock.", example = "2026-12-07T09:30:00")
        LocalDateTime at,

        @Nullable @Schema(description = "When that is; left out where a clock change leaves the time out.")
        OffsetDateTime start,

        @Schema(
                description =
                        "fits: it can be booked; moved: it was given a time of its own; stayed: it did not fit where the"
                                + " series was moved to, and kept its time; unfit: it has no appointment.",
                allowableValues = {"fits", "booked", "moved", "stayed", "cancelled", "unfit"})
        String state,

        @Nullable @Schema(description = "What is in the way where it does not fit.", example = "taken")
        String obstacle,

        @Nullable @Schema(description = "In a preview: up to three times near one that does not fit.")
        List<SlotBody> alternatives,

        @Nullable AppointmentBody appointment) {

    static OccurrenceBody of(Planned planned, ZoneId zone, List<SlotBody> alternatives) {
        return new OccurrenceBody(
                planned.at(),
                planned.start().map(start -> Moments.at(start, zone)).orElse(null),
                planned.fits() ? "fits" : "unfit",
                planned.obstacle().map(Answers::word).orElse(null),
                planned.fits() ? null : alternatives,
                null);
    }

    static OccurrenceBody of(SeriesView.Item item, @Nullable AppointmentBody appointment) {
        return new OccurrenceBody(
                item.at(),
                appointment == null ? null : appointment.start(),
                Answers.word(item.state()),
                item.obstacle().map(Answers::word).orElse(null),
                null,
                appointment);
    }
}
