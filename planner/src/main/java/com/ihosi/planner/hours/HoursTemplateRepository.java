package com.ihosi.planner.hours;

import static com.ihosi.schema.generated.Tables.APPOINTMENT;
import static com.ihosi.schema.generated.Tables.APPOINTMENT_TYPE;
import static com.ihosi.schema.generated.Tables.EMPLOYMENT;
import static com.ihosi.schema.generated.Tables.SCHEDULE_TEMPLATE;
import static com.ihosi.schema.generated.Tables.TEMPLATE_APPLICATION;
import static com.ihosi.schema.generated.Tables.WORKING_DAY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import com.ihosi.planner.account.Account;
import com.ihosi.planner.appointment.AppointmentStatus;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.hours.HoursComparison.Booked;
import com.ihosi.planner.hours.HoursTemplate.Season;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.template.Application;
import com.ihosi.planner.template.Template;
import com.ihosi.planner.time.DateRange;
import com.ihosi.planner.time.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record1;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

/** Keeps templates of hours and what became of them at one facility, within one transaction in its scope. */
final class HoursTemplateRepository {

    static final String KIND = "hours";

    private static final int MOST_APPLICATIONS = 50;
    private static final SelectField<Season> SEASON = row(SCHEDULE_TEMPLATE.VALID_FROM, SCHEDULE_TEMPLATE.VALID_UNTIL)
            .mapping((first, last) -> new Season(Optional.ofNullable(first), Optional.ofNullable(last)));
    private static final Field<Optional<Doctor.Id>> OWNER = SCHEDULE_TEMPLATE.DOCTOR_ID.convertFrom(
            id -> Optional.ofNullable(id).map(Doctor.Id::new));
    private static final SelectField<HoursTemplate> TEMPLATE = row(
                    SCHEDULE_TEMPLATE.ID.convertFrom(Template.Id::new),
                    SCHEDULE_TEMPLATE.NAME,
                    coalesce(SCHEDULE_TEMPLATE.DESCRIPTION, inline("")),
                    OWNER,
                    SCHEDULE_TEMPLATE.IS_PUBLIC,
                    SEASON,
                    SCHEDULE_TEMPLATE.CONTENT.convertFrom(json -> TemplateContent.read(json.data())),
                    SCHEDULE_TEMPLATE.USAGE_COUNT,
                    SCHEDULE_TEMPLATE.ROW_VERSION)
            .mapping(HoursTemplate::new);

    private final DSLContext sql;
    private final Facility.Id facility;

    HoursTemplateRepository(DSLContext sql, Facility.Id facility) {
        this.sql = sql;
        this.facility = facility;
    }

    /** By whom a template was kept, besides what it says. */
    record Kept(HoursTemplate template, Account.@Nullable Id by) {}

    List<Kept> list() {
        return list(SCHEDULE_TEMPLATE.KIND.eq(KIND));
    }

    Optional<Kept> find(Template.Id id) {
        return list(SCHEDULE_TEMPLATE.ID.eq(id.value()).and(SCHEDULE_TEMPLATE.KIND.eq(KIND))).stream()
                .findFirst();
    }

    private List<Kept> list(Condition which) {
        return sql.select(
                        TEMPLATE,
                        SCHEDULE_TEMPLATE.CREATED_BY.convertFrom(id -> id == null ? null : new Account.Id(id)))
                .from(SCHEDULE_TEMPLATE)
                .where(SCHEDULE_TEMPLATE.FACILITY_ID.eq(facility.value()), which)
                .orderBy(SCHEDULE_TEMPLATE.NAME, SCHEDULE_TEMPLATE.ID)
                .fetch(mapping(Kept::new));
    }

    void insert(HoursTemplate template, Account.@Nullable Id by, Instant now) {
        sql.insertInto(SCHEDULE_TEMPLATE)
                .set(SCHEDULE_TEMPLATE.FACILITY_ID, facility.value())
                .set(SCHEDULE_TEMPLATE.ID, template.id().value())
                .set(SCHEDULE_TEMPLATE.KIND, KIND)
                .set(SCHEDULE_TEMPLATE.DOCTOR_ID, owner(template))
                .set(SCHEDULE_TEMPLATE.NAME, template.name())
                .set(SCHEDULE_TEMPLATE.DESCRIPTION, template.description())
                .set(SCHEDULE_TEMPLATE.CONTENT, content(template))
                .set(SCHEDULE_TEMPLATE.IS_PUBLIC, template.shared())
                .set(SCHEDULE_TEMPLATE.VALID_FROM, template.season().first().orElse(null))
                .set(SCHEDULE_TEMPLATE.VALID_UNTIL, template.season().last().orElse(null))
                .set(SCHEDULE_TEMPLATE.CREATED_BY, by == null ? null : by.value())
                .set(SCHEDULE_TEMPLATE.CREATED_AT, now)
                .set(SCHEDULE_TEMPLATE.UPDATED_AT, now)
                .execute();
    }

    /** Whether it was still of the version that the template has. */
    boolean update(HoursTemplate template, Instant now) {
        return sql.update(SCHEDULE_TEMPLATE)
                        .set(SCHEDULE_TEMPLATE.DOCTOR_ID, owner(template))
                        .set(SCHEDULE_TEMPLATE.NAME, template.name())
                        .set(SCHEDULE_TEMPLATE.DESCRIPTION, template.description())
                        .set(SCHEDULE_TEMPLATE.CONTENT, content(template))
                        .set(SCHEDULE_TEMPLATE.IS_PUBLIC, template.shared())
                        .set(
                                SCHEDULE_TEMPLATE.VALID_FROM,
                                template.season().first().orElse(null))
                        .set(
                                SCHEDULE_TEMPLATE.VALID_UNTIL,
                                template.season().last().orElse(null))
                        .set(SCHEDULE_TEMPLATE.UPDATED_AT, now)
                        .set(SCHEDULE_TEMPLATE.ROW_VERSION, SCHEDULE_TEMPLATE.ROW_VERSION.plus(1))
                        .where(is(template.id()), SCHEDULE_TEMPLATE.ROW_VERSION.eq(template.version()))
                        .execute()
                > 0;
    }

    private static @Nullable UUID owner(HoursTemplate template) {
        return template.owner().map(Doctor.Id::value).orElse(null);
    }

    private static JSONB content(HoursTemplate template) {
        return JSONB.jsonb(TemplateContent.write(template.days()));
    }

    /** Takes a template away with all that was made of it. */
    void delete(Template.Id id) {
        sql.deleteFrom(WORKING_DAY)
                .where(
                        WORKING_DAY.FACILITY_ID.eq(facility.value()),
                        WORKING_DAY.APPLICATION_ID.in(select(TEMPLATE_APPLICATION.ID)
                                .from(TEMPLATE_APPLICATION)
                                .where(
                                        TEMPLATE_APPLICATION.FACILITY_ID.eq(facility.value()),
                                        TEMPLATE_APPLICATION.TEMPLATE_ID.eq(id.value()))))
                .execute();
        sql.deleteFrom(SCHEDULE_TEMPLATE).where(is(id)).execute();
    }

    private Condition is(Template.Id id) {
        return SCHEDULE_TEMPLATE
                .FACILITY_ID
                .eq(facility.value())
                .and(SCHEDULE_TEMPLATE.ID.eq(id.value()))
                .and(SCHEDULE_TEMPLATE.KIND.eq(KIND));
    }

    /** Applications of a template that still count on a day or later. */
    int countEffective(Template.Id id, LocalDate day) {
        return sql.fetchCount(
                TEMPLATE_APPLICATION,
                TEMPLATE_APPLICATION.FACILITY_ID.eq(facility.value()),
                TEMPLATE_APPLICATION.TEMPLATE_ID.eq(id.value()),
                TEMPLATE_APPLICATION.UNDONE_AT.isNull(),
                TEMPLATE_APPLICATION.LAST_DAY.isNull().or(TEMPLATE_APPLICATION.LAST_DAY.ge(day)));
    }

    /** The newest first. */
    List<HoursApplication> listApplications() {
        return sql.select(
                        TEMPLATE_APPLICATION.ID.convertFrom(Application.Id::new),
                        SCHEDULE_TEMPLATE.NAME,
                        row(TEMPLATE_APPLICATION.FIRST_DAY, TEMPLATE_APPLICATION.LAST_DAY)
                                .mapping(DateRange::new),
                        TEMPLATE_APPLICATION.DOCTOR_IDS.convertFrom(HoursTemplateRepository::doctors),
                        TEMPLATE_APPLICATION.APPLIED_AT,
                        TEMPLATE_APPLICATION.UNDONE_AT.isNotNull())
                .from(TEMPLATE_APPLICATION)
                .join(SCHEDULE_TEMPLATE)
                .on(
                        SCHEDULE_TEMPLATE.FACILITY_ID.eq(TEMPLATE_APPLICATION.FACILITY_ID),
                        SCHEDULE_TEMPLATE.ID.eq(TEMPLATE_APPLICATION.TEMPLATE_ID))
                .where(TEMPLATE_APPLICATION.FACILITY_ID.eq(facility.value()), SCHEDULE_TEMPLATE.KIND.eq(KIND))
                .orderBy(TEMPLATE_APPLICATION.APPLIED_AT.desc(), TEMPLATE_APPLICATION.ID.desc())
                .limit(MOST_APPLICATIONS)
                .fetch(mapping(HoursApplication::new));
    }

    private static Set<Doctor.Id> doctors(UUID[] ids) {
        return Stream.of(ids).map(Doctor.Id::new).collect(Collectors.toUnmodifiableSet());
    }

    /** Keeps the employments as they are until the transaction ends; nobody else changes these doctors' hours meanwhile. */
    void lock(Collection<Doctor.Id> doctors) {
        sql.select(EMPLOYMENT.DOCTOR_ID)
                .from(EMPLOYMENT)
                .where(EMPLOYMENT.FACILITY_ID.eq(facility.value()), EMPLOYMENT.DOCTOR_ID.eq(any(ids(doctors))))
                .orderBy(EMPLOYMENT.DOCTOR_ID)
                .forNoKeyUpdate()
                .fetch();
    }

    /** The layer above all that the doctors have. */
    int nextLayer(Collection<Doctor.Id> doctors) {
        return sql.select(coalesce(max(WORKING_DAY.LAYER), inline(0)))
                        .from(WORKING_DAY)
                        .where(
                                WORKING_DAY.FACILITY_ID.eq(facility.value()),
                                WORKING_DAY.DOCTOR_ID.eq(any(ids(doctors))))
                        .fetchSingle(Record1::value1)
                + 1;
    }

    /** Takes back what an application made. */
    void deleteLayer(Application.Id id) {
        sql.deleteFrom(WORKING_DAY)
                .where(WORKING_DAY.FACILITY_ID.eq(facility.value()), WORKING_DAY.APPLICATION_ID.eq(id.value()))
                .execute();
    }

    /** Appointments that are to come and keep their time, and that begin within a span; the earliest first. */
    List<Booked> listBooked(Collection<Doctor.Id> doctors, Span within) {
        return sql.select(
                        APPOINTMENT.ID,
                        APPOINTMENT.DOCTOR_ID.convertFrom(Doctor.Id::new),
                        APPOINTMENT.APPOINTMENT_TYPE_ID.convertFrom(AppointmentType.Id::new),
                        APPOINTMENT_TYPE.NAME,
                        APPOINTMENT.DURING.convertFrom(during -> new Span(during.from(), during.until())),
                        APPOINTMENT.STATUS.convertFrom(AppointmentStatus::of))
                .from(APPOINTMENT)
                .join(APPOINTMENT_TYPE)
                .on(
                        APPOINTMENT_TYPE.FACILITY_ID.eq(APPOINTMENT.FACILITY_ID),
                        APPOINTMENT_TYPE.ID.eq(APPOINTMENT.APPOINTMENT_TYPE_ID))
                .where(
                        APPOINTMENT.FACILITY_ID.eq(facility.value()),
                        APPOINTMENT.DOCTOR_ID.eq(any(ids(doctors))),
                        APPOINTMENT.STATUS.in("pending", "booked"),
                        APPOINTMENT.STARTS_AT.ge(within.start()),
                        APPOINTMENT.STARTS_AT.lt(within.end()))
                .orderBy(APPOINTMENT.STARTS_AT, APPOINTMENT.ID)
                .fetch(mapping(Booked::new));
    }

    private static UUID[] ids(Collection<Doctor.Id> doctors) {
        return doctors.stream().map(Doctor.Id::value).toArray(UUID[]::new);
    }
}
