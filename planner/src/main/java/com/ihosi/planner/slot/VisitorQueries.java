package com.ihosi.planner.slot;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.rule.RuleBook;
import com.ihosi.planner.time.Span;
import com.ihosi.schema.access.RoundTrip;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.Record2;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

/** What was asked in a round trip about who is to be seen, to be read when it is over. */
final class VisitorQueries {

    private final SlotRepository slots;
    private final @Nullable Asked asked;
    private final Instant now;

    private record Asked(
            Patient.Id patient,
            Supplier<Result<Record2<Boolean, Boolean>>> known,
            Supplier<Result<Record2<Instant, Instant>>> taken) {}

    /**
     * Asks for a patient.
     *
     * @param patient none while it is not known who; then nothing is asked
     */
    VisitorQueries(
            RoundTrip trip,
            Facility.Id facility,
            Patient.@Nullable Id patient,
            Span within,
            @Nullable UUID apart,
            Instant now) {
        this.slots = new SlotRepository(trip.sql(), facility);
        this.now = now;
        this.asked = patient == null
                ? null
                : new Asked(
                        patient,
                        trip.ask(slots.visitor(patient)),
                        trip.ask(slots.patientTaken(patient, within, apart, now)));
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
        List<Span> taken = queries.taken().get().map(row -> new Span(row.value1(), row.value2()));
        return new Visitor(queries.patient(), known.value1(), known.value2(), past, taken);
    }
}
