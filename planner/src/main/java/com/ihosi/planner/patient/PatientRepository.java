package com.ihosi.planner.patient;

import static com.ihosi.schema.generated.Tables.FACILITY_PATIENT;
import static com.ihosi.schema.generated.Tables.PATIENT;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;

import com.ihosi.planner.facility.Facility;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.SelectLimitStep;

/** Reads a facility's patients within one transaction in its scope. */
final class PatientRepository {

    private final DSLContext sql;
    private final Facility.Id facility;

    PatientRepository(DSLContext sql, Facility.Id facility) {
        this.sql = sql;
        this.facility = facility;
    }

    List<Patient> list(Collection<Patient.Id> ids) {
        return list(PATIENT.ID.in(ids.stream().map(Patient.Id::value).toList()), ids.size());
    }

    List<Patient> search(String text, int most) {
        Condition named = FACILITY_PATIENT
                .NUMBER
                .startsWithIgnoreCase(text)
                .or(PATIENT.FAMILY_NAME.startsWithIgnoreCase(text))
                .or(PATIENT.GIVEN_NAME.startsWithIgnoreCase(text))
                .or(concat(PATIENT.FAMILY_NAME, inline(", "), PATIENT.GIVEN_NAME)
                        .startsWithIgnoreCase(text))
                .or(concat(PATIENT.GIVEN_NAME, inline(" "), PATIENT.FAMILY_NAME).startsWithIgnoreCase(text));
        return list(FACILITY_PATIENT.STATUS.eq("active").and(named), most);
    }

    private List<Patient> list(Condition wanted, int most) {
        return select(wanted).limit(most).fetch(Record1::value1);
    }

    private SelectLimitStep<Record1<Patient>> select(Condition wanted) {
        return sql.select(row(
                                PATIENT.ID.convertFrom(Patient.Id::new),
                                FACILITY_PATIENT.NUMBER,
                                PATIENT.GIVEN_NAME,
                                PATIENT.FAMILY_NAME,
                                PATIENT.BIRTH_DATE,
                                FACILITY_PATIENT.NEW_PATIENT,
                                FACILITY_PATIENT.VIP)
                        .mapping(Patient::new))
                .from(FACILITY_PATIENT)
                .join(PATIENT)
                .on(PATIENT.ID.eq(FACILITY_PATIENT.PATIENT_ID))
                .where(FACILITY_PATIENT.FACILITY_ID.eq(facility.value()), wanted)
                .orderBy(PATIENT.FAMILY_NAME, PATIENT.GIVEN_NAME, PATIENT.ID);
    }
}
