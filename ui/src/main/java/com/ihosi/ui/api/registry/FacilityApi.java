package com.ihosi.ui.api.registry;

import com.ihosi.planner.account.Right;
import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.ui.security.Here;
import com.ihosi.ui.security.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Facilities and their departments. */
@RestController
@Tag(name = "Registry", description = "What is needed to search and book.")
final class FacilityApi {

    private final Here here;
    private final Facilities facilities;

    FacilityApi(Here here, Facilities facilities) {
        this.here = here;
        this.facilities = facilities;
    }

    /** A facility. */
    @Schema(name = "Facility")
    record FacilityBody(
            UUID id,
            @Schema(example = "riverbend") String slug,
            @Schema(example = "Riverbend General Hospital") String name,
            @Schema(example = "America/New_York") String timeZone) {

        static FacilityBody of(Facility facility) {
            return new FacilityBody(
                    facility.id().value(),
                    facility.slug(),
                    facility.name(),
                    facility.zone().getId());
        }
    }

    /** A department. */
    @Schema(name = "Department")
    record DepartmentBody(
            UUID id,
            @Schema(example = "CARD") String code,
            @Schema(example = "Cardiology") String name) {

        static DepartmentBody of(Department department) {
            return new DepartmentBody(department.id().value(), department.code(), department.name());
        }
    }

    @Needs(Right.USE_TOKENS)
    @GetMapping("/api/v2/facilities")
    @Operation(
            summary = "Your facilities",
            description = "The open facilities where you are a member or a doctor, by name.")
    List<FacilityBody> listFacilities() {
        return here.listOwn().stream().map(FacilityBody::of).toList();
    }

    @Needs(Right.SEE_SETUP)
    @GetMapping("/api/v2/departments")
    @Operation(summary = "Departments of the facility")
    List<DepartmentBody> listDepartments() {
        return facilities.listDepartments(here.facility().id()).stream()
                .map(DepartmentBody::of)
                .toList();
    }
}
