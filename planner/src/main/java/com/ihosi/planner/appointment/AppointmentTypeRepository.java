package com.ihosi.planner.appointment;

import static com.ihosi.schema.generated.Tables.APPOINTMENT_TYPE;
import static com.ihosi.schema.generated.Tables.EQUIPMENT;
import static com.ihosi.schema.generated.Tables.FACILITY;
import static com.ihosi.schema.generated.Tables.GLOBAL_APPOINTMENT_TYPE;
import static com.ihosi.schema.generated.Tables.SKILL;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Skill;
import com.ihosi.schema.access.RoundTrip;
import com.ihosi.schema.generated.tables.records.AppointmentTypeRecord;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

/** Reads and writes the types of one facility, within one transaction in its scope. */
final class AppointmentTypeRepository {

    private static final SelectField<AppointmentType.Minutes> MINUTES = row(
                    APPOINTMENT_TYPE.MIN_MINUTES, APPOINTMENT_TYPE.DEFAULT_MINUTES, APPOINTMENT_TYPE.MAX_MINUTES)
            .mapping(AppointmentType.Minutes::new);
    private static final SelectField<AppointmentType.Needs> NEEDS = row(
                    APPOINTMENT_TYPE.NEEDS_ROOM,
                    APPOINTMENT_TYPE.NEEDS_EQUIPMENT.convertFrom(List::of),
                    APPOINTMENT_TYPE.NEEDS_SKILL_ID.convertFrom(id -> id == null ? null : new Skill.Id(id)))
            .mapping(AppointmentType.Needs::new);
    private static final SelectField<AppointmentType.Minutes> GLOBAL_MINUTES = row(
                    GLOBAL_APPOINTMENT_TYPE.MIN_MINUTES,
                    GLOBAL_APPOINTMENT_TYPE.DEFAULT_MINUTES,
                    GLOBAL_APPOINTMENT_TYPE.MAX_MINUTES)
            .mapping(AppointmentType.Minutes::new);

    private final DSLContext sql;
    private final Facility.Id facility;

    AppointmentTypeRepository(DSLContext sql, Facility.Id facility) {
        this.sql = sql;
        this.facility = facility;
    }

    List<AppointmentType> list() {
        return list(APPOINTMENT_TYPE.FACILITY_ID.eq(facility.value()));
    }

    Optional<AppointmentType> find(AppointmentType.Id id) {
        return list(is(id)).stream().findFirst();
    }

    Optional<AppointmentType> findByCode(String code) {
        return list(APPOINTMENT_TYPE.FACILITY_ID.eq(facility.value()).and(APPOINTMENT_TYPE.CODE.eq(code))).stream()
                .findFirst();
    }

    private List<AppointmentType> list(Condition which) {
        return types(which).fetch(row -> row.value1());
    }

    /** All types, once the round trip is over. */
    Supplier<List<AppointmentType>> ask(RoundTrip trip) {
        var found = trip.ask(types(APPOINTMENT_TYPE.FACILITY_ID.eq(facility.value())));
        return () -> found.get().map(Record1::value1);
    }

    private Select<Record1<AppointmentType>> types(Condition which) {
        return sql.select(row(
                                APPOINTMENT_TYPE.ID.convertFrom(AppointmentType.Id::new),
                                APPOINTMENT_TYPE.FACILITY_ID.convertFrom(Facility.Id::new),
                                APPOINTMENT_TYPE.GLOBAL_TYPE_ID.convertFrom(AppointmentTypeRepository::adopted),
                                APPOINTMENT_TYPE.CODE,
                                APPOINTMENT_TYPE.NAME,
                                APPOINTMENT_TYPE.DESCRIPTION,
                                MINUTES,
                                APPOINTMENT_TYPE.BUFFER_MINUTES,
                                APPOINTMENT_TYPE.REQUIRES_APPROVAL,
                                APPOINTMENT_TYPE.DAYS_AHEAD,
                                APPOINTMENT_TYPE.NOTICE_HOURS,
                                APPOINTMENT_TYPE.OFFER_LEAD_HOURS,
                                APPOINTMENT_TYPE.PRICE,
                                APPOINTMENT_TYPE.INSURANCE_COVERED,
                                APPOINTMENT_TYPE.COLOUR,
                                NEEDS,
                                APPOINTMENT_TYPE.ACTIVE,
                                APPOINTMENT_TYPE.DISPLAY_ORDER,
                                APPOINTMENT_TYPE.ROW_VERSION)
                        .mapping(AppointmentType::new))
                .from(APPOINTMENT_TYPE)
                .where(which)
                .orderBy(APPOINTMENT_TYPE.DISPLAY_ORDER, APPOINTMENT_TYPE.NAME, APPOINTMENT_TYPE.ID);
    }

    /** Active types of the platform that no type of the facility was made from. */
    List<GlobalType> listOffered() {
        return listGlobal(
                sql,
                notExists(selectOne()
                        .from(APPOINTMENT_TYPE)
                        .where(
                                APPOINTMENT_TYPE.FACILITY_ID.eq(facility.value()),
                                APPOINTMENT_TYPE.GLOBAL_TYPE_ID.eq(GLOBAL_APPOINTMENT_TYPE.ID))));
    }

    /** Active types of the platform that meet a condition. */
    static List<GlobalType> listGlobal(DSLContext sql, Condition condition) {
        return sql.select(
                        GLOBAL_APPOINTMENT_TYPE.ID.convertFrom(GlobalType.Id::new),
                        GLOBAL_APPOINTMENT_TYPE.CODE,
                        GLOBAL_APPOINTMENT_TYPE.NAME,
                        GLOBAL_APPOINTMENT_TYPE.DESCRIPTION,
                        GLOBAL_MINUTES,
                        GLOBAL_APPOINTMENT_TYPE.BUFFER_MINUTES,
                        GLOBAL_APPOINTMENT_TYPE.REQUIRES_APPROVAL,
                        GLOBAL_APPOINTMENT_TYPE.DAYS_AHEAD,
                        GLOBAL_APPOINTMENT_TYPE.NOTICE_HOURS,
                        GLOBAL_APPOINTMENT_TYPE.PRICE,
                        GLOBAL_APPOINTMENT_TYPE.INSURANCE_COVERED,
                        GLOBAL_APPOINTMENT_TYPE.COLOUR)
                .from(GLOBAL_APPOINTMENT_TYPE)
                .where(GLOBAL_APPOINTMENT_TYPE.ACTIVE.isTrue(), condition)
                .orderBy(
                        GLOBAL_APPOINTMENT_TYPE.DISPLAY_ORDER, GLOBAL_APPOINTMENT_TYPE.NAME, GLOBAL_APPOINTMENT_TYPE.ID)
                .fetch(mapping(GlobalType::new));
    }

    /** What a type has to fit into; of skills only the given one is looked for. */
    TypeFit getFit(Skill.@Nullable Id skill) {
        Set<String> kinds = sql.selectDistinct(EQUIPMENT.KIND)
                .from(EQUIPMENT)
                .where(EQUIPMENT.FACILITY_ID.eq(facility.value()), EQUIPMENT.ACTIVE.isTrue())
                .fetchSet(EQUIPMENT.KIND);
        boolean known = skill == null
                || sql.fetchExists(selectOne().from(SKILL).where(SKILL.ID.eq(skill.value()), SKILL.ACTIVE.isTrue()));
        return sql.select(FACILITY.OPENS_AT, FACILITY.CLOSES_AT)
                .from(FACILITY)
                .where(FACILITY.ID.eq(facility.value()))
                .fetchSingle(mapping((opens, closes) -> new TypeFit(opens, closes, kinds, known)));
    }

    /** Stores a new one behind all others. */
    void insert(AppointmentType type) {
        Field<Integer> last =
                field(select(coalesce(max(APPOINTMENT_TYPE.DISPLAY_ORDER).plus(1), inline(0)))
                        .from(APPOINTMENT_TYPE)
                        .where(APPOINTMENT_TYPE.FACILITY_ID.eq(facility.value())));
        sql.insertInto(APPOINTMENT_TYPE)
                .set(values(type))
                .set(APPOINTMENT_TYPE.FACILITY_ID, facility.value())
                .set(APPOINTMENT_TYPE.ID, type.id().value())
                .set(
                        APPOINTMENT_TYPE.GLOBAL_TYPE_ID,
                        type.adopted().map(GlobalType.Id::value).orElse(null))
                .set(APPOINTMENT_TYPE.DISPLAY_ORDER, last)
                .execute();
    }

    /** Whether the row still was of the type's version. */
    boolean update(AppointmentType type) {
        return sql.update(APPOINTMENT_TYPE)
                        .set(values(type))
                        .set(APPOINTMENT_TYPE.ROW_VERSION, APPOINTMENT_TYPE.ROW_VERSION.plus(1))
                        .where(is(type.id()).and(APPOINTMENT_TYPE.ROW_VERSION.eq(type.version())))
                        .execute()
                == 1;
    }

    /** Whether the row still was of that version. */
    boolean activate(AppointmentType.Id id, long version, boolean active) {
        return sql.update(APPOINTMENT_TYPE)
                        .set(APPOINTMENT_TYPE.ACTIVE, active)
                        .set(APPOINTMENT_TYPE.ROW_VERSION, APPOINTMENT_TYPE.ROW_VERSION.plus(1))
                        .where(is(id).and(APPOINTMENT_TYPE.ROW_VERSION.eq(version)))
                        .execute()
                == 1;
    }

    /** Puts a type to a place; its version stays, as who changes it does not mind. */
    void place(AppointmentType.Id id, int place) {
        sql.update(APPOINTMENT_TYPE)
                .set(APPOINTMENT_TYPE.DISPLAY_ORDER, place)
                .where(is(id))
                .execute();
    }

    private static AppointmentTypeRecord values(AppointmentType type) {
        AppointmentTypeRecord values = new AppointmentTypeRecord();
        values.setCode(type.code());
        values.setName(type.name());
        values.setDescription(type.description());
        values.setMinMinutes(type.minutes().least());
        values.setDefaultMinutes(type.minutes().usual());
        values.setMaxMinutes(type.minutes().most());
        values.setBufferMinutes(type.buffer());
        values.setRequiresApproval(type.requiresApproval());
        values.setDaysAhead(type.daysAhead());
        values.setNoticeHours(type.noticeHours());
        values.setOfferLeadHours(type.offerLeadHours());
        values.setPrice(type.price());
        values.setInsuranceCovered(type.insuranceCovered());
        values.setColour(type.colour());
        values.setNeedsRoom(type.needs().room());
        values.setNeedsEquipment(type.needs().equipment().toArray(String[]::new));
        values.setNeedsSkillId(
                type.needs().skill() == null ? null : type.needs().skill().value());
        return values;
    }

    private static Optional<GlobalType.Id> adopted(@Nullable UUID id) {
        return Optional.ofNullable(id).map(GlobalType.Id::new);
    }

    private Condition is(AppointmentType.Id id) {
        return APPOINTMENT_TYPE.FACILITY_ID.eq(facility.value()).and(APPOINTMENT_TYPE.ID.eq(id.value()));
    }
}
