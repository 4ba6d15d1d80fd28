package com.ihosi.planner.series;

import static com.ihosi.schema.generated.Tables.APPOINTMENT;
import static com.ihosi.schema.generated.Tables.APPOINTMENT_SERIES;
import static com.ihosi.schema.generated.Tables.SERIES_EXCEPTION;
import static org.jooq.impl.DSL.min;

import com.ihosi.planner.NotFoundException;
import com.ihosi.planner.account.Account;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentStatus;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.appointment.Appointments;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.series.SeriesView.Item;
import com.ihosi.planner.slot.Obstacle;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.schema.generated.tables.records.AppointmentSeriesRecord;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;

/** Keeps a facility's series and what is not as their rules say, within one transaction in its scope. */
final class SeriesRepository {

    private static final String CANCELLED = "cancelled";
    private static final String MOVED = "moved";
    private static final String UNFIT = "unfit";

    private final DSLContext sql;
    private final Facility.Id facility;

    SeriesRepository(DSLContext sql, Facility.Id facility) {
        this.sql = sql;
        this.facility = facility;
    }

    void insert(Series series, @Nullable UUID by, Instant now) {
        sql.insertInto(APPOINTMENT_SERIES)
                .set(APPOINTMENT_SERIES.FACILITY_ID, facility.value())
                .set(APPOINTMENT_SERIES.ID, series.id().value())
                .set(APPOINTMENT_SERIES.DOCTOR_ID, series.doctor().value())
                .set(APPOINTMENT_SERIES.PATIENT_ID, series.patient().value())
                .set(APPOINTMENT_SERIES.APPOINTMENT_TYPE_ID, series.type().value())
                .set(APPOINTMENT_SERIES.RULE, series.rule())
                .set(APPOINTMENT_SERIES.STARTS_AT_LOCAL, series.first())
                .set(APPOINTMENT_SERIES.TIME_ZONE, series.zone().getId())
                .set(APPOINTMENT_SERIES.MINUTES, series.minutes())
                .set(APPOINTMENT_SERIES.REASON, series.reason())
                .set(
                        APPOINTMENT_SERIES.SPLIT_FROM_ID,
                        series.splitFrom().map(Series.Id::value).orElse(null))
                .set(APPOINTMENT_SERIES.BOUNDED, series.bounded())
                .set(APPOINTMENT_SERIES.CREATED_BY, by)
                .set(APPOINTMENT_SERIES.CREATED_AT, now)
                .execute();
    }

    /** What changed of a series that is locked. */
    void update(Series series) {
        sql.update(APPOINTMENT_SERIES)
                .set(APPOINTMENT_SERIES.DOCTOR_ID, series.doctor().value())
                .set(APPOINTMENT_SERIES.RULE, series.rule())
                .set(APPOINTMENT_SERIES.STARTS_AT_LOCAL, series.first())
                .set(APPOINTMENT_SERIES.MINUTES, series.minutes())
                .set(APPOINTMENT_SERIES.STATUS, series.status().name().toLowerCase(Locale.ROOT))
                .set(APPOINTMENT_SERIES.ROW_VERSION, APPOINTMENT_SERIES.ROW_VERSION.plus(1))
                .where(is(series.id()))
                .execute();
    }

    /** Makes another version of a series of which only an occurrence changed. */
    void touch(Series.Id id) {
        sql.update(APPOINTMENT_SERIES)
                .set(APPOINTMENT_SERIES.ROW_VERSION, APPOINTMENT_SERIES.ROW_VERSION.plus(1))
                .where(is(id))
                .execute();
    }

    Series get(Series.Id id) {
        return sql.selectFrom(APPOINTMENT_SERIES)
                .where(is(id))
                .fetchOptional(this::series)
                .orElseThrow(SeriesRepository::unknown);
    }

    /** The same, and nobody else can change it until the transaction ends. */
    Series getLocked(Series.Id id) {
        return sql.selectFrom(APPOINTMENT_SERIES)
                .where(is(id))
                .forUpdate()
                .fetchOptional(this::series)
                .orElseThrow(SeriesRepository::unknown);
    }

    private static NotFoundException unknown() {
        return new NotFoundException("There is no such series at this facility.");
    }

    /** A patient's series, the newest first. */
    List<Series> list(Patient.Id patient) {
        return sql.selectFrom(APPOINTMENT_SERIES)
                .where(
                        APPOINTMENT_SERIES.FACILITY_ID.eq(facility.value()),
                        APPOINTMENT_SERIES.PATIENT_ID.eq(patient.value()))
                .orderBy(APPOINTMENT_SERIES.STARTS_AT_LOCAL.desc(), APPOINTMENT_SERIES.ID)
                .fetch(this::series);
    }

    /** Of which occurrences from a local time on do not fit, by the nearest of them. */
    List<Series> listUnplaced(LocalDateTime from, int most) {
        return sql.select(APPOINTMENT_SERIES)
                .from(APPOINTMENT_SERIES)
                .join(SERIES_EXCEPTION)
                .on(
                        SERIES_EXCEPTION.FACILITY_ID.eq(APPOINTMENT_SERIES.FACILITY_ID),
                        SERIES_EXCEPTION.SERIES_ID.eq(APPOINTMENT_SERIES.ID))
                .where(
                        APPOINTMENT_SERIES.FACILITY_ID.eq(facility.value()),
                        SERIES_EXCEPTION.KIND.eq(UNFIT),
                        SERIES_EXCEPTION.OCCURRENCE.ge(from))
                .groupBy(APPOINTMENT_SERIES.FACILITY_ID, APPOINTMENT_SERIES.ID)
                .orderBy(min(SERIES_EXCEPTION.OCCURRENCE), APPOINTMENT_SERIES.ID)
                .limit(most)
                .fetch(found -> series(found.value1()));
    }

    private Series series(AppointmentSeriesRecord row) {
        return new Series(
                new Series.Id(row.getId()),
                facility,
                new Doctor.Id(row.getDoctorId()),
                new Patient.Id(row.getPatientId()),
                new AppointmentType.Id(row.getAppointmentTypeId()),
                row.getRule(),
                row.getStartsAtLocal(),
                ZoneId.of(row.getTimeZone()),
                row.getMinutes(),
                row.getReason(),
                Series.Status.valueOf(row.getStatus().toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getSplitFromId()).map(Series.Id::new),
                row.getBounded(),
                row.getRowVersion());
    }

    /** What became of all occurrences; of one that was cancelled and booked again the appointment that counts. */
    SeriesView view(Series series) {
        Map<Appointment.Id, LocalDateTime> occurrences = sql.select(
                        APPOINTMENT.ID.convertFrom(Appointment.Id::new), APPOINTMENT.OCCURRENCE)
                .from(APPOINTMENT)
                .where(
                        APPOINTMENT.FACILITY_ID.eq(facility.value()),
                        APPOINTMENT.SERIES_ID.eq(series.id().value()))
                .fetchMap(Record2::value1, Record2::value2);
        Map<LocalDateTime, Appointment> appointments = new HashMap<>();
        for (Appointment appointment : Appointments.list(sql, facility, occurrences.keySet())) {
            appointments.merge(
                    occurrences.get(appointment.id()),
                    appointment,
                    (one, other) -> one.status() == AppointmentStatus.CANCELLED ? other : one);
        }
        Map<LocalDateTime, Optional<Obstacle>> exceptions = exceptions(series.id());
        TreeSet<LocalDateTime> all = new TreeSet<>(appointments.keySet());
        all.addAll(exceptions.keySet());
        return new SeriesView(
                series,
                all.stream()
                        .map(at -> Item.of(
                                at,
                                series,
                                Optional.ofNullable(appointments.get(at)),
                                exceptions.getOrDefault(at, Optional.empty())))
                        .toList());
    }

    /** What is not as the rule says, with what is in the way of those that do not fit. */
    private Map<LocalDateTime, Optional<Obstacle>> exceptions(Series.Id series) {
        Map<LocalDateTime, Optional<Obstacle>> exceptions = new HashMap<>();
        sql.selectFrom(SERIES_EXCEPTION)
                .where(of(series))
                .forEach(row -> exceptions.put(
                        row.getOccurrence(),
                        row.getKind().equals(UNFIT)
                                ? Optional.of(Obstacle.valueOf(row.getReason().toUpperCase(Locale.ROOT)))
                                : Optional.empty()));
        return exceptions;
    }

    void putUnfit(Series.Id series, LocalDateTime at, Obstacle obstacle, Account.@Nullable Id by, Instant now) {
        put(series, at, UNFIT, null, obstacle.name().toLowerCase(Locale.ROOT), by, now);
    }

    void putMoved(Series.Id series, LocalDateTime at, LocalDateTime to, Account.@Nullable Id by, Instant now) {
        put(series, at, MOVED, to, null, by, now);
    }

    void putCancelled(
            Series.Id series, LocalDateTime at, @Nullable String reason, Account.@Nullable Id by, Instant now) {
        put(series, at, CANCELLED, null, reason, by, now);
    }

    private void put(
            Series.Id series,
            LocalDateTime at,
            String kind,
            @Nullable LocalDateTime to,
            @Nullable String reason,
            Account.@Nullable Id by,
            Instant now) {
        remove(series, at);
        sql.insertInto(SERIES_EXCEPTION)
                .set(SERIES_EXCEPTION.FACILITY_ID, facility.value())
                .set(SERIES_EXCEPTION.SERIES_ID, series.value())
                .set(SERIES_EXCEPTION.OCCURRENCE, at)
                .set(SERIES_EXCEPTION.KIND, kind)
                .set(SERIES_EXCEPTION.MOVED_TO_LOCAL, to)
                .set(SERIES_EXCEPTION.REASON, reason)
                .set(SERIES_EXCEPTION.ENTERED_BY, by == null ? null : by.value())
                .set(SERIES_EXCEPTION.ENTERED_AT, now)
                .execute();
    }

    /** From now on the occurrence is as the rule says. */
    void remove(Series.Id series, LocalDateTime at) {
        sql.deleteFrom(SERIES_EXCEPTION)
                .where(of(series), SERIES_EXCEPTION.OCCURRENCE.eq(at))
                .execute();
    }

    /** Makes an occurrence with its appointments and what is said of it that of another series, or of another time. */
    void carry(Series.Id from, LocalDateTime at, Series.Id to, LocalDateTime then) {
        sql.update(APPOINTMENT)
                .set(APPOINTMENT.SERIES_ID, to.value())
                .set(APPOINTMENT.OCCURRENCE, then)
                .where(
                        APPOINTMENT.FACILITY_ID.eq(facility.value()),
                        APPOINTMENT.SERIES_ID.eq(from.value()),
                        APPOINTMENT.OCCURRENCE.eq(at))
                .execute();
        sql.update(SERIES_EXCEPTION)
                .set(SERIES_EXCEPTION.SERIES_ID, to.value())
                .set(SERIES_EXCEPTION.OCCURRENCE, then)
                .where(of(from), SERIES_EXCEPTION.OCCURRENCE.eq(at))
                .execute();
    }

    private Condition is(Series.Id id) {
        return APPOINTMENT_SERIES.FACILITY_ID.eq(facility.value()).and(APPOINTMENT_SERIES.ID.eq(id.value()));
    }

    private Condition of(Series.Id series) {
        return SERIES_EXCEPTION.FACILITY_ID.eq(facility.value()).and(SERIES_EXCEPTION.SERIES_ID.eq(series.value()));
    }
}
