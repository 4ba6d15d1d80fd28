package com.ihosi.planner.template;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.AuditTrail;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.event.Outbox;
import com.ihosi.planner.event.PlannerEvent;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.plan.Editing;
import com.ihosi.planner.roster.plan.StoredDuty;
import com.ihosi.planner.roster.plan.StoredRoster;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.planner.roster.plan.WeekPlan;
import com.ihosi.planner.roster.plan.WeekPlans;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.template.TemplateOrder.Planned;
import com.ihosi.schema.access.ConflictException;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import com.ihosi.schema.access.Transaction;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** Keeps templates, and applies them to weeks as pinned duties of drafts or as wishes. Keeping needs {@link Right#CHANGE_TEMPLATES}, all else {@link Right#PLAN_ROSTER}. */
public final class Templates {

    private final Database database;
    private final Accounts accounts;
    private final WeekPlans weeks;
    private final Editing editing;
    private final Clock clock;

    /** Works through the given door; the clock says what has gone by. */
    public Templates(Database database, Accounts accounts, WeekPlans weeks, Editing editing, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.weeks = weeks;
        this.editing = editing;
        this.clock = clock;
    }

    /** The facility's templates, by name. */
    public List<Template> list(Actor actor, Facility.Id facility) {
        accounts.require(actor, Right.PLAN_ROSTER, facility);
        return database.read(scope(facility), sql -> new TemplateRepository(sql, facility).list());
    }

    /** Where templates were applied, the newest first. */
    public List<Application> listApplications(Actor actor, Facility.Id facility) {
        accounts.require(actor, Right.PLAN_ROSTER, facility);
        return database.read(scope(facility), sql -> new TemplateRepository(sql, facility).listApplications());
    }

    /** Keeps a week as it is published, or as a draft has it; refuses one without duties. */
    public Template keepWeek(
            Actor actor, Facility.Id facility, Week week, Optional<StoredRoster.Id> draft, String name) {
        accounts.require(actor, Right.CHANGE_TEMPLATES, facility);
        WeekPlan plan = weeks.get(actor, facility, week);
        StoredRoster roster = Stream.concat(plan.published().stream(), plan.drafts().stream())
                .map(WeekPlan.View::stored)
                .filter(stored ->
                        draft.map(stored.id()::equals).orElse(stored.status() == StoredRoster.Status.PUBLISHED))
                .findFirst()
                .orElseThrow(() -> new PlannerException(
                        "There is no such roster in the week %s. Choose a week with one.".formatted(week)));
        Map<Doctor.Id, List<Template.Work>> works = new LinkedHashMap<>();
        for (StoredDuty duty : roster.duties()) {
            works.computeIfAbsent(duty.doctor(), any -> new ArrayList<>())
                    .add(new Template.Work(
                            duty.day().getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue(),
                            duty.type(),
                            duty.department()));
        }
        List<Template.Line> lines = works.entrySet().stream()
                .map(entry -> new Template.Line(Optional.of(entry.getKey()), entry.getValue()))
                .toList();
        return keep(actor, facility, new Template(newId(), Template.Kind.WEEK, name, 1, lines));
    }

    /** Keeps a rotation of some weeks that whoever follows it works. */
    public Template keepRotation(
            Actor actor, Facility.Id facility, String name, int length, List<Template.Work> works) {
        accounts.require(actor, Right.CHANGE_TEMPLATES, facility);
        Template.Line line = new Template.Line(Optional.empty(), works);
        return keep(actor, facility, new Template(newId(), Template.Kind.ROTATION, name, length, List.of(line)));
    }

    private Template keep(Actor actor, Facility.Id facility, Template template) {
        String by = accounts.name(actor);
        try {
            database.run(scope(facility), sql -> {
                new TemplateRepository(sql, facility)
                        .insert(template, actor.findAccount().orElse(null), clock.instant());
                record(sql, facility, actor, by, "template.keep", template.id().value());
            });
        } catch (ConflictException gone) {
            throw new PlannerException(
                    "A doctor or a shift of the template is not there any more. Look at the week again.");
        }
        return template;
    }

    private static Template.Id newId() {
        return new Template.Id(UUID.randomUUID());
    }

    /** Takes a template away; what was made of it stays, but cannot be undone any more. Doing so again is harmless. */
    public void delete(Actor actor, Facility.Id facility, Template.Id id) {
        accounts.require(actor, Right.CHANGE_TEMPLATES, facility);
        String by = accounts.name(actor);
        database.run(scope(facility), sql -> {
            new TemplateRepository(sql, facility).delete(id);
            record(sql, facility, actor, by, "template.delete", id.value());
        });
    }

    /** What applying a template would do, week by week, against the draft that takes it or what is published. */
    public List<WeekPreview> preview(Actor actor, Facility.Id facility, Template.Id id, TemplateOrder order) {
        accounts.require(actor, Right.PLAN_ROSTER, facility);
        Template template = database.read(scope(facility), sql -> new TemplateRepository(sql, facility).get(id));
        List<Planned> planned = order.spread(template);
        List<WeekPreview> previews = IntStream.range(0, order.weeks())
                .mapToObj(order.first()::plus)
                .map(week -> {
                    WeekPlan plan = order.into().isEmpty()
                            ? weeks.getPublished(facility, week)
                            : weeks.get(actor, facility, week);
                    LocalDate today =
                            LocalDate.ofInstant(clock.instant(), plan.facility().zone());
                    return WeekPreview.of(plan, taker(plan, order), today, order.doctors(template), of(week, planned));
                })
                .toList();
        requireTaken(order, previews);
        return previews;
    }

    private static Optional<WeekPlan.View> taker(WeekPlan plan, TemplateOrder order) {
        return plan.drafts().stream()
                .filter(draft -> order.into().contains(draft.stored().id()))
                .findFirst();
    }

    private static void requireTaken(TemplateOrder order, List<WeekPreview> previews) {
        long taken =
                previews.stream().filter(preview -> preview.draft().isPresent()).count();
        if (taken < order.into().size()) {
            throw new PlannerException(
                    "The draft was published or discarded meanwhile, or its week is not one of these. Choose another one.");
        }
    }

    private static List<Planned> of(Week week, List<Planned> planned) {
        return planned.stream().filter(duty -> Week.of(duty.day()).equals(week)).toList();
    }

    /**
     * Applies a template: its duties are pinned in the draft that takes them, or in a new one on top of what is published in the week, or
     * become wishes.
     *
     * @throws PlannerException if none of its duties has a place, or a doctor would work twice at once
     */
    public Application.Id apply(Actor actor, Facility.Id facility, Template.Id id, TemplateOrder order) {
        List<WeekPreview> previews = preview(actor, facility, id, order);
        List<Planned> possible = possible(previews);
        if (possible.isEmpty()) {
            throw new PlannerException(
                    "None of the template's duties has a place in these weeks. Look at the preview for the reasons.");
        }
        String by = accounts.name(actor);
        Account.Id account = actor.findAccount().orElse(null);
        try {
            return database.transaction(transaction -> {
                List<Application.Made> drafts =
                        order.wishWeight().isPresent() ? List.of() : pin(transaction, actor, by, facility, previews);
                return transaction.in(scope(facility), sql -> {
                    TemplateRepository templates = new TemplateRepository(sql, facility);
                    int weight = order.wishWeight().orElse(0);
                    List<UUID> wishes =
                            weight == 0 ? List.of() : templates.wish(possible, weight, account, clock.instant());
                    Application.Id application = templates.insert(
                            id,
                            order.first().firstDay(),
                            order.first().plus(order.weeks() - 1L).lastDay(),
                            possible.stream().map(Planned::doctor).distinct().toList(),
                            new Application.Undo(drafts, wishes, weight),
                            actor,
                            clock.instant());
                    tell(sql, facility, application, id, order.first().firstDay(), false);
                    record(sql, facility, actor, by, "template.apply", application.value());
                    return application;
                });
            });
        } catch (ConflictException conflict) {
            throw new PlannerException("A doctor or a shift was changed at this very moment. Try again.");
        }
    }

    private List<Application.Made> pin(
            Transaction transaction, Actor actor, String by, Facility.Id facility, List<WeekPreview> previews) {
        List<Application.Made> made = new ArrayList<>();
        for (WeekPreview preview : previews) {
            if (!preview.edits().isEmpty()) {
                Week week = preview.week().week();
                Optional<Editing.Seen> taker = preview.draft()
                        .map(WeekPlan.View::stored)
                        .map(draft -> new Editing.Seen(draft.id(), draft.version()));
                Editing.Edited edited = editing.edit(transaction, actor, by, facility, week, taker, preview.edits());
                made.add(Application.Made.of(week, edited, taker));
            }
        }
        return made;
    }

    private static List<Planned> possible(List<WeekPreview> previews) {
        return previews.stream()
                .flatMap(preview -> preview.edits().stream()
                        .flatMap(edit -> edit.works().stream().flatMap(work -> preview.week().shifts().stream()
                                .filter(shift -> shift.shift().id().equals(work.shift()))
                                .map(shift ->
                                        new Planned(edit.doctor(), edit.day(), shift.type(), shift.department())))))
                .toList();
    }

    /**
     * Takes back what an application made; doing so again is harmless. Those that were put on top of each other are taken back one
     * after the other, the last one first.
     *
     * @throws PlannerException if something of it was changed, published or discarded meanwhile; then all of it stays
     */
    public void undo(Actor actor, Facility.Id facility, Application.Id id) {
        accounts.require(actor, Right.PLAN_ROSTER, facility);
        String by = accounts.name(actor);
        database.transaction(transaction -> {
            TemplateRepository.Applied applied =
                    transaction.in(scope(facility), sql -> new TemplateRepository(sql, facility).getLocked(id));
            if (!applied.undone()) {
                applied.undo().drafts().forEach(made -> takeBack(transaction, actor, by, facility, made));
                transaction.run(scope(facility), sql -> {
                    TemplateRepository templates = new TemplateRepository(sql, facility);
                    List<UUID> wishes = applied.undo().wishes();
                    if (templates.unwish(wishes, applied.undo().weight()) < wishes.size()) {
                        throw new PlannerException(
                                "A wish that the template made was changed meanwhile. Nothing was undone; take the wishes away one by one.");
                    }
                    templates.markUndone(id, clock.instant());
                    tell(sql, facility, id, applied.template(), applied.first(), true);
                    record(sql, facility, actor, by, "template.undo", id.value());
                });
            }
            return true;
        });
    }

    private void takeBack(
            Transaction transaction, Actor actor, String by, Facility.Id facility, Application.Made made) {
        if (made.isNew()) {
            editing.discard(transaction, actor, by, facility, made.inWeek(), made.seen());
        } else {
            Editing.Edited back = editing.edit(
                    transaction, actor, by, facility, made.inWeek(), Optional.of(made.seen()), made.before());
            transaction.run(scope(facility), sql -> new TemplateRepository(sql, facility)
                    .takenBack(made, back.draft().version()));
        }
    }

    private void tell(
            DSLContext sql,
            Facility.Id facility,
            Application.Id application,
            Template.Id template,
            LocalDate first,
            boolean undone) {
        Outbox.append(
                sql,
                new PlannerEvent.TemplateApplied(facility, application.value(), template.value(), first, undone),
                clock.instant());
    }

    private void record(DSLContext sql, Facility.Id facility, Actor actor, String by, String action, UUID id) {
        AuditTrail.add(sql, facility, actor, by, action, "schedule_template", id, clock.instant());
    }

    private static FacilityScope scope(Facility.Id facility) {
        return new FacilityScope(facility.value());
    }
}
