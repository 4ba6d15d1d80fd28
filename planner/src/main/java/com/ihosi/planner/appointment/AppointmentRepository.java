package com.ihosi.planner.appointment;

import static com.ihosi.schema.generated.Tables.APPOINTMENT;

import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.impl.DSL;

/** Reads appointments within one transaction, as far as its scope sees them. */
final class AppointmentRepository {

    /** No appointment lasts longer than a day, so that a search need not look further back. */
    private static final Duration LONGEST = Duration.ofDays(1);

    static final SelectField<Appointment> ALL = DSL.row(
                    APPOINTMENT.ID.convertFrom(Appointment.Id::new),
                    APPOINTMENT.FACILITY_ID.convertFrom(Facility.Id::new),
                    APPOINTMENT.DOCTOR_ID.convertFrom(Doctor.Id::new),
                    APPOINTMENT.PATIENT_ID.convertFrom(Patient.Id::new),
                    APPOINTMENT.APPOINTMENT_TYPE_ID.convertFrom(AppointmentType.Id::new),
                    APPOINTMENT.DEPARTMENT_ID.convertFrom(id -> id == null ? null : new Department.Id(id)),
                    APPOINTMENT.VISIT_ID,
                    APPOINTMENT.DURING.convertFrom(during -> new Span(during.from(), during.until())),
                    APPOINTMENT.LANE,
                    APPOINTMENT.STATUS.convertFrom(AppointmentStatus::of),
                    APPOINTMENT.REASON,
                    APPOINTMENT.NEW_PATIENT,
                    APPOINTMENT.URGENT,
                    source(),
                    APPOINTMENT.BOOKED_AT,
                    APPOINTMENT.STARTED_AT,
                    APPOINTMENT.SERIES_ID,
                    APPOINTMENT.HAS_CONFLICT,
                    APPOINTMENT.ROW_VERSION)
            .mapping(Appointment::new);

    private final DSLContext sql;

    AppointmentRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Those that take part of a span. */
    static Condition touches(Span within) {
        return APPOINTMENT
                .STARTS_AT
                .gt(within.start().minus(LONGEST))
                .and(APPOINTMENT.STARTS_AT.lt(within.end()))
                .and(APPOINTMENT.ENDS_AT.gt(within.start()));
    }

    private static Field<Appointment.Source> source() {
        return APPOINTMENT.BOOKING_SOURCE.convertFrom(
                word -> Appointment.Source.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    List<Appointment> list(Condition wanted) {
        return sql.select(ALL)
                .from(APPOINTMENT)
                .where(wanted)
                .orderBy(APPOINTMENT.STARTS_AT, APPOINTMENT.LANE, APPOINTMENT.ID)
                .fetch(row -> row.value1());
    }
}
