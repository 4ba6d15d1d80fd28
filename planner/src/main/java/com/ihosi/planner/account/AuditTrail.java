package com.ihosi.planner.account;

import static com.ihosi.schema.generated.Tables.AUDIT_LOG;

import com.ihosi.planner.facility.Facility;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;

/** Writes down who changed what, in the transaction of the change. */
public final class AuditTrail {

    private AuditTrail() {}

    /**
     * Adds a line, in the facility's scope.
     *
     * @param name what the actor is called
     * @param action what was done, such as {@code roster.publish}
     * @param entity the table of the record it was done to
     */
    public static void add(
            DSLContext sql,
            Facility.Id facility,
            Actor actor,
            String name,
            String action,
            String entity,
            UUID id,
            Instant now) {
        sql.insertInto(AUDIT_LOG)
                .set(AUDIT_LOG.FACILITY_ID, facility.value())
                .set(AUDIT_LOG.AT, now)
                .set(
                        AUDIT_LOG.ACCOUNT_ID,
                        actor.findAccount().map(Account.Id::value).orElse(null))
                .set(AUDIT_LOG.ACTOR, name)
                .set(AUDIT_LOG.ACTION, action)
                .set(AUDIT_LOG.ENTITY, entity)
                .set(AUDIT_LOG.ENTITY_ID, id)
                .execute();
    }
}
