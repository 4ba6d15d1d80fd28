package com.ihosi.planner.roster.weight;

import static com.ihosi.schema.generated.Tables.ROSTER_WEIGHT;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Account;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.Rule;
import com.ihosi.planner.roster.Weights;
import com.ihosi.schema.access.Turn;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Reads and writes the weights of one facility, within one transaction in its scope. */
final class WeightRepository {

    private static final List<String> KNOWN =
            Arrays.stream(Rule.values()).map(Rule::name).toList();

    private final DSLContext sql;
    private final Facility.Id facility;

    WeightRepository(DSLContext sql, Facility.Id facility) {
        this.sql = sql;
        this.facility = facility;
    }

    /** Rules that the product does not know (any more) are passed over. */
    Weights get() {
        Map<Rule, Integer> changed = new EnumMap<>(Rule.class);
        sql.select(ROSTER_WEIGHT.RULE, ROSTER_WEIGHT.WEIGHT)
                .from(ROSTER_WEIGHT)
                .where(ROSTER_WEIGHT.FACILITY_ID.eq(facility.value()), ROSTER_WEIGHT.RULE.in(KNOWN))
                .forEach(row -> changed.put(Rule.valueOf(row.value1()), row.value2()));
        try {
            return new Weights(changed);
        } catch (IllegalArgumentException outOfBounds) {
            throw new PlannerException(String.valueOf(outOfBounds.getMessage()));
        }
    }

    /** Until the transaction ends nobody else changes the facility's weights. */
    void lock() {
        Turn.take(sql, facility.value() + "/weights");
    }

    void replace(Weights wanted, Account.@Nullable Id by, Instant now) {
        sql.deleteFrom(ROSTER_WEIGHT)
                .where(ROSTER_WEIGHT.FACILITY_ID.eq(facility.value()), ROSTER_WEIGHT.RULE.in(KNOWN))
                .execute();
        wanted.changed().forEach((rule, weight) -> sql.insertInto(ROSTER_WEIGHT)
                .set(ROSTER_WEIGHT.FACILITY_ID, facility.value())
                .set(ROSTER_WEIGHT.RULE, rule.name())
                .set(ROSTER_WEIGHT.WEIGHT, weight)
                .set(ROSTER_WEIGHT.CHANGED_BY, by == null ? null : by.value())
                .set(ROSTER_WEIGHT.CHANGED_AT, now)
                .execute());
    }
}
