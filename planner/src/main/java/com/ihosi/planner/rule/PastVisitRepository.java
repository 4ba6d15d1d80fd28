package com.ihosi.planner.rule;

import static com.ihosi.schema.generated.Tables.APPOINTMENT;
import static com.ihosi.schema.generated.Tables.APPOINTMENT_TYPE;
import static com.ihosi.schema.generated.Tables.DOCTOR;
import static com.ihosi.schema.generated.Tables.FACILITY_PATIENT;
import static com.ihosi.schema.generated.Tables.NO_SHOW_PREDICTION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.rule.RuleFacts.Source;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import com.ihosi.schema.generated.tables.Appointment;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jooq.types.DayToSecond;

/** Reads appointments of the past of one facility as rules would have been asked about them, in its scope. */
final class PastVisitRepository {

    /** The latest that are looked at; a large hospital books so many in a month. */
    private static final int MOST = 30_000;

    private static final Appointment EARLIER = APPOINTMENT.as("earlier");

    private static final SelectField<PastVisit.Type> TYPE = row(
                    APPOINTMENT_TYPE.CODE,
                    APPOINTMENT_TYPE.NAME,
                    row(APPOINTMENT_TYPE.MIN_MINUTES, APPOINTMENT_TYPE.DEFAULT_MINUTES, APPOINTMENT_TYPE.MAX_MINUTES)
                            .mapping(AppointmentType.Minutes::new),
                    APPOINTMENT_TYPE.BUFFER_MINUTES)
            .mapping(PastVisit.Type::new);
    private static final SelectField<PastVisit.Patient> PATIENT = row(
                    APPOINTMENT.NEW_PATIENT,
                    field(exists(selectOne().from(EARLIER).where(isFollowed()))),
                    FACILITY_PATIENT.VIP,
                    field(selectCount().from(EARLIER).where(isMissed())),
                    NO_SHOW_PREDICTION.RISK)
            .mapping(PastVisit.Patient::new);

    private final DSLContext sql;
    private final Facility.Id facility;

    PastVisitRepository(DSLContext sql, Facility.Id facility) {
        this.sql = sql;
        this.facility = facility;
    }

    /** Appointments that began from an instant until before another one and ever took time, the latest first. */
    List<PastVisit> list(Instant from, Instant until) {
        return sql.select(
                        APPOINTMENT.ID,
                        APPOINTMENT.DOCTOR_ID.convertFrom(Doctor.Id::new),
                        coalesce(DOCTOR.SPECIALTY, inline("")),
                        TYPE,
                        APPOINTMENT.DURING.convertFrom(during -> new Span(during.from(), during.until())),
                        APPOINTMENT.LANE,
                        coalesce(APPOINTMENT.REASON, inline("")),
                        APPOINTMENT.URGENT,
                        APPOINTMENT.BOOKING_SOURCE.convertFrom(Source::of),
                        APPOINTMENT.BOOKED_AT,
                        field(APPOINTMENT_TYPE.REQUIRES_APPROVAL.isTrue().or(APPOINTMENT.APPROVED_AT.isNotNull())),
                        APPOINTMENT.FROM_WAITLIST,
                        when(
                                APPOINTMENT.STATUS.eq("cancelled"),
                                coalesce(APPOINTMENT.CANCELLED_AT, APPOINTMENT.STARTS_AT)),
                        PATIENT)
                .from(APPOINTMENT)
                .join(APPOINTMENT_TYPE)
                .on(
                        APPOINTMENT_TYPE.FACILITY_ID.eq(APPOINTMENT.FACILITY_ID),
                        APPOINTMENT_TYPE.ID.eq(APPOINTMENT.APPOINTMENT_TYPE_ID))
                .join(FACILITY_PATIENT)
                .on(
                        FACILITY_PATIENT.FACILITY_ID.eq(APPOINTMENT.FACILITY_ID),
                        FACILITY_PATIENT.PATIENT_ID.eq(APPOINTMENT.PATIENT_ID))
                .join(DOCTOR)
                .on(DOCTOR.ID.eq(APPOINTMENT.DOCTOR_ID))
                .leftJoin(NO_SHOW_PREDICTION)
                .on(
                        NO_SHOW_PREDICTION.FACILITY_ID.eq(APPOINTMENT.FACILITY_ID),
                        NO_SHOW_PREDICTION.APPOINTMENT_ID.eq(APPOINTMENT.ID))
                .where(
                        APPOINTMENT.FACILITY_ID.eq(facility.value()),
                        APPOINTMENT.STARTS_AT.ge(from),
                        APPOINTMENT.STARTS_AT.lt(until),
                        APPOINTMENT.STATUS.ne("waitlist"))
                .orderBy(APPOINTMENT.STARTS_AT.desc(), APPOINTMENT.ID)
                .limit(MOST)
                .fetch(mapping(PastVisit::new));
    }

    /** Of the patient, not long before the appointment was booked. */
    private static Condition isLately() {
        return EARLIER.FACILITY_ID
                .eq(APPOINTMENT.FACILITY_ID)
                .and(EARLIER.PATIENT_ID.eq(APPOINTMENT.PATIENT_ID))
                .and(EARLIER.STARTS_AT.lt(APPOINTMENT.BOOKED_AT))
                .and(EARLIER.STARTS_AT.ge(APPOINTMENT.BOOKED_AT.minus(new DayToSecond(RuleFacts.FOLLOW_UP_DAYS))));
    }

    private static Condition isFollowed() {
        return isLately().and(EARLIER.DOCTOR_ID.eq(APPOINTMENT.DOCTOR_ID)).and(EARLIER.STATUS.eq("fulfilled"));
    }

    private static Condition isMissed() {
        return isLately().and(EARLIER.STATUS.eq("noshow"));
    }
}
