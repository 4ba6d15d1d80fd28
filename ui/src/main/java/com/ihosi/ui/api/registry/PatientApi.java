package com.ihosi.ui.api.registry;

import com.ihosi.planner.account.Right;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.patient.Patients;
import com.ihosi.ui.api.Bodies;
import com.ihosi.ui.security.Here;
import com.ihosi.ui.security.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A facility's patients, to be found. */
@RestController
@Tag(name = "Registry")
final class PatientApi {

    private static final int MOST = 50;

    private final Here here;
    private final Patients patients;

    PatientApi(Here here, Patients patients) {
        this.here = here;
        this.patients = patients;
    }

    /** A patient. */
    @Schema(name = "Patient")
    record PatientBody(
            UUID id,

            @Schema(description = "The number at this facility.", example = "P-004711")
            String number,

            String givenName,
            String familyName,
            @Nullable LocalDate birthDate,

            @Schema(description = "Never seen at this facility.")
            boolean newPatient,

            boolean vip) {

        static PatientBody of(Patient patient) {
            return new PatientBody(
                    patient.id().value(),
                    patient.number(),
                    patient.givenName(),
                    patient.familyName(),
                    patient.birthDate(),
                    patient.newHere(),
                    patient.vip());
        }
    }

    @Needs(Right.FIND_PATIENTS)
    @GetMapping("/api/v2/patients")
    @Operation(
            summary = "Find patients",
            description = "Active patients whose number or name begins with the text, by name; nobody for less than two"
                    + " characters. Needs the right to plan.")
    List<PatientBody> findPatients(
            @Parameter(
                            description = "A number, \"family\", \"given\", \"family, given\" or \"given family\".",
                            example = "lar")
                    @RequestParam
                    String search,
            @Parameter(description = "How many at most, 1 to 50.") @RequestParam(defaultValue = "20") int limit) {
        return patients
                .search(
                        here.actor(),
                        here.facility().id(),
                        Bodies.text("search", search),
                        Bodies.between("limit", limit, 1, MOST))
                .stream()
                .map(PatientBody::of)
                .toList();
    }
}
