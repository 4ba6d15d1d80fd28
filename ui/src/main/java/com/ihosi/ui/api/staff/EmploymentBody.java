package com.ihosi.ui.api.staff;

import com.ihosi.planner.facility.Department;
import com.ihosi.planner.staff.Employment;
import com.ihosi.planner.staff.Engagement;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A doctor at a facility. */
@Schema(name = "Employment")
record EmploymentBody(
        UUID facilityId,
        @Schema(example = "Riverbend General Hospital") String facilityName,
        UUID doctorId,

        @Schema(allowableValues = {"full_time", "part_time", "contract", "visiting", "locum_tenens"})
        String type,

        @Schema(allowableValues = {"active", "on_leave", "inactive", "terminated"})
        String status,

        @Schema(description = "The first day.", example = "2026-12-01")
        LocalDate startsOn,

        @Nullable @Schema(description = "The last day; left out while it is open.", example = "2027-11-30")
        LocalDate endsOn,

        @Nullable UUID departmentId,

        @Schema(description = "Whether this is the doctor's primary facility.")
        boolean primary,

        String office,

        @Schema(description = "How long an appointment takes whose type says nothing.", example = "30")
        int defaultMinutes,

        @Schema(description = "Minutes that are kept free after an appointment.", example = "5")
        int bufferMinutes,

        boolean acceptsNewPatients,
        boolean onlineBooking,

        @Schema(description = "Send it as If-Match to end the employment only as it is.")
        long version) {

    static EmploymentBody of(Engagement engagement, String facility) {
        Employment employment = engagement.employment();
        Engagement.Defaults defaults = engagement.defaults();
        return new EmploymentBody(
                employment.facility().value(),
                facility,
                employment.doctor().value(),
                word(employment.type()),
                word(employment.status()),
                employment.dates().first(),
                employment.dates().last(),
                Optional.ofNullable(employment.department())
                        .map(Department.Id::value)
                        .orElse(null),
                employment.primary(),
                defaults.office(),
                defaults.minutes(),
                defaults.buffer(),
                defaults.acceptsNewPatients(),
                defaults.onlineBooking(),
                engagement.version());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
