package com.ihosi.ui.api.waitlist;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.waitlist.desk.FillPreview;
import com.ihosi.planner.waitlist.desk.FillReport;
import com.ihosi.ui.api.Moments;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** What filling free times would do, or did. */
final class FillBody {

    private FillBody() {}

    /** What it would do. */
    @Schema(name = "FillPreview")
    record Preview(
            List<Served> served,

            @Schema(description = "How many free times would be booked or offered.")
            int filled,

            @Schema(description = "How many times are free for somebody who waits.")
            int free,

            @Schema(description = "How many of them could be filled at most.")
            int most,

            @Schema(description = "How many who wait would get nothing.")
            int left,

            @Schema(description = "From when on offers would be sent; in the future during quiet hours.")
            OffsetDateTime awake) {

        static Preview of(FillPreview preview, Facility facility) {
            return new Preview(
                    preview.served().stream()
                            .map(served -> Served.of(served, facility))
                            .toList(),
                    preview.filled(),
                    preview.bound().places(),
                    preview.bound().most(),
                    preview.left(),
                    Moments.at(preview.awake(), facility.zone()));
        }
    }

    /** Who would get a time. */
    @Schema(name = "FillServed")
    record Served(
            UUID entryId,
            UUID patientId,
            String patient,
            UUID doctorId,
            String doctor,
            OffsetDateTime start,
            OffsetDateTime end,

            @Schema(description = "Whether she would be booked without being asked; else it would be offered to her.")
            boolean booked,

            @Schema(description = "Which batch of that time the offer would be of; 0 of a booking.")
            int batch,

            @Schema(description = "In the line for the time, from 1 on.")
            int rank) {

        static Served of(FillPreview.Served served, Facility facility) {
            return new Served(
                    served.entry().id().value(),
                    served.patient().id().value(),
                    served.patient().name(),
                    served.doctor().id().value(),
                    served.doctor().name(),
                    Moments.at(served.during().start(), facility.zone()),
                    Moments.at(served.during().end(), facility.zone()),
                    served.booked(),
                    served.batch(),
                    served.rank());
        }
    }

    /** What it did. */
    @Schema(name = "FillReport")
    record Report(
            @Schema(description = "How many were booked without being asked.")
            int booked,

            @Schema(description = "How many offers were made.")
            int offered,

            @Schema(description = "How many offers wait for the end of the quiet hours.")
            int postponed,

            @Schema(description = "How many who wait got nothing.")
            int left,

            OffsetDateTime awake) {

        static Report of(FillReport report, Facility facility) {
            return new Report(
                    report.booked(),
                    report.offered(),
                    report.postponed(),
                    report.left(),
                    Moments.at(report.awake(), facility.zone()));
        }
    }
}
