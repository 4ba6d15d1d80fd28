package com.ihosi.ui.template;

import com.ihosi.planner.account.Right;
import com.ihosi.planner.roster.plan.Drafts;
import com.ihosi.planner.roster.plan.OpenDraft;
import com.ihosi.planner.roster.plan.RosteredShift;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.planner.roster.plan.WeekPlan;
import com.ihosi.planner.roster.plan.WeekPlans;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.EmployedDoctor;
import com.ihosi.planner.template.Application;
import com.ihosi.planner.template.Template;
import com.ihosi.planner.template.TemplateOrder;
import com.ihosi.planner.template.Templates;
import com.ihosi.planner.template.WeekPreview;
import com.ihosi.ui.security.Here;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Works with templates on behalf of whoever is logged in, at the facility of the address. */
@Component
final class TemplateDesk {

    private static final int MOST_UNNAMED = 5;

    private final Templates templates;
    private final WeekPlans weeks;
    private final Drafts drafts;
    private final Here here;
    private final Clock clock;

    TemplateDesk(Templates templates, WeekPlans weeks, Drafts drafts, Here here, Clock clock) {
        this.templates = templates;
        this.weeks = weeks;
        this.drafts = drafts;
        this.here = here;
        this.clock = clock;
    }

    boolean mayKeep() {
        return here.may(Right.CHANGE_TEMPLATES);
    }

    Week currentWeek() {
        return Week.now(clock, here.facility().zone());
    }

    List<Template> list() {
        return templates.list(here.actor(), here.id());
    }

    List<Application> listApplications() {
        return templates.listApplications(here.actor(), here.id());
    }

    List<OpenDraft> listDrafts() {
        return drafts.list(here.actor(), here.id(), currentWeek());
    }

    /** Drafts of some weeks that can take duties: those with a name, and the newest of each week. */
    List<OpenDraft> listDrafts(Week first, int weeks) {
        Map<Week, Integer> unnamed = new HashMap<>();
        return listDrafts().stream()
                .filter(draft ->
                        draft.week().compareTo(first) >= 0 && draft.week().compareTo(first.plus(weeks)) < 0)
                .filter(draft ->
                        draft.name().isPresent() || unnamed.merge(draft.week(), 1, Integer::sum) <= MOST_UNNAMED)
                .toList();
    }

    /** The shifts that a rotation can be made of. */
    List<RosteredShift> listShifts() {
        return plan().shifts().stream().filter(RosteredShift::active).toList();
    }

    /** Who can follow a rotation, by name. */
    List<Doctor> listDoctors() {
        return plan().doctors().stream().map(EmployedDoctor::doctor).toList();
    }

    private WeekPlan plan() {
        return weeks.getPublished(here.id(), currentWeek());
    }

    void keepWeek(String name, Week week) {
        templates.keepWeek(here.actor(), here.id(), week, Optional.empty(), name);
    }

    void keepDraft(String name, OpenDraft draft) {
        templates.keepWeek(here.actor(), here.id(), draft.week(), Optional.of(draft.id()), name);
    }

    void keepRotation(String name, int weeksLong, List<Template.Work> works) {
        templates.keepRotation(here.actor(), here.id(), name, weeksLong, works);
    }

    void delete(Template template) {
        templates.delete(here.actor(), here.id(), template.id());
    }

    List<WeekPreview> preview(Template template, TemplateOrder order) {
        return templates.preview(here.actor(), here.id(), template.id(), order);
    }

    void apply(Template template, TemplateOrder order) {
        templates.apply(here.actor(), here.id(), template.id(), order);
    }

    void undo(Application application) {
        templates.undo(here.actor(), here.id(), application.id());
    }
}
