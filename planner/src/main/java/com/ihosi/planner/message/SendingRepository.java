package com.ihosi.planner.message;

import static com.ihosi.schema.generated.Tables.APPOINTMENT;
import static com.ihosi.schema.generated.Tables.MESSAGE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.replace;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.upper;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** A facility's messages as a sender sees them, within one transaction in its scope. */
final class SendingRepository {

    private final DSLContext sql;
    private final UUID facility;

    SendingRepository(DSLContext sql, Facility.Id facility) {
        this.sql = sql;
        this.facility = facility.value();
    }

    /** Where messages are due; in the platform's scope. */
    static List<Facility.Id> listFacilities(DSLContext sql, Instant now) {
        return sql.select(DSL.field("f", SQLDataType.UUID).convertFrom(Facility.Id::new))
                .from("facilities_with_messages({0}::timestamptz) as f", DSL.val(now.toString()))
                .fetch(Record1::value1);
    }

    /** Takes due messages of a channel, the longest due first; those that another sender takes at the moment are passed by. */
    List<Waiting> claim(Channel channel, Instant now, Instant lease, int most) {
        List<UUID> mine = sql.update(MESSAGE)
                .set(MESSAGE.LEASE_UNTIL, lease)
                .where(
                        MESSAGE.FACILITY_ID.eq(facility),
                        MESSAGE.ID.in(select(MESSAGE.ID)
                                .from(MESSAGE)
                                .where(
                                        MESSAGE.FACILITY_ID.eq(facility),
                                        MESSAGE.STATUS.eq("new"),
                                        MESSAGE.CHANNEL.eq(channel.word()),
                                        MESSAGE.PATIENT_ID.isNotNull(),
                                        MESSAGE.STARTS_AT.isNotNull(),
                                        MESSAGE.NEXT_ATTEMPT_AT.le(now),
                                        isFree(now))
                                .orderBy(MESSAGE.NEXT_ATTEMPT_AT, MESSAGE.ID)
                                .limit(most)
                                .forUpdate()
                                .skipLocked()))
                .returning(MESSAGE.ID)
                .fetch(MESSAGE.ID);
        return sql.select(
                        MESSAGE.ID,
                        upper(MESSAGE.KIND).convertFrom(Note.Kind::valueOf),
                        MESSAGE.CHANNEL.convertFrom(Channel::of),
                        MESSAGE.PATIENT_ID.convertFrom(Patient.Id::new),
                        MESSAGE.STARTS_AT,
                        DSL.coalesce(MESSAGE.DOCTOR, inline("")),
                        DSL.coalesce(MESSAGE.TYPE, inline("")),
                        MESSAGE.PATH,
                        MESSAGE.VALID_UNTIL,
                        MESSAGE.ATTEMPTS,
                        MESSAGE.LEASE_UNTIL)
                .from(MESSAGE)
                .where(MESSAGE.FACILITY_ID.eq(facility), MESSAGE.ID.in(mine))
                .orderBy(MESSAGE.NEXT_ATTEMPT_AT, MESSAGE.ID)
                .fetch(mapping(Waiting::new));
    }

    private static Condition isFree(Instant now) {
        return MESSAGE.LEASE_UNTIL.isNull().or(MESSAGE.LEASE_UNTIL.le(now));
    }

    /** What a sender had at the server when it was last heard of, and its lease has ended, may have been sent. */
    int giveUpOnSilent(Instant now, String reason) {
        return sql.update(MESSAGE)
                .set(MESSAGE.STATUS, "perhaps_sent")
                .set(MESSAGE.ERROR, reason)
                .where(MESSAGE.FACILITY_ID.eq(facility), MESSAGE.STATUS.eq("handing_over"), MESSAGE.LEASE_UNTIL.le(now))
                .execute();
    }

    /** Whether the patient still has a visit that begins then. */
    boolean stands(Patient.Id patient, Instant start) {
        return sql.fetchExists(
                APPOINTMENT,
                APPOINTMENT.FACILITY_ID.eq(facility),
                APPOINTMENT.PATIENT_ID.eq(patient.value()),
                APPOINTMENT.STARTS_AT.eq(start),
                APPOINTMENT.STATUS.in("booked", "arrived", "pending"));
    }

    /** Notes, just before a message is handed over, that it may be sent from now on; false where it is no longer the sender's. */
    boolean handOver(Waiting message, Outgoing words) {
        return sql.update(MESSAGE)
                        .set(MESSAGE.STATUS, "handing_over")
                        .set(MESSAGE.ADDRESS, words.address())
                        .set(MESSAGE.LANGUAGE, words.language().toLanguageTag())
                        .set(MESSAGE.SUBJECT, words.subject())
                        .set(MESSAGE.BODY, words.body())
                        .set(MESSAGE.ATTEMPTS, message.attempts() + 1)
                        .where(isMine(message), MESSAGE.STATUS.eq("new"))
                        .execute()
                > 0;
    }

    void sent(Waiting message, Instant now) {
        forgetLink(message);
        end(message, "sent", null, now);
        if (message.kind() == Note.Kind.REMINDER) {
            sql.update(APPOINTMENT)
                    .set(APPOINTMENT.REMINDER_SENT_AT, now)
                    .where(
                            APPOINTMENT.FACILITY_ID.eq(facility),
                            APPOINTMENT.PATIENT_ID.eq(message.patient().value()),
                            APPOINTMENT.STARTS_AT.eq(message.start()),
                            APPOINTMENT.REMINDER_SENT_AT.isNull())
                    .execute();
        }
    }

    /** A link that lets whoever has it answer is the patient's alone once she has it. */
    private void forgetLink(Waiting message) {
        sql.update(MESSAGE)
                .set(MESSAGE.BODY, replace(MESSAGE.BODY, MESSAGE.PATH, inline("/…")))
                .setNull(MESSAGE.PATH)
                .where(isMine(message), MESSAGE.PATH.isNotNull())
                .execute();
    }

    /** It is not tried any more: {@code dead}, {@code perhaps_sent} or {@code cancelled}. */
    void end(Waiting message, String status, @Nullable String reason, @Nullable Instant sent) {
        sql.update(MESSAGE)
                .set(MESSAGE.STATUS, status)
                .set(MESSAGE.ERROR, reason)
                .set(MESSAGE.SENT_AT, sent)
                .where(isMine(message), undecided())
                .execute();
    }

    /** It waits, and counts so many attempts. */
    void waits(Waiting message, int attempts, Instant next, @Nullable String reason) {
        sql.update(MESSAGE)
                .set(MESSAGE.STATUS, "new")
                .set(MESSAGE.ATTEMPTS, attempts)
                .set(MESSAGE.NEXT_ATTEMPT_AT, next)
                .set(MESSAGE.ERROR, reason)
                .setNull(MESSAGE.LEASE_UNTIL)
                .where(isMine(message), undecided())
                .execute();
    }

    /** Gives back what was taken and not handed over. */
    void release(Waiting message, String reason) {
        sql.update(MESSAGE)
                .setNull(MESSAGE.LEASE_UNTIL)
                .set(MESSAGE.ERROR, reason)
                .where(isMine(message), MESSAGE.STATUS.eq("new"))
                .execute();
    }

    /** Whoever was silent for too long still knows best what became of it, until a person has decided. */
    private static Condition undecided() {
        return MESSAGE.STATUS
                .in("new", "handing_over")
                .or(MESSAGE.STATUS.eq("perhaps_sent").and(MESSAGE.DECIDED_AT.isNull()));
    }

    private Condition isMine(Waiting message) {
        return MESSAGE.FACILITY_ID
                .eq(facility)
                .and(MESSAGE.ID.eq(message.id()))
                .and(MESSAGE.LEASE_UNTIL.eq(message.lease()));
    }
}
