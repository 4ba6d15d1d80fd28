package com.ihosi.planner.hours;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.AuditTrail;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.event.Outbox;
import com.ihosi.planner.event.PlannerEvent;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.hours.HoursTemplateRepository.Kept;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.template.Application;
import com.ihosi.planner.template.ApplicationLog;
import com.ihosi.planner.template.Template;
import com.ihosi.schema.access.ConflictException;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** Keeps templates of hours, and lays them over the weeks of doctors for a while. */
public final class HoursTemplates {

    private final Database database;
    private final Accounts accounts;
    private final Clock clock;

    /** Works through the given door; the clock says what has gone by. */
    public HoursTemplates(Database database, Accounts accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The templates that the actor sees, by name: the facility's, and of doctors' own those that are shared or the actor's. */
    public List<HoursTemplate> list(Actor actor, Facility.Id facility) {
        Viewer viewer = viewer(actor, facility);
        return database.read(scope(facility), sql -> new HoursTemplateRepository(sql, facility)
                .list().stream().filter(viewer::sees).map(Kept::template).toList());
    }

    /** Whoever may plan, or a doctor who works there; others are refused. */
    private Viewer viewer(Actor actor, Facility.Id facility) {
        Optional<Doctor.Id> doctor = actor.findAccount().flatMap(account -> accounts.findDoctor(account, facility));
        boolean plans = accounts.whereMay(actor, Right.CHANGE_HOURS).test(facility);
        if (!plans && doctor.isEmpty()) {
            accounts.require(actor, Right.CHANGE_HOURS, facility);
        }
        return new Viewer(actor, doctor, plans);
    }

    /** Who looks at templates. */
    private record Viewer(Actor actor, Optional<Doctor.Id> doctor, boolean plans) {

        boolean sees(Kept kept) {
            HoursTemplate template = kept.template();
            return template.owner().isEmpty() || template.shared() || keeps(kept);
        }

        /** Whether it is the viewer's own: of the doctor, or made by whoever may plan. */
        private boolean keeps(Kept kept) {
            Optional<Account.Id> account = actor.findAccount();
            return account.isEmpty()
                    || owns(kept.template())
                    || (plans && account.equals(Optional.ofNullable(kept.by())));
        }

        private boolean owns(HoursTemplate template) {
            return template.owner().isPresent() && template.owner().equals(doctor);
        }

        void requireKeeper(HoursTemplate template) {
            if (!plans && !owns(template)) {
                throw new NotAllowedException("Templates of others are changed by those who may plan."
                        + " Keep one of your own, or ask your scheduler.");
            }
        }
    }

    /**
     * Keeps a new template (of version 0), or what was changed of one; where it was applied already nothing changes. Whoever may plan
     * keeps all that he sees, a doctor her own.
     *
     * @return as it is now
     * @throws PlannerException if its doctor does not work there, or somebody else changed it meanwhile
     */
    public HoursTemplate save(Actor actor, Facility.Id facility, HoursTemplate template) {
        Viewer viewer = viewer(actor, facility);
        viewer.requireKeeper(template);
        String by = accounts.name(actor);
        try {
            return database.write(scope(facility), sql -> {
                HoursTemplateRepository templates = new HoursTemplateRepository(sql, facility);
                if (template.version() == 0) {
                    templates.insert(template, actor.findAccount().orElse(null), clock.instant());
                } else {
                    viewer.requireKeeper(get(templates, viewer, template.id()));
                    if (!templates.update(template, clock.instant())) {
                        throw outdated();
                    }
                }
                record(
                        sql,
                        facility,
                        actor,
                        by,
                        "hours-template.save",
                        template.id().value());
                return templates.find(template.id()).orElseThrow().template();
            });
        } catch (ConflictException conflict) {
            throw conflict.kind() == ConflictException.Kind.REFERENCE
                    ? new PlannerException("The doctor whose template it is does not work here. Choose another one.")
                    : outdated();
        }
    }

    private static HoursTemplate get(HoursTemplateRepository templates, Viewer viewer, Template.Id id) {
        return templates
                .find(id)
                .filter(viewer::sees)
                .map(Kept::template)
                .orElseThrow(() -> new PlannerException("There is no such template of hours at this facility."));
    }

    private static PlannerException outdated() {
        return new PlannerException("Somebody else changed this template meanwhile."
                + " Nothing was saved; look at it as it is now and change it again.");
    }

    /**
     * Takes a template away. Doing so again is harmless.
     *
     * @throws PlannerException if it was applied and still counts somewhere, today or later
     */
    public void delete(Actor actor, Facility.Id facility, Template.Id id) {
        Viewer viewer = viewer(actor, facility);
        String by = accounts.name(actor);
        database.run(scope(facility), sql -> {
            HoursTemplateRepository templates = new HoursTemplateRepository(sql, facility);
            Optional<Kept> kept = templates.find(id).filter(viewer::sees);
            if (kept.isPresent()) {
                viewer.requireKeeper(kept.get().template());
                requireOver(templates, id, LayerPlan.today(sql, facility, clock));
                templates.delete(id);
                record(sql, facility, actor, by, "hours-template.delete", id.value());
            }
        });
    }

    private static void requireOver(HoursTemplateRepository templates, Template.Id id, LocalDate today) {
        int counting = templates.countEffective(id, today);
        if (counting > 0) {
            throw new PlannerException(
                    "The template still counts where it was applied (%d times). Take that back first, or wait for its end."
                            .formatted(counting));
        }
    }

    /** Where templates were applied, the newest first; for those who may plan. */
    public List<HoursApplication> listApplications(Actor actor, Facility.Id facility) {
        accounts.require(actor, Right.CHANGE_HOURS, facility);
        return database.read(scope(facility), sql -> new HoursTemplateRepository(sql, facility).listApplications());
    }

    /**
     * What applying a template would change, for each doctor by name. Needs {@link Right#CHANGE_HOURS}.
     *
     * @throws PlannerException for the same reasons as applying it
     */
    public List<HoursPreview> preview(Actor actor, Facility facility, Template.Id id, HoursOrder order) {
        accounts.require(actor, Right.CHANGE_HOURS, facility.id());
        Viewer viewer = viewer(actor, facility.id());
        return database.read(scope(facility.id()), sql -> plan(sql, facility, viewer, id, order)
                .preview(sql, clock.instant()));
    }

    private LayerPlan plan(DSLContext sql, Facility facility, Viewer viewer, Template.Id id, HoursOrder order) {
        HoursTemplate template = get(new HoursTemplateRepository(sql, facility.id()), viewer, id);
        return LayerPlan.of(sql, facility, template, order, clock);
    }

    /**
     * Lays a template over the weeks of doctors: all of them or none. Needs {@link Right#CHANGE_HOURS}.
     *
     * @throws PlannerException if one of them does not work there (any more), by name, or nobody is meant
     */
    public Application.Id apply(Actor actor, Facility facility, Template.Id id, HoursOrder order) {
        accounts.require(actor, Right.CHANGE_HOURS, facility.id());
        Viewer viewer = viewer(actor, facility.id());
        String by = accounts.name(actor);
        try {
            return database.write(scope(facility.id()), sql -> {
                LayerPlan plan = plan(sql, facility, viewer, id, order);
                Application.Id application = plan.write(sql, actor, clock.instant());
                tell(sql, facility.id(), application, id, plan.effective().first(), false);
                record(sql, facility.id(), actor, by, "hours-template.apply", application.value());
                return application;
            });
        } catch (ConflictException conflict) {
            throw new PlannerException("A doctor or a type of appointment was changed at this very moment."
                    + " Look at the preview again.");
        }
    }

    /**
     * Takes back what an application laid over the weeks; what lies below counts again. Doing so again is harmless. Needs the right to
     * plan.
     */
    public void undo(Actor actor, Facility.Id facility, Application.Id id) {
        accounts.require(actor, Right.CHANGE_HOURS, facility);
        String by = accounts.name(actor);
        database.run(scope(facility), sql -> {
            ApplicationLog log = new ApplicationLog(sql, facility, List.of(HoursTemplateRepository.KIND));
            ApplicationLog.Locked applied = log.getLocked(id);
            if (!applied.undone()) {
                new HoursTemplateRepository(sql, facility).deleteLayer(id);
                log.markUndone(id, clock.instant());
                tell(sql, facility, id, applied.template(), applied.first(), true);
                record(sql, facility, actor, by, "hours-template.undo", id.value());
            }
        });
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
