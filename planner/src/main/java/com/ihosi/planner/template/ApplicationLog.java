package com.ihosi.planner.template;

import static com.ihosi.schema.generated.Tables.SCHEDULE_TEMPLATE;
import static com.ihosi.schema.generated.Tables.TEMPLATE_APPLICATION;
import static org.jooq.impl.DSL.select;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** Writes down where templates of some kinds were applied and taken back, within one transaction in a facility's scope. */
public final class ApplicationLog {

    private final DSLContext sql;
    private final Facility.Id facility;
    private final Collection<String> kinds;

    /** Knows applications of templates of these kinds and no others. */
    public ApplicationLog(DSLContext sql, Facility.Id facility, Collection<String> kinds) {
        this.sql = sql;
        this.facility = facility;
        this.kinds = kinds;
    }

    /**
     * An application that nobody else undoes until the transaction ends.
     *
     * @param undo what was made of it, as JSON
     */
    public record Locked(Template.Id template, LocalDate first, String undo, boolean undone) {}

    /**
     * Counts and keeps that a template was applied.
     *
     * @param last none: open
     * @param undo what was made of it, as JSON
     */
    public Application.Id add(
            Template.Id template,
            LocalDate first,
            @Nullable LocalDate last,
            Collection<Doctor.Id> doctors,
            String undo,
            Actor by,
            Instant now) {
        sql.update(SCHEDULE_TEMPLATE)
                .set(SCHEDULE_TEMPLATE.USAGE_COUNT, SCHEDULE_TEMPLATE.USAGE_COUNT.plus(1))
                .where(SCHEDULE_TEMPLATE.FACILITY_ID.eq(facility.value()), SCHEDULE_TEMPLATE.ID.eq(template.value()))
                .execute();
        return sql.insertInto(TEMPLATE_APPLICATION)
                .set(TEMPLATE_APPLICATION.FACILITY_ID, facility.value())
                .set(TEMPLATE_APPLICATION.TEMPLATE_ID, template.value())
                .set(TEMPLATE_APPLICATION.FIRST_DAY, first)
                .set(TEMPLATE_APPLICATION.LAST_DAY, last)
                .set(
                        TEMPLATE_APPLICATION.DOCTOR_IDS,
                        doctors.stream().map(Doctor.Id::value).toArray(UUID[]::new))
                .set(TEMPLATE_APPLICATION.UNDO, JSONB.jsonb(undo))
                .set(
                        TEMPLATE_APPLICATION.APPLIED_BY,
                        by.findAccount().map(Account.Id::value).orElse(null))
                .set(TEMPLATE_APPLICATION.APPLIED_AT, now)
                .returningResult(TEMPLATE_APPLICATION.ID)
                .fetchSingle(row -> new Application.Id(row.value1()));
    }

    /** An application; refuses one that is not there, or of another kind. */
    public Locked getLocked(Application.Id id) {
        return sql.select(
                        TEMPLATE_APPLICATION.TEMPLATE_ID,
                        TEMPLATE_APPLICATION.FIRST_DAY,
                        TEMPLATE_APPLICATION.UNDO,
                        TEMPLATE_APPLICATION.UNDONE_AT)
                .from(TEMPLATE_APPLICATION)
                .where(is(id), isOfTheseKinds())
                .forUpdate()
                .fetchOptional(row -> new Locked(
                        new Template.Id(row.value1()),
                        row.value2(),
                        row.value3().data(),
                        row.value4() != null))
                .orElseThrow(
                        () -> new PlannerException("There is no such application of a template at this facility."));
    }

    /** Keeps that it was taken back. */
    public void markUndone(Application.Id id, Instant now) {
        sql.update(TEMPLATE_APPLICATION)
                .set(TEMPLATE_APPLICATION.UNDONE_AT, now)
                .where(is(id))
                .execute();
    }

    /** Whether a row of the table is this application. */
    Condition is(Application.Id id) {
        return TEMPLATE_APPLICATION.FACILITY_ID.eq(facility.value()).and(TEMPLATE_APPLICATION.ID.eq(id.value()));
    }

    /** Whether a row of the table is of a template of these kinds. */
    Condition isOfTheseKinds() {
        return TEMPLATE_APPLICATION.TEMPLATE_ID.in(select(SCHEDULE_TEMPLATE.ID)
                .from(SCHEDULE_TEMPLATE)
                .where(SCHEDULE_TEMPLATE.FACILITY_ID.eq(facility.value()), SCHEDULE_TEMPLATE.KIND.in(kinds)));
    }
}
