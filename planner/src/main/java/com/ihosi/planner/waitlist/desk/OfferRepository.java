package com.ihosi.planner.waitlist.desk;

import static com.ihosi.schema.generated.Tables.WAITLIST_ENTRY;
import static com.ihosi.schema.generated.Tables.WAITLIST_OFFER;
import static org.jooq.impl.DSL.count;

import com.ihosi.planner.account.Secret;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import com.ihosi.planner.waitlist.WaitlistEntry;
import com.ihosi.planner.waitlist.WaitlistOffer;
import com.ihosi.planner.waitlist.WaitlistOffer.Status;
import com.ihosi.schema.access.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Keeps a facility's offers, within one transaction in its scope. */
final class OfferRepository {

    private final DSLContext sql;
    private final Facility.Id facility;

    OfferRepository(DSLContext sql, Facility.Id facility) {
        this.sql = sql;
        this.facility = facility;
    }

    /** The offer that a link leads to. */
    Optional<WaitlistOffer> find(Secret link) {
        return fetch(WAITLIST_OFFER.LINK_HASH.eq(link.hash())).stream().findFirst();
    }

    Optional<WaitlistOffer> find(WaitlistOffer.Id id) {
        return fetch(WAITLIST_OFFER.ID.eq(id.value())).stream().findFirst();
    }

    /** All offers of a time, which nobody else changes until the transaction ends; always in the same order. */
    List<WaitlistOffer> lock(Doctor.Id doctor, Instant start) {
        return sql.selectFrom(WAITLIST_OFFER)
                .where(
                        WAITLIST_OFFER.FACILITY_ID.eq(facility.value()),
                        WAITLIST_OFFER.DOCTOR_ID.eq(doctor.value()),
                        WAITLIST_OFFER.STARTS_AT.eq(start))
                .orderBy(WAITLIST_OFFER.ID)
                .forUpdate()
                .fetch(OfferRepository::offer);
    }

    /** Those that are under way, the first to expire first. */
    List<WaitlistOffer> listOpen() {
        return fetch(WAITLIST_OFFER.STATUS.eq(Status.SENT.word()));
    }

    /** All offers of times from an instant on, whatever became of them. */
    List<WaitlistOffer> listFrom(Instant start) {
        return fetch(WAITLIST_OFFER.STARTS_AT.ge(start));
    }

    private List<WaitlistOffer> fetch(Condition wanted) {
        return sql.selectFrom(WAITLIST_OFFER)
                .where(WAITLIST_OFFER.FACILITY_ID.eq(facility.value()), wanted)
                .orderBy(WAITLIST_OFFER.EXPIRES_AT, WAITLIST_OFFER.RANK, WAITLIST_OFFER.ID)
                .fetch(OfferRepository::offer);
    }

    private static WaitlistOffer offer(Record row) {
        TimeRange during = row.get(WAITLIST_OFFER.DURING);
        UUID appointment = row.get(WAITLIST_OFFER.APPOINTMENT_ID);
        return new WaitlistOffer(
                new WaitlistOffer.Id(row.get(WAITLIST_OFFER.ID)),
                new WaitlistEntry.Id(row.get(WAITLIST_OFFER.ENTRY_ID)),
                new Doctor.Id(row.get(WAITLIST_OFFER.DOCTOR_ID)),
                new Span(during.from(), during.until()),
                row.get(WAITLIST_OFFER.BATCH),
                row.get(WAITLIST_OFFER.RANK),
                Status.of(row.get(WAITLIST_OFFER.STATUS)),
                row.get(WAITLIST_OFFER.TOLD),
                row.get(WAITLIST_OFFER.SENT_AT),
                row.get(WAITLIST_OFFER.EXPIRES_AT),
                row.get(WAITLIST_OFFER.ANSWERED_AT),
                appointment == null ? null : new Appointment.Id(appointment));
    }

    /** How many offers patients have had here since an instant, over all that they wait for. */
    Map<Patient.Id, Integer> countSince(Instant since) {
        return sql.select(WAITLIST_ENTRY.PATIENT_ID, count())
                .from(WAITLIST_OFFER)
                .join(WAITLIST_ENTRY)
                .on(
                        WAITLIST_ENTRY.FACILITY_ID.eq(WAITLIST_OFFER.FACILITY_ID),
                        WAITLIST_ENTRY.ID.eq(WAITLIST_OFFER.ENTRY_ID))
                .where(WAITLIST_OFFER.FACILITY_ID.eq(facility.value()), WAITLIST_OFFER.SENT_AT.ge(since))
                .groupBy(WAITLIST_ENTRY.PATIENT_ID)
                .fetchMap(row -> new Patient.Id(row.value1()), row -> row.value2());
    }

    void insert(WaitlistOffer offer, Secret link) {
        sql.insertInto(WAITLIST_OFFER)
                .set(WAITLIST_OFFER.FACILITY_ID, facility.value())
                .set(WAITLIST_OFFER.ID, offer.id().value())
                .set(WAITLIST_OFFER.ENTRY_ID, offer.entry().value())
                .set(WAITLIST_OFFER.DOCTOR_ID, offer.doctor().value())
                .set(
                        WAITLIST_OFFER.DURING,
                        new TimeRange(offer.during().start(), offer.during().end()))
                .set(WAITLIST_OFFER.BATCH, offer.batch())
                .set(WAITLIST_OFFER.RANK, offer.rank())
                .set(WAITLIST_OFFER.STATUS, offer.status().word())
                .set(WAITLIST_OFFER.TOLD, offer.told())
                .set(WAITLIST_OFFER.LINK_HASH, link.hash())
                .set(WAITLIST_OFFER.SENT_AT, offer.sent())
                .set(WAITLIST_OFFER.EXPIRES_AT, offer.expires())
                .execute();
    }

    void accept(WaitlistOffer.Id id, Appointment appointment, Instant now) {
        sql.update(WAITLIST_OFFER)
                .set(WAITLIST_OFFER.STATUS, Status.ACCEPTED.word())
                .set(WAITLIST_OFFER.ANSWERED_AT, now)
                .set(WAITLIST_OFFER.APPOINTMENT_ID, appointment.id().value())
                .where(is(id))
                .execute();
    }

    /** Ends an offer that is under way; whether it was. */
    boolean end(WaitlistOffer.Id id, Status status, Instant now) {
        return sql.update(WAITLIST_OFFER)
                        .set(WAITLIST_OFFER.STATUS, status.word())
                        .set(WAITLIST_OFFER.ANSWERED_AT, now)
                        .where(is(id), WAITLIST_OFFER.STATUS.eq(Status.SENT.word()))
                        .execute()
                == 1;
    }

    private Condition is(WaitlistOffer.Id id) {
        return WAITLIST_OFFER.FACILITY_ID.eq(facility.value()).and(WAITLIST_OFFER.ID.eq(id.value()));
    }
}
