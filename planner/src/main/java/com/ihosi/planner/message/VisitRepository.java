package com.ihosi.planner.message;

import static com.ihosi.schema.generated.Tables.APPOINTMENT;
import static com.ihosi.schema.generated.Tables.APPOINTMENT_TYPE;
import static com.ihosi.schema.generated.Tables.DOCTOR;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record8;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;

/** A facility's visits, with what patients are told of them, within one transaction in its scope. */
final class VisitRepository {

    private final DSLContext sql;
    private final Facility.Id facility;

    VisitRepository(DSLContext sql, Facility.Id facility) {
        this.sql = sql;
        this.facility = facility;
    }

    Optional<BookedVisit> find(UUID appointment) {
        return select(APPOINTMENT.ID.eq(appointment)).fetchOptional(mapping(BookedVisit::new));
    }

    /** Booked visits of a time that nobody was reminded of, after another one, by id. */
    List<BookedVisit> listToRemind(Instant from, Instant until, @Nullable UUID after, int most) {
        Condition next = after == null ? APPOINTMENT.ID.isNotNull() : APPOINTMENT.ID.gt(after);
        return select(APPOINTMENT
                        .STARTS_AT
                        .ge(from)
                        .and(APPOINTMENT.STARTS_AT.lt(until))
                        .and(APPOINTMENT.STATUS.eq("booked"))
                        .and(APPOINTMENT.REMINDER_SENT_AT.isNull())
                        .and(next))
                .orderBy(APPOINTMENT.ID)
                .limit(most)
                .fetch(mapping(BookedVisit::new));
    }

    private SelectConditionStep<Record8<UUID, Facility.Id, Patient.Id, Instant, String, UUID, String, String>> select(
            Condition wanted) {
        return sql.select(
                        APPOINTMENT.ID,
                        APPOINTMENT.FACILITY_ID.convertFrom(Facility.Id::new),
                        APPOINTMENT.PATIENT_ID.convertFrom(Patient.Id::new),
                        APPOINTMENT.STARTS_AT,
                        APPOINTMENT.STATUS,
                        APPOINTMENT.SERIES_ID,
                        concat(DOCTOR.GIVEN_NAME, inline(" "), DOCTOR.FAMILY_NAME),
                        APPOINTMENT_TYPE.NAME)
                .from(APPOINTMENT)
                .join(APPOINTMENT_TYPE)
                .on(
                        APPOINTMENT_TYPE.FACILITY_ID.eq(APPOINTMENT.FACILITY_ID),
                        APPOINTMENT_TYPE.ID.eq(APPOINTMENT.APPOINTMENT_TYPE_ID))
                .join(DOCTOR)
                .on(DOCTOR.ID.eq(APPOINTMENT.DOCTOR_ID))
                .where(APPOINTMENT.FACILITY_ID.eq(facility.value()), wanted);
    }
}
