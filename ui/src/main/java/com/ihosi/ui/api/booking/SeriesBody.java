package com.ihosi.ui.api.booking;

import com.ihosi.planner.series.Series;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A series. */
@Schema(name = "Series")
record SeriesBody(
        UUID id,
        UUID facilityId,
        UUID patientId,
        UUID doctorId,
        UUID appointmentTypeId,

        @Schema(description = "Of RFC 5545, with an end.", example = "FREQ=WEEKLY;BYDAY=MO;COUNT=6")
        String rule,

        @Schema(description = "Whether the end was given to a rule that had none.")
        boolean bounded,

        @Schema(description = "The first one on the facility's clock.", example = "2026-12-01T09:30:00")
        LocalDateTime first,

        @Schema(description = "On whose clock all of them are.", example = "America/New_York")
        String timeZone,

        @Schema(example = "20") int minutes,
        @Nullable String reason,

        @Schema(allowableValues = {"active", "ended", "cancelled"})
        String status,

        @Nullable @Schema(description = "The series that it was cut from.")
        UUID splitFromId,

        @Schema(description = "Send it as If-Match to change the series only as it is.")
        long version,

        @Nullable @Schema(description = "In the order of the rule; not in lists of series.")
        List<OccurrenceBody> occurrences) {

    static SeriesBody of(Series series, @Nullable List<OccurrenceBody> occurrences) {
        return new SeriesBody(
                series.id().value(),
                series.facility().value(),
                series.patient().value(),
                series.doctor().value(),
                series.type().value(),
                series.rule(),
                series.bounded(),
                series.first(),
                series.zone().getId(),
                series.minutes(),
                series.reason(),
                series.status().name().toLowerCase(Locale.ROOT),
                series.splitFrom().map(Series.Id::value).orElse(null),
                series.version(),
                occurrences);
    }
}
