package com.ihosi.planner.message;

import static com.ihosi.schema.generated.Tables.FACILITY_PATIENT;
import static com.ihosi.schema.generated.Tables.MESSAGE;
import static com.ihosi.schema.generated.Tables.PATIENT;
import static org.jooq.Records.mapping;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;

/** A facility's messages within one transaction in its scope. */
final class MessageRepository {

    private final DSLContext sql;
    private final Facility.Id facility;

    MessageRepository(DSLContext sql, Facility.Id facility) {
        this.sql = sql;
        this.facility = facility;
    }

    /** Where an active patient of the facility wants to be told things. */
    Optional<Reach> findReach(Patient.Id patient) {
        return sql.select(
                        PATIENT.GIVEN_NAME,
                        FACILITY_PATIENT.PREFERRED_CONTACT,
                        PATIENT.EMAIL,
                        PATIENT.PHONE,
                        PATIENT.LANGUAGE)
                .from(FACILITY_PATIENT)
                .join(PATIENT)
                .on(PATIENT.ID.eq(FACILITY_PATIENT.PATIENT_ID))
                .where(
                        FACILITY_PATIENT.FACILITY_ID.eq(facility.value()),
                        FACILITY_PATIENT.PATIENT_ID.eq(patient.value()),
                        FACILITY_PATIENT.STATUS.eq("active"))
                .fetchOptional(mapping(Reach::new));
    }

    /** Keeps a note until it is sent, which is due at a moment; one whose key was used is kept once. */
    void add(Note note, Channel channel, Instant now, Instant due) {
        sql.insertInto(MESSAGE)
                .set(MESSAGE.FACILITY_ID, facility.value())
                .set(MESSAGE.DEDUP_KEY, note.dedupKey())
                .set(MESSAGE.KIND, note.kind().name().toLowerCase(Locale.ROOT))
                .set(MESSAGE.CHANNEL, channel.word())
                .set(MESSAGE.PATIENT_ID, note.patient().value())
                .set(MESSAGE.STARTS_AT, note.start())
                .set(MESSAGE.DOCTOR, note.doctor())
                .set(MESSAGE.TYPE, note.type())
                .set(MESSAGE.PATH, note.path())
                .set(MESSAGE.VALID_UNTIL, note.until())
                .set(MESSAGE.NEXT_ATTEMPT_AT, due)
                .set(MESSAGE.CREATED_AT, now)
                .onConflictDoNothing()
                .execute();
    }
}
