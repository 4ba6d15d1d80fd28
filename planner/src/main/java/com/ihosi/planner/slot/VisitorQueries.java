package com.ihosi.planner.slot;

import static com.ihosi.schema.generated.Tables.FACILITY_PATIENT;
import static com.ihosi.schema.generated.Tables.PATIENT_TIME;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.rule.RuleBook;
import com.ihosi.planner.time.Span;
import com.ihosi.schema.access.Prepared;
import com.ihosi.schema.access.RoundTrip;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.Param;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/** What was asked in a round trip about who is to be seen, to be read when it is over. */
final class VisitorQueries {

    private static final Param<UUID> FACILITY = param("facility", FACILITY_PATIENT.FACILITY_ID);
    private static final Param<UUID> PATIENT = param("patient", FACILITY_PATIENT.PATIENT_ID);
    private static final Param<UUID> APART = param("apart", PATIENT_TIME.SOURCE_ID);
    private static final Param<Instant> FROM = param("from", PATIENT_TIME.STARTS_AT);
    private static final Param<Instant> UNTIL = param("until", PATIENT_TIME.STARTS_AT);
    private static final Param<Instant> NOW = param("now", PATIENT_TIME.STARTS_AT);

    /** Whether a patient is new here and goes first. */
    private static final Prepared<Select<Record2<Boolean, Boolean>>> KNOWN =
            Prepared.of(select(FACILITY_PATIENT.NEW_PATIENT, FACILITY_PATIENT.VIP)
                    .from(FACILITY_PATIENT)
                    .where(FACILITY_PATIENT.FACILITY_ID.eq(FACILITY), FACILITY_PATIENT.PATIENT_ID.eq(PATIENT)));

    /** When a patient is taken, here or elsewhere. */
    private static final Prepared<Select<Record2<Instant, Instant>>> TAKEN = Prepared.of(select(
                    PATIENT_TIME.STARTS_AT, PATIENT_TIME.ENDS_AT)
            .from(PATIENT_TIME)
            .where(
                    PATIENT_TIME.FACILITY_ID.eq(FACILITY),
                    PATIENT_TIME.PATIENT_ID.eq(PATIENT),
                    PATIENT_TIME.STARTS_AT.lt(UNTIL),
                    PATIENT_TIME.ENDS_AT.gt(FROM),
                    PATIENT_TIME.EXPIRES_AT.isNull().or(PATIENT_TIME.EXPIRES_AT.gt(NOW)),
                    PATIENT_TIME.SOURCE_ID.isDistinctFrom(APART))
            .unionAll(select(
                            field("lower(during)", PATIENT_TIME.STARTS_AT.getDataType()),
                            field("upper(during)", PATIENT_TIME.ENDS_AT.getDataType()))
                    .from(table(
                            "patient_busy_elsewhere({0}, {1}::timestamptz, {2}::timestamptz)", PATIENT, FROM, UNTIL))));

    private final SlotRepository slots;
    private final @Nullable Asked asked;
    private final Instant now;

    private record Asked(
            Patient.Id patient,
            Supplier<Result<Record2<Boolean, Boolean>>> known,
            @Nullable Supplier<Result<Record2<Instant, Instant>>> taken) {}

    /**
     * Asks for a patient.
     *
     * @param patient none while it is not known who; then nothing is asked
     * @param within where her taken time is asked for; none where it does not matter
     */
    VisitorQueries(
            RoundTrip trip,
            Facility.Id facility,
            Patient.@Nullable Id patient,
            @Nullable Span within,
            @Nullable UUID apart,
            Instant now) {
        this.slots = new SlotRepository(trip.sql(), facility);
        this.now = now;
        this.asked = patient == null
                ? null
                : new Asked(
                        patient,
                        trip.ask(KNOWN, values(facility, patient)),
                        within == null
                                ? null
                                : trip.ask(
                                        TAKEN,
                                        values(facility, patient)
                                                .set(FROM, within.start())
                                                .set(UNTIL, within.end())
                                                .set(NOW, now)
                                                .set(APART, apart)));
    }

    private static Prepared.Values values(Facility.Id facility, Patient.Id patient) {
        return new Prepared.Values().set(FACILITY, facility.value()).set(PATIENT, patient.value());
    }

    /**
     * The patient, with a past where rules may ask for it.
     *
     * @throws FieldException if the facility does not know the patient
     */
    Visitor read(RuleBook rules) {
        return asked == null ? Visitor.ANYBODY : read(asked, rules);
    }

    private Visitor read(Asked queries, RuleBook rules) {
        Record2<Boolean, Boolean> known = queries.known().get().stream()
                .findFirst()
                .orElseThrow(() -> new FieldException("patientId", "There is no such patient at this facility."));
        History past = rules.isEmpty() ? History.NONE : slots.history(queries.patient(), now);
        List<Span> taken = queries.taken() == null
                ? List.of()
                : queries.taken().get().map(row -> new Span(row.value1(), row.value2()));
        return new Visitor(queries.patient(), known.value1(), known.value2(), past, taken);
    }
}
