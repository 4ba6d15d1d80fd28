package com.ihosi.planner.appointment;

import static com.ihosi.schema.generated.Tables.APPOINTMENT;
import static com.ihosi.schema.generated.Tables.APPOINTMENT_TYPE;
import static com.ihosi.schema.generated.Tables.BUSY_ELSEWHERE;
import static com.ihosi.schema.generated.Tables.EMPLOYMENT;
import static com.ihosi.schema.generated.Tables.PATIENT;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;

/** Reads a doctor's appointments within one transaction, in her own scope or in a facility's. */
final class AgendaRepository {

    private final DSLContext sql;
    private final Doctor.Id doctor;

    AgendaRepository(DSLContext sql, Doctor.Id doctor) {
        this.sql = sql;
        this.doctor = doctor;
    }

    /** Those at every facility, in the doctor's scope. */
    List<DoctorAgenda.Entry> list(Span within) {
        return list(within, noCondition());
    }

    /** Those at one facility, in its scope. */
    List<DoctorAgenda.Entry> list(Span within, Facility.Id facility) {
        return list(within, APPOINTMENT.FACILITY_ID.eq(facility.value()));
    }

    private List<DoctorAgenda.Entry> list(Span within, Condition where) {
        var rows = sql.select(
                        AppointmentRepository.ALL,
                        APPOINTMENT_TYPE.NAME,
                        concat(PATIENT.GIVEN_NAME, inline(" "), PATIENT.FAMILY_NAME))
                .from(APPOINTMENT)
                .join(APPOINTMENT_TYPE)
                .on(APPOINTMENT_TYPE.FACILITY_ID.eq(APPOINTMENT.FACILITY_ID))
                .and(APPOINTMENT_TYPE.ID.eq(APPOINTMENT.APPOINTMENT_TYPE_ID))
                .join(PATIENT)
                .on(PATIENT.ID.eq(APPOINTMENT.PATIENT_ID))
                .where(
                        where,
                        APPOINTMENT.DOCTOR_ID.eq(doctor.value()),
                        APPOINTMENT.STATUS.notIn(
                                AppointmentStatus.CANCELLED.word(),
                                AppointmentStatus.NOSHOW.word(),
                                AppointmentStatus.WAITLIST.word()),
                        AppointmentRepository.touches(within))
                .orderBy(APPOINTMENT.STARTS_AT, APPOINTMENT.LANE, APPOINTMENT.ID)
                .fetch();
        Map<Facility.Id, Facility> facilities =
                Facilities.list(
                                sql,
                                rows.stream()
                                        .map(row -> row.value1().facility())
                                        .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(Facility::id, Function.identity()));
        return rows.stream()
                .map(row -> new DoctorAgenda.Entry(
                        row.value1(),
                        Objects.requireNonNull(facilities.get(row.value1().facility())),
                        row.value2(),
                        row.value3()))
                .toList();
    }

    boolean isEmployedAt(Facility.Id facility) {
        return sql.fetchExists(
                EMPLOYMENT, EMPLOYMENT.FACILITY_ID.eq(facility.value()), EMPLOYMENT.DOCTOR_ID.eq(doctor.value()));
    }

    /** When she is taken at other facilities than the one of the scope. */
    List<Span> elsewhere(Span within) {
        var busy = BUSY_ELSEWHERE.call(
                val(new UUID[] {doctor.value()}), val(within.start()), val(within.end()), val(new UUID[0]));
        return sql.select(busy.DURING.convertFrom(during -> new Span(during.from(), during.until())))
                .from(busy)
                .orderBy(busy.DURING)
                .fetch(Record1::value1);
    }
}
