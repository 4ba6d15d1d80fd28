package com.ihosi.ui.api.staff;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Employment;
import com.ihosi.planner.staff.EmploymentOrder;
import com.ihosi.planner.staff.Engagement;
import com.ihosi.ui.api.Bodies;
import com.ihosi.ui.api.Moments;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a doctor is to be employed. */
@Schema(name = "Employ")
record EmployBody(
        @Nullable @Schema(description = "The facility of the address where none is named.")
        UUID facilityId,

        @Nullable @Schema(description = "Several facilities at once, all or none of them.")
        List<@Nullable UUID> facilityIds,

        @Nullable
        @Schema(
                allowableValues = {"full_time", "part_time", "contract", "visiting", "locum_tenens"},
                description = "full_time where it is left out.")
        String type,

        @Nullable @Schema(description = "The first day; today where it is left out.", example = "2026-12-01")
        LocalDate startsOn,

        @Nullable @Schema(description = "The last day; open where it is left out.")
        LocalDate endsOn,

        @Nullable @Schema(description = "A department of the facility; of several facilities none has it but one.")
        UUID departmentId,

        @Nullable @Schema(description = "Whether it is to be the doctor's primary facility; one of them can be.")
        Boolean primary,

        @Nullable @Schema(description = "Where patients find the doctor.", example = "Room 5")
        String office,

        @Nullable @Schema(description = "How long an appointment takes whose type says nothing, 5 to 1440.")
        Integer defaultMinutes,

        @Nullable @Schema(description = "Minutes that are kept free after an appointment, 0 to 240.")
        Integer bufferMinutes,

        @Nullable @Schema(description = "Yes where it is left out.")
        Boolean acceptsNewPatients,

        @Nullable @Schema(description = "Yes where it is left out.")
        Boolean onlineBooking) {

    EmploymentOrder order(Facility facility, LocalDate today) {
        return new EmploymentOrder(
                facility.id(),
                kind(),
                startsOn == null ? today : Moments.day("startsOn", startsOn),
                Optional.ofNullable(endsOn).map(day -> Moments.day("endsOn", day)),
                Optional.ofNullable(departmentId).map(Department.Id::new),
                Bodies.is(primary),
                defaults());
    }

    private Engagement.Defaults defaults() {
        Engagement.Defaults usual = Engagement.Defaults.USUAL;
        return new Engagement.Defaults(
                office == null ? usual.office() : office,
                defaultMinutes == null ? usual.minutes() : defaultMinutes,
                bufferMinutes == null ? usual.buffer() : bufferMinutes,
                acceptsNewPatients == null ? usual.acceptsNewPatients() : acceptsNewPatients,
                onlineBooking == null ? usual.onlineBooking() : onlineBooking);
    }

    private Employment.Type kind() {
        return type == null
                ? Employment.Type.FULL_TIME
                : Arrays.stream(Employment.Type.values())
                        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(type))
                        .findFirst()
                        .orElseThrow(() -> new FieldException(
                                "type",
                                "It must be one of full_time, part_time, contract, visiting and locum_tenens."));
    }
}
