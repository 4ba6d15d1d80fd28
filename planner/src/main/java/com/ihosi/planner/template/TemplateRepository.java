package com.ihosi.planner.template;

import static com.ihosi.schema.generated.Tables.SCHEDULE_TEMPLATE;
import static com.ihosi.schema.generated.Tables.TEMPLATE_APPLICATION;
import static com.ihosi.schema.generated.Tables.WISH;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.template.TemplateOrder.Planned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Keeps templates and what became of them at one facility, within one transaction in its scope. */
final class TemplateRepository {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String WEEK = "duty_week";
    private static final String ROTATION = "duty_rotation";
    private static final List<String> KINDS = List.of(WEEK, ROTATION);
    private static final int MOST_APPLICATIONS = 20;

    private final DSLContext sql;
    private final Facility.Id facility;
    private final ApplicationLog log;

    TemplateRepository(DSLContext sql, Facility.Id facility) {
        this.sql = sql;
        this.facility = facility;
        this.log = new ApplicationLog(sql, facility, KINDS);
    }

    /** A template's lines as they are kept. */
    private record Content(int weeks, List<Row> lines) {}

    private record Row(@Nullable UUID doctor, List<Cell> works) {}

    private record Cell(int day, UUID type, UUID department) {}

    List<Template> list() {
        return list(SCHEDULE_TEMPLATE.KIND.in(KINDS));
    }

    Template get(Template.Id id) {
        return list(SCHEDULE_TEMPLATE.ID.eq(id.value()).and(SCHEDULE_TEMPLATE.KIND.in(KINDS))).stream()
                .findFirst()
                .orElseThrow(() -> new PlannerException("There is no such template at this facility."));
    }

    private List<Template> list(Condition condition) {
        return sql.select(
                        SCHEDULE_TEMPLATE.ID, SCHEDULE_TEMPLATE.KIND, SCHEDULE_TEMPLATE.NAME, SCHEDULE_TEMPLATE.CONTENT)
                .from(SCHEDULE_TEMPLATE)
                .where(SCHEDULE_TEMPLATE.FACILITY_ID.eq(facility.value()), condition)
                .orderBy(SCHEDULE_TEMPLATE.NAME, SCHEDULE_TEMPLATE.ID)
                .fetch(row -> {
                    Content content = JSON.readValue(row.value4().data(), Content.class);
                    return new Template(
                            new Template.Id(row.value1()),
                            row.value2().equals(WEEK) ? Template.Kind.WEEK : Template.Kind.ROTATION,
                            row.value3(),
                            content.weeks(),
                            content.lines().stream()
                                    .map(TemplateRepository::line)
                                    .toList());
                });
    }

    private static Template.Line line(Row row) {
        return new Template.Line(
                Optional.ofNullable(row.doctor()).map(Doctor.Id::new),
                row.works().stream()
                        .map(cell -> new Template.Work(cell.day(), cell.type(), new Department.Id(cell.department())))
                        .toList());
    }

    private static Row row(Template.Line line) {
        return new Row(
                line.doctor().map(Doctor.Id::value).orElse(null),
                line.works().stream()
                        .map(work -> new Cell(
                                work.day(), work.type(), work.department().value()))
                        .toList());
    }

    void insert(Template template, Account.@Nullable Id by, Instant now) {
        Content content = new Content(
                template.weeks(),
                template.lines().stream().map(TemplateRepository::row).toList());
        sql.insertInto(SCHEDULE_TEMPLATE)
                .set(SCHEDULE_TEMPLATE.FACILITY_ID, facility.value())
                .set(SCHEDULE_TEMPLATE.ID, template.id().value())
                .set(SCHEDULE_TEMPLATE.KIND, template.kind() == Template.Kind.WEEK ? WEEK : ROTATION)
                .set(SCHEDULE_TEMPLATE.NAME, template.name())
                .set(SCHEDULE_TEMPLATE.CONTENT, JSONB.jsonb(JSON.writeValueAsString(content)))
                .set(SCHEDULE_TEMPLATE.CREATED_BY, by == null ? null : by.value())
                .set(SCHEDULE_TEMPLATE.CREATED_AT, now)
                .set(SCHEDULE_TEMPLATE.UPDATED_AT, now)
                .execute();
    }

    void delete(Template.Id id) {
        sql.deleteFrom(SCHEDULE_TEMPLATE)
                .where(
                        SCHEDULE_TEMPLATE.FACILITY_ID.eq(facility.value()),
                        SCHEDULE_TEMPLATE.ID.eq(id.value()),
                        SCHEDULE_TEMPLATE.KIND.in(KINDS))
                .execute();
    }

    /** Enters the duties as wishes where there is none of the same doctor, day and shift yet; returns those that are new. */
    List<UUID> wish(List<Planned> duties, int weight, Account.@Nullable Id by, Instant now) {
        List<UUID> made = new ArrayList<>();
        for (Planned duty : duties) {
            sql.insertInto(WISH)
                    .set(WISH.FACILITY_ID, facility.value())
                    .set(WISH.DOCTOR_ID, duty.doctor().value())
                    .set(WISH.DAY, duty.day())
                    .set(WISH.SHIFT_TYPE_ID, duty.type())
                    .set(WISH.KIND, "wants")
                    .set(WISH.WEIGHT, weight)
                    .set(WISH.ENTERED_BY, by == null ? null : by.value())
                    .set(WISH.ENTERED_AT, now)
                    .onConflictDoNothing()
                    .returningResult(WISH.ID)
                    .fetch(row -> made.add(row.value1()));
        }
        return made;
    }

    /** Takes wishes away that are still as they were entered; says how many these were. */
    int unwish(List<UUID> wishes, int weight) {
        return sql.deleteFrom(WISH)
                .where(
                        WISH.FACILITY_ID.eq(facility.value()),
                        WISH.ID.in(wishes),
                        WISH.KIND.eq("wants"),
                        WISH.WEIGHT.eq(weight))
                .execute();
    }

    /** The newest first. */
    List<Application> listApplications() {
        return sql.select(
                        TEMPLATE_APPLICATION.ID,
                        SCHEDULE_TEMPLATE.NAME,
                        TEMPLATE_APPLICATION.FIRST_DAY,
                        TEMPLATE_APPLICATION.LAST_DAY,
                        TEMPLATE_APPLICATION.APPLIED_AT,
                        TEMPLATE_APPLICATION.UNDONE_AT)
                .from(TEMPLATE_APPLICATION)
                .join(SCHEDULE_TEMPLATE)
                .on(
                        SCHEDULE_TEMPLATE.FACILITY_ID.eq(TEMPLATE_APPLICATION.FACILITY_ID),
                        SCHEDULE_TEMPLATE.ID.eq(TEMPLATE_APPLICATION.TEMPLATE_ID))
                .where(TEMPLATE_APPLICATION.FACILITY_ID.eq(facility.value()), SCHEDULE_TEMPLATE.KIND.in(KINDS))
                .orderBy(TEMPLATE_APPLICATION.APPLIED_AT.desc(), TEMPLATE_APPLICATION.ID.desc())
                .limit(MOST_APPLICATIONS)
                .fetch(row -> new Application(
                        new Application.Id(row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6() != null));
    }

    /** An application that nobody else undoes until the transaction ends. */
    record Applied(Template.Id template, LocalDate first, Application.Undo undo, boolean undone) {}

    Applied getLocked(Application.Id id) {
        ApplicationLog.Locked locked = log.getLocked(id);
        return new Applied(
                locked.template(),
                locked.first(),
                JSON.readValue(locked.undo(), Application.Undo.class),
                locked.undone());
    }

    void markUndone(Application.Id id, Instant now) {
        log.markUndone(id, now);
    }

    Application.Id insert(
            Template.Id template,
            LocalDate first,
            LocalDate last,
            List<Doctor.Id> doctors,
            Application.Undo undo,
            Actor by,
            Instant now) {
        return log.add(template, first, last, doctors, JSON.writeValueAsString(undo), by, now);
    }

    /** Lets those applications be undone whose drafts are again as they left them, now in that version. */
    void takenBack(Application.Made made, long version) {
        var kept = sql.select(TEMPLATE_APPLICATION.ID, TEMPLATE_APPLICATION.UNDO)
                .from(TEMPLATE_APPLICATION)
                .where(
                        TEMPLATE_APPLICATION.FACILITY_ID.eq(facility.value()),
                        TEMPLATE_APPLICATION.UNDONE_AT.isNull(),
                        TEMPLATE_APPLICATION.LAST_DAY.ge(made.inWeek().firstDay()),
                        log.isOfTheseKinds())
                .forUpdate()
                .fetchMap(
                        row -> new Application.Id(row.value1()),
                        row -> JSON.readValue(row.value2().data(), Application.Undo.class));
        kept.forEach((id, undo) -> {
            if (undo.isUnder(made)) {
                sql.update(TEMPLATE_APPLICATION)
                        .set(
                                TEMPLATE_APPLICATION.UNDO,
                                JSONB.jsonb(JSON.writeValueAsString(undo.without(made, version))))
                        .where(log.is(id))
                        .execute();
            }
        });
    }
}
