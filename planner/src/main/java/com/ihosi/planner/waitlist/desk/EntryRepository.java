package com.ihosi.planner.waitlist.desk;

import static com.ihosi.schema.generated.Tables.FACILITY_PATIENT;
import static com.ihosi.schema.generated.Tables.WAITLIST_ENTRY;

import com.ihosi.planner.account.Account;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.waitlist.Priority;
import com.ihosi.planner.waitlist.Standing;
import com.ihosi.planner.waitlist.WaitlistEntry;
import com.ihosi.planner.waitlist.WaitlistEntry.Status;
import com.ihosi.planner.waitlist.WaitlistRequest;
import com.ihosi.schema.access.Turn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Keeps a facility's entries, within one transaction in its scope. */
final class EntryRepository {

    private static final List<String> OPEN = List.of(Status.ACTIVE.word(), Status.NOTIFIED.word());

    private final DSLContext sql;
    private final Facility.Id facility;

    EntryRepository(DSLContext sql, Facility.Id facility) {
        this.sql = sql;
        this.facility = facility;
    }

    /** Lets one after the other decide of an entry, at whatever facility, until the transaction ends. */
    static void queue(DSLContext sql, WaitlistEntry.Id id) {
        Turn.take(sql, id.value() + "/waitlist-entry");
    }

    Optional<WaitlistEntry> find(WaitlistEntry.Id id) {
        return fetch(WAITLIST_ENTRY.ID.eq(id.value()), 1).stream().findFirst();
    }

    /** Those who wait, the longest first. */
    List<WaitlistEntry> listOpen(int most) {
        return fetch(WAITLIST_ENTRY.STATUS.in(OPEN), most);
    }

    /** All that there are. */
    List<WaitlistEntry> list(int most) {
        return fetch(WAITLIST_ENTRY.STATUS.isNotNull(), most);
    }

    List<WaitlistEntry> list(Collection<WaitlistEntry.Id> ids) {
        return fetch(
                WAITLIST_ENTRY.ID.in(ids.stream().map(WaitlistEntry.Id::value).toList()), ids.size());
    }

    private List<WaitlistEntry> fetch(Condition wanted, int most) {
        return sql.selectFrom(WAITLIST_ENTRY)
                .where(WAITLIST_ENTRY.FACILITY_ID.eq(facility.value()), wanted)
                .orderBy(WAITLIST_ENTRY.CREATED_AT, WAITLIST_ENTRY.ID)
                .limit(most)
                .fetch(EntryRepository::entry);
    }

    private static WaitlistEntry entry(Record row) {
        UUID booked = row.get(WAITLIST_ENTRY.BOOKED_APPOINTMENT_ID);
        return new WaitlistEntry(
                new WaitlistEntry.Id(row.get(WAITLIST_ENTRY.ID)),
                request(row),
                Status.of(row.get(WAITLIST_ENTRY.STATUS)),
                row.get(WAITLIST_ENTRY.HOME_FACILITY_ID) != null,
                row.get(WAITLIST_ENTRY.CREATED_AT),
                row.get(WAITLIST_ENTRY.TIMES_NOTIFIED),
                row.get(WAITLIST_ENTRY.LAST_NOTIFIED_AT),
                booked == null ? null : new Appointment.Id(booked),
                row.get(WAITLIST_ENTRY.BOOKED_ELSEWHERE),
                standing(row),
                row.get(WAITLIST_ENTRY.ROW_VERSION));
    }

    private static WaitlistRequest request(Record row) {
        UUID doctor = row.get(WAITLIST_ENTRY.DOCTOR_ID);
        return new WaitlistRequest(
                new Patient.Id(row.get(WAITLIST_ENTRY.PATIENT_ID)),
                new AppointmentType.Id(row.get(WAITLIST_ENTRY.APPOINTMENT_TYPE_ID)),
                doctor == null ? null : new Doctor.Id(doctor),
                Set.of(row.get(WAITLIST_ENTRY.PREFERRED_DATES)),
                DayTimes.read(row.get(WAITLIST_ENTRY.PREFERRED_TIMES)),
                Priority.of(row.get(WAITLIST_ENTRY.PRIORITY)),
                row.get(WAITLIST_ENTRY.URGENCY),
                row.get(WAITLIST_ENTRY.ACCEPTS_OTHER_DOCTORS),
                row.get(WAITLIST_ENTRY.ACCEPTS_OTHER_FACILITIES),
                row.get(WAITLIST_ENTRY.MAX_WAIT_DAYS),
                row.get(WAITLIST_ENTRY.AUTO_BOOK),
                row.get(WAITLIST_ENTRY.REASON),
                row.get(WAITLIST_ENTRY.NOTES),
                row.get(WAITLIST_ENTRY.EXPIRES_AT));
    }

    private static Standing standing(Record row) {
        UUID doctor = row.get(WAITLIST_ENTRY.LINE_DOCTOR_ID);
        return new Standing(
                Standing.Kind.of(row.get(WAITLIST_ENTRY.STANDING)),
                doctor == null
                        ? null
                        : new Standing.Line(
                                new Doctor.Id(doctor),
                                row.get(WAITLIST_ENTRY.LINE_STARTS_AT),
                                row.get(WAITLIST_ENTRY.LINE_POSITION),
                                row.get(WAITLIST_ENTRY.LINE_BEFORE)),
                row.get(WAITLIST_ENTRY.STANDING_AT));
    }

    /** A new entry, or what one of another facility is now, as long as somebody waits. */
    void save(
            WaitlistEntry.Id id,
            WaitlistRequest wanted,
            Facility.@Nullable Id home,
            Account.@Nullable Id by,
            Instant since) {
        Map<Field<?>, Object> columns = columns(wanted);
        sql.insertInto(WAITLIST_ENTRY)
                .set(WAITLIST_ENTRY.FACILITY_ID, facility.value())
                .set(WAITLIST_ENTRY.ID, id.value())
                .set(WAITLIST_ENTRY.HOME_FACILITY_ID, home == null ? null : home.value())
                .set(WAITLIST_ENTRY.ENTERED_BY, by == null ? null : by.value())
                .set(WAITLIST_ENTRY.CREATED_AT, since)
                .set(columns)
                .onConflict(WAITLIST_ENTRY.FACILITY_ID, WAITLIST_ENTRY.ID)
                .doUpdate()
                .set(columns)
                .set(WAITLIST_ENTRY.ROW_VERSION, WAITLIST_ENTRY.ROW_VERSION.plus(1))
                .where(WAITLIST_ENTRY.STATUS.in(OPEN))
                .execute();
    }

    /** What somebody waits for of whom nobody has changed that since a version. */
    boolean change(WaitlistEntry.Id id, long version, WaitlistRequest wanted) {
        return sql.update(WAITLIST_ENTRY)
                        .set(columns(wanted))
                        .set(WAITLIST_ENTRY.ROW_VERSION, WAITLIST_ENTRY.ROW_VERSION.plus(1))
                        .where(is(id), WAITLIST_ENTRY.ROW_VERSION.eq(version), WAITLIST_ENTRY.STATUS.in(OPEN))
                        .execute()
                == 1;
    }

    private static Map<Field<?>, Object> columns(WaitlistRequest wanted) {
        Map<Field<?>, Object> columns = new HashMap<>();
        Doctor.Id doctor = wanted.doctor();
        columns.put(WAITLIST_ENTRY.PATIENT_ID, wanted.patient().value());
        columns.put(WAITLIST_ENTRY.APPOINTMENT_TYPE_ID, wanted.type().value());
        columns.put(WAITLIST_ENTRY.DOCTOR_ID, doctor == null ? null : doctor.value());
        columns.put(
                WAITLIST_ENTRY.PREFERRED_DATES, wanted.dates().stream().sorted().toArray(LocalDate[]::new));
        columns.put(WAITLIST_ENTRY.PREFERRED_TIMES, DayTimes.of(wanted.times()));
        columns.put(WAITLIST_ENTRY.PRIORITY, wanted.priority().word());
        columns.put(WAITLIST_ENTRY.URGENCY, wanted.urgency());
        columns.put(WAITLIST_ENTRY.ACCEPTS_OTHER_DOCTORS, wanted.otherDoctors());
        columns.put(WAITLIST_ENTRY.ACCEPTS_OTHER_FACILITIES, wanted.otherFacilities());
        columns.put(WAITLIST_ENTRY.MAX_WAIT_DAYS, wanted.mostWaitDays());
        columns.put(WAITLIST_ENTRY.AUTO_BOOK, wanted.autoBook());
        columns.put(WAITLIST_ENTRY.REASON, wanted.reason());
        columns.put(WAITLIST_ENTRY.NOTES, wanted.notes());
        columns.put(WAITLIST_ENTRY.EXPIRES_AT, wanted.expires());
        return columns;
    }

    /** Gives an entry that is open another status. */
    boolean become(WaitlistEntry.Id id, Status next, boolean elsewhere) {
        return sql.update(WAITLIST_ENTRY)
                        .set(WAITLIST_ENTRY.STATUS, next.word())
                        .set(WAITLIST_ENTRY.BOOKED_ELSEWHERE, elsewhere)
                        .where(is(id), WAITLIST_ENTRY.STATUS.in(OPEN))
                        .execute()
                == 1;
    }

    void book(WaitlistEntry.Id id, Appointment appointment, Standing standing) {
        sql.update(WAITLIST_ENTRY)
                .set(WAITLIST_ENTRY.STATUS, Status.BOOKED.word())
                .set(WAITLIST_ENTRY.BOOKED_APPOINTMENT_ID, appointment.id().value())
                .set(columns(standing))
                .where(is(id))
                .execute();
    }

    /** Notes that an offer was made. */
    void notified(WaitlistEntry.Id id, Instant now) {
        sql.update(WAITLIST_ENTRY)
                .set(WAITLIST_ENTRY.STATUS, Status.NOTIFIED.word())
                .set(WAITLIST_ENTRY.TIMES_NOTIFIED, WAITLIST_ENTRY.TIMES_NOTIFIED.plus(1))
                .set(WAITLIST_ENTRY.LAST_NOTIFIED_AT, now)
                .where(is(id))
                .execute();
    }

    /** Lets somebody who was offered a time wait on. */
    void waitOn(WaitlistEntry.Id id) {
        sql.update(WAITLIST_ENTRY)
                .set(WAITLIST_ENTRY.STATUS, Status.ACTIVE.word())
                .where(is(id), WAITLIST_ENTRY.STATUS.eq(Status.NOTIFIED.word()))
                .execute();
    }

    /** Those who wait no longer since an instant. */
    List<WaitlistEntry.Id> expire(Instant now) {
        return sql.update(WAITLIST_ENTRY)
                .set(WAITLIST_ENTRY.STATUS, Status.EXPIRED.word())
                .where(
                        WAITLIST_ENTRY.FACILITY_ID.eq(facility.value()),
                        WAITLIST_ENTRY.STATUS.in(OPEN),
                        WAITLIST_ENTRY.EXPIRES_AT.le(now))
                .returningResult(WAITLIST_ENTRY.ID)
                .fetch(row -> new WaitlistEntry.Id(row.value1()));
    }

    /** Keeps why entries that are still active were not served. */
    void stand(Map<WaitlistEntry.Id, Standing> standings) {
        List<Query> updates = standings.entrySet().stream()
                .map(each -> (Query) sql.update(WAITLIST_ENTRY)
                        .set(columns(each.getValue()))
                        .where(is(each.getKey()), WAITLIST_ENTRY.STATUS.in(OPEN)))
                .toList();
        sql.batch(updates).execute();
    }

    private static Map<Field<?>, Object> columns(Standing standing) {
        Standing.Line line = standing.line();
        Map<Field<?>, Object> columns = new HashMap<>();
        columns.put(WAITLIST_ENTRY.STANDING, standing.kind().word());
        columns.put(WAITLIST_ENTRY.STANDING_AT, standing.at());
        columns.put(
                WAITLIST_ENTRY.LINE_DOCTOR_ID,
                line == null ? null : line.doctor().value());
        columns.put(WAITLIST_ENTRY.LINE_STARTS_AT, line == null ? null : line.start());
        columns.put(WAITLIST_ENTRY.LINE_POSITION, line == null ? null : line.position());
        columns.put(WAITLIST_ENTRY.LINE_BEFORE, line == null ? null : line.before());
        return columns;
    }

    private Condition is(WaitlistEntry.Id id) {
        return WAITLIST_ENTRY.FACILITY_ID.eq(facility.value()).and(WAITLIST_ENTRY.ID.eq(id.value()));
    }

    /** Whom those patients see here who have somebody. */
    Map<Patient.Id, Doctor.Id> usualDoctors(Collection<Patient.Id> patients) {
        return sql.select(FACILITY_PATIENT.PATIENT_ID, FACILITY_PATIENT.PREFERRED_DOCTOR_ID)
                .from(FACILITY_PATIENT)
                .where(
                        FACILITY_PATIENT.FACILITY_ID.eq(facility.value()),
                        FACILITY_PATIENT.PREFERRED_DOCTOR_ID.isNotNull(),
                        FACILITY_PATIENT.PATIENT_ID.in(
                                patients.stream().map(Patient.Id::value).toList()))
                .fetchMap(row -> new Patient.Id(row.value1()), row -> new Doctor.Id(row.value2()));
    }
}
