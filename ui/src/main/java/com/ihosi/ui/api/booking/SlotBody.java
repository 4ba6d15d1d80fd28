package com.ihosi.ui.api.booking;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.slot.RankedSlot;
import com.ihosi.planner.slot.Slot;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.ui.api.Moments;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A time that can be booked. */
@Schema(name = "Slot")
record SlotBody(
        @Schema(description = "With the offset of the facility's clock.", example = "2026-11-30T09:30:00-05:00")
        OffsetDateTime datetime,

        @Schema(description = "Minutes.", example = "20") long duration,

        @Schema(description = "Always true: times that cannot be booked are not answered.")
        boolean available,

        UUID doctorId,
        @Nullable @Schema(example = "Dr. Chloe Jimenez") String doctorName,
        UUID facilityId,
        @Schema(example = "Riverbend General Hospital") String facilityName,

        @Nullable @Schema(description = "The room that is free then, where the type needs one.")
        UUID roomId,

        @Schema(description = "0 is the normal lane; above it the time is taken already and a rule allows overbooking.")
        int lane,

        @Schema(description = "1 is the best.") int rank,

        @Schema(
                description = "What speaks for the time or against it.",
                example = "[\"preferred-time\", \"fills-gap\"]")
        List<String> reasons) {

    static SlotBody of(Facility facility, RankedSlot ranked, int rank, Map<Doctor.Id, Doctor> doctors) {
        Slot slot = ranked.slot();
        Doctor doctor = doctors.get(slot.doctor());
        return new SlotBody(
                Moments.at(slot.during().start(), facility.zone()),
                slot.minutes(),
                true,
                slot.doctor().value(),
                doctor == null ? null : doctor.name(),
                facility.id().value(),
                facility.name(),
                slot.room(),
                slot.lane(),
                rank,
                ranked.reasons().stream().map(Answers::word).toList());
    }
}
