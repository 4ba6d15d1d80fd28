package com.ihosi.planner.noshow.card;

import static com.ihosi.schema.generated.Tables.NO_SHOW_PREDICTION;

import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.facility.Facility;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;

/** Reads and writes risks in a facility's scope. */
final class RiskRepository {

    private final DSLContext sql;

    RiskRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Writes many at once, in place of earlier ones; as arrays, because a statement for each takes ten times as long. */
    void save(Facility.Id facility, ModelCard.Id card, LocalDate night, Instant now, List<RiskGiven> risks) {
        sql.execute(
                """
                insert into no_show_prediction
                    (facility_id, appointment_id, risk, drivers, model_card_id, business_date, predicted_at)
                select {0}, given.appointment, given.risk, given.drivers::jsonb, {1}, {2}, {3}
                from unnest({4}, {5}, {6}) as given (appointment, risk, drivers)
                on conflict (facility_id, appointment_id) do update set
                    risk = excluded.risk, drivers = excluded.drivers, model_card_id = excluded.model_card_id,
                    business_date = excluded.business_date, predicted_at = excluded.predicted_at
                """,
                DSL.val(facility.value()),
                DSL.val(card.value()),
                DSL.val(night),
                DSL.val(now, NO_SHOW_PREDICTION.PREDICTED_AT),
                DSL.val(risks.stream().map(risk -> risk.appointment().value()).toArray(UUID[]::new)),
                DSL.val(risks.stream().map(RiskGiven::risk).toArray(Double[]::new)),
                DSL.val(risks.stream()
                        .map(risk -> CardJson.write(risk.drivers()))
                        .toArray(String[]::new)));
    }

    List<RiskGiven> list(Facility.Id facility, Collection<Appointment.Id> appointments) {
        return sql.select(
                        NO_SHOW_PREDICTION.APPOINTMENT_ID.convertFrom(Appointment.Id::new),
                        NO_SHOW_PREDICTION.RISK,
                        NO_SHOW_PREDICTION.DRIVERS.convertFrom(CardJson::readDrivers))
                .from(NO_SHOW_PREDICTION)
                .where(
                        NO_SHOW_PREDICTION.FACILITY_ID.eq(facility.value()),
                        NO_SHOW_PREDICTION.APPOINTMENT_ID.in(
                                appointments.stream().map(Appointment.Id::value).toList()))
                .fetch(Records.mapping(RiskGiven::new));
    }
}
