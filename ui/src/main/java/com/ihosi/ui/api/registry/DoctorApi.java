package com.ihosi.ui.api.registry;

import com.ihosi.planner.account.Right;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.EmployedDoctor;
import com.ihosi.planner.staff.Employment;
import com.ihosi.planner.staff.Staff;
import com.ihosi.planner.time.DateRange;
import com.ihosi.ui.security.Here;
import com.ihosi.ui.security.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A facility's doctors, to be read. */
@RestController
@Tag(name = "Registry")
final class DoctorApi {

    private final Here here;
    private final Staff staff;
    private final Clock clock;

    DoctorApi(Here here, Staff staff, Clock clock) {
        this.here = here;
        this.staff = staff;
        this.clock = clock;
    }

    /** A doctor as the facility employs her. */
    @Schema(name = "Doctor")
    record DoctorBody(
            UUID id,
            String code,
            @Schema(example = "Dr. Chloe Jimenez") String name,
            @Nullable UUID departmentId,

            @Schema(allowableValues = {"active", "on_leave", "inactive", "terminated"})
            String status,

            @Schema(description = "The first day of the employment.")
            LocalDate from,

            @Nullable @Schema(description = "The last day; left out while it is open.")
            LocalDate until,

            @Schema(description = "Whether this is the doctor's primary facility.")
            boolean primary,

            @Schema(description = "Away today, by leave or status.")
            boolean away) {

        static DoctorBody of(EmployedDoctor employed, LocalDate today) {
            Employment employment = employed.employment();
            return new DoctorBody(
                    employed.doctor().id().value(),
                    employed.doctor().code(),
                    employed.doctor().name(),
                    employment.department() == null
                            ? null
                            : employment.department().value(),
                    employment.status().name().toLowerCase(Locale.ROOT),
                    employment.dates().first(),
                    employment.dates().last(),
                    employment.primary(),
                    employed.awayOn(today));
        }
    }

    @Needs(Right.SEE_SETUP)
    @GetMapping("/api/v2/doctors")
    @Operation(summary = "Doctors of the facility", description = "Those who are employed there today, by name.")
    List<DoctorBody> listDoctors(
            @Parameter(description = "Those of one department.") @RequestParam Optional<UUID> departmentId,
            @Parameter(description = "Also those whose employment has ended or not begun.")
                    @RequestParam(defaultValue = "false")
                    boolean all) {
        Facility facility = here.facility();
        LocalDate today = LocalDate.ofInstant(clock.instant(), facility.zone());
        return staff.list(facility.id(), new DateRange(today, today)).stream()
                .filter(doctor -> all || doctor.employedOn(today))
                .map(doctor -> DoctorBody.of(doctor, today))
                .filter(doctor -> departmentId.isEmpty() || departmentId.get().equals(doctor.departmentId()))
                .toList();
    }
}
