package com.ihosi.ui.api.booking;

import com.ihosi.planner.appointment.AppointmentType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The best times, the best first. */
@Schema(name = "Suggestions")
record SuggestionsBody(
        boolean success,
        @Schema(description = "At most 20.") List<SlotBody> slots,
        Metadata metadata) {

    /** What was found altogether. */
    @Schema(name = "SuggestionsMetadata")
    record Metadata(
            @Schema(description = "How many such appointments there is room for in the days searched.")
            int totalSlots,

            @Nullable @Schema(description = "The earliest time; left out where there is none.")
            OffsetDateTime firstAvailable,

            TypeName appointmentType,
            LocalDate from,
            LocalDate until,
            List<UUID> facilityIds) {}

    /** A type in short. */
    @Schema(name = "AppointmentTypeName")
    record TypeName(
            UUID id,
            @Schema(example = "FUP") String code,
            @Schema(example = "Follow-up") String name) {

        static TypeName of(AppointmentType type) {
            return new TypeName(type.id().value(), type.code(), type.name());
        }
    }
}
