package com.ihosi.planner.account;

import static com.ihosi.schema.generated.Tables.AUDIT_LOG;
import static com.ihosi.schema.generated.Tables.PLATFORM_AUDIT_LOG;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonbObject;
import static org.jooq.impl.DSL.key;

import com.ihosi.planner.facility.Facility;
import com.ihosi.schema.access.Prepared;
import com.ihosi.schema.access.RoundTrip;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who changed what, written down in the transaction of the change. */
public final class AuditTrail {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Prepared<?> ADDING = Prepared.insertion(
            AUDIT_LOG,
            AUDIT_LOG.FACILITY_ID,
            AUDIT_LOG.AT,
            AUDIT_LOG.ACCOUNT_ID,
            AUDIT_LOG.ACTOR,
            AUDIT_LOG.ACTION,
            AUDIT_LOG.ENTITY,
            AUDIT_LOG.ENTITY_ID);

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
        add(sql, facility, actor, name, action, entity, id, Map.of(), now);
    }

    /** Adds a line that also says in detail what was changed. */
    public static void add(
            DSLContext sql,
            Facility.Id facility,
            Actor actor,
            String name,
            String action,
            String entity,
            UUID id,
            Map<String, String> details,
            Instant now) {
        line(sql, facility, actor, name, action, entity, id, details, now).execute();
    }

    /** Adds a line by a round trip in the facility's scope. */
    public static void add(
            RoundTrip trip,
            Facility.Id facility,
            Actor actor,
            String name,
            String action,
            String entity,
            UUID id,
            Instant now) {
        trip.run(
                ADDING,
                new Prepared.Values()
                        .set(AUDIT_LOG.FACILITY_ID, facility.value())
                        .set(AUDIT_LOG.AT, now)
                        .set(AUDIT_LOG.ACCOUNT_ID, account(actor))
                        .set(AUDIT_LOG.ACTOR, name)
                        .set(AUDIT_LOG.ACTION, action)
                        .set(AUDIT_LOG.ENTITY, entity)
                        .set(AUDIT_LOG.ENTITY_ID, id));
    }

    private static @Nullable UUID account(Actor actor) {
        return actor.findAccount().map(Account.Id::value).orElse(null);
    }

    private static Query line(
            DSLContext sql,
            Facility.Id facility,
            Actor actor,
            String name,
            String action,
            String entity,
            UUID id,
            Map<String, String> details,
            Instant now) {
        return sql.insertInto(AUDIT_LOG)
                .set(AUDIT_LOG.FACILITY_ID, facility.value())
                .set(AUDIT_LOG.AT, now)
                .set(AUDIT_LOG.ACCOUNT_ID, account(actor))
                .set(AUDIT_LOG.ACTOR, name)
                .set(AUDIT_LOG.ACTION, action)
                .set(AUDIT_LOG.ENTITY, entity)
                .set(AUDIT_LOG.ENTITY_ID, id)
                .set(AUDIT_LOG.DETAILS, details.isEmpty() ? inline((JSONB) null) : json(details));
    }

    /** What was done to a record. */
    public record Line(Instant at, String action, String by) {}

    /** What was done to a record, the earliest first, in the facility's scope. */
    public static List<Line> list(DSLContext sql, Facility.Id facility, UUID id) {
        return sql.select(AUDIT_LOG.AT, AUDIT_LOG.ACTION, AUDIT_LOG.ACTOR)
                .from(AUDIT_LOG)
                .where(AUDIT_LOG.FACILITY_ID.eq(facility.value()), AUDIT_LOG.ENTITY_ID.eq(id))
                .orderBy(AUDIT_LOG.AT, AUDIT_LOG.ID)
                .fetch(mapping(Line::new));
    }

    /** Adds a line that belongs to no facility, in the platform's scope. */
    public static void addToPlatform(
            DSLContext sql,
            Actor actor,
            String name,
            String action,
            String entity,
            UUID id,
            Map<String, String> details,
            Instant now) {
        sql.insertInto(PLATFORM_AUDIT_LOG)
                .set(PLATFORM_AUDIT_LOG.AT, now)
                .set(PLATFORM_AUDIT_LOG.ACCOUNT_ID, account(actor))
                .set(PLATFORM_AUDIT_LOG.ACTOR, name)
                .set(PLATFORM_AUDIT_LOG.ACTION, action)
                .set(PLATFORM_AUDIT_LOG.ENTITY, entity)
                .set(PLATFORM_AUDIT_LOG.ENTITY_ID, id)
                .set(PLATFORM_AUDIT_LOG.DETAILS, json(details))
                .execute();
    }

    /**
     * Adds a line about logging in and what one does it with, in the platform's scope.
     *
     * @param account none where nobody knows whose it would have been
     * @param client the address from which it was done
     */
    public static void addLogIn(
            DSLContext sql,
            Account.@Nullable Id account,
            String name,
            String client,
            String action,
            Map<String, String> details,
            Instant now) {
        sql.insertInto(PLATFORM_AUDIT_LOG)
                .set(PLATFORM_AUDIT_LOG.AT, now)
                .set(PLATFORM_AUDIT_LOG.ACCOUNT_ID, account == null ? null : account.value())
                .set(PLATFORM_AUDIT_LOG.ACTOR, name)
                .set(PLATFORM_AUDIT_LOG.ADDRESS, client)
                .set(PLATFORM_AUDIT_LOG.ACTION, action)
                .set(PLATFORM_AUDIT_LOG.ENTITY, "account")
                .set(PLATFORM_AUDIT_LOG.ENTITY_ID, account == null ? null : account.value())
                .set(PLATFORM_AUDIT_LOG.DETAILS, details.isEmpty() ? inline((JSONB) null) : json(details))
                .execute();
    }

    /** What those decided about something who run the installation. */
    public record Decision(Instant at, String action, String by, Map<String, String> details) {}

    /** What was decided about something, the latest first, in the platform's scope. */
    public static List<Decision> listOfPlatform(DSLContext sql, UUID id) {
        return sql.select(
                        PLATFORM_AUDIT_LOG.AT,
                        PLATFORM_AUDIT_LOG.ACTION,
                        PLATFORM_AUDIT_LOG.ACTOR,
                        PLATFORM_AUDIT_LOG.DETAILS)
                .from(PLATFORM_AUDIT_LOG)
                .where(PLATFORM_AUDIT_LOG.ENTITY_ID.eq(id))
                .orderBy(PLATFORM_AUDIT_LOG.AT.desc(), PLATFORM_AUDIT_LOG.ID.desc())
                .fetch(row -> new Decision(row.value1(), row.value2(), row.value3(), details(row.value4())));
    }

    private static Map<String, String> details(@Nullable JSONB json) {
        return json == null ? Map.of() : JSON.readValue(json.data(), new TypeReference<Map<String, String>>() {});
    }

    private static Field<JSONB> json(Map<String, String> details) {
        return jsonbObject(details.entrySet().stream()
                .map(detail -> key(detail.getKey()).value(detail.getValue()))
                .toList());
    }
}
