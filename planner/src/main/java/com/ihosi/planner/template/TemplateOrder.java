package com.ihosi.planner.template;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.facility.Department;
import com.ihosi.planner.roster.plan.StoredRoster;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.planner.staff.Doctor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * To which weeks a template shall be applied, and how.
 *
 * @param followers who follows a rotation and in which of its weeks each begins; none for a week, whose doctors are its own
 * @param into drafts that take the duties of their weeks, one of a week at most; other weeks get a new draft
 * @param wishWeight none to pin the duties in a draft; otherwise they become wishes of that weight
 */
public record TemplateOrder(
        Week first, int weeks, List<Follower> followers, List<StoredRoster.Id> into, OptionalInt wishWeight) {

    private static final int HEAVIEST_WISH = 1000;

    public TemplateOrder {
        followers = List.copyOf(followers);
        into = List.copyOf(into);
        if (weeks < 1 || weeks > Template.MOST_WEEKS) {
            throw new PlannerException(
                    "The number of weeks (%d) must be between 1 and %d.".formatted(weeks, Template.MOST_WEEKS));
        }
        int weight = wishWeight.orElse(1);
        if (weight < 1 || weight > HEAVIEST_WISH) {
            throw new PlannerException(
                    "The weight of a wish (%d) must be between 1 and %d.".formatted(weight, HEAVIEST_WISH));
        }
        if (followers.stream().map(Follower::doctor).distinct().count() < followers.size()) {
            throw new PlannerException(
                    "A doctor can begin a rotation in one of its weeks only. Name each doctor once.");
        }
    }

    /** The same with a new draft of every week. */
    public TemplateOrder(Week first, int weeks, List<Follower> followers, OptionalInt wishWeight) {
        this(first, weeks, followers, List.of(), wishWeight);
    }

    /** A doctor who follows a rotation, beginning in one of its weeks (the first is 0). */
    public record Follower(Doctor.Id doctor, int offset) {}

    /** A duty that comes of a template. */
    record Planned(Doctor.Id doctor, LocalDate day, UUID type, Department.Id department) {}

    /** All duties that a template makes of it, by week and doctor. */
    List<Planned> spread(Template template) {
        if (template.kind() == Template.Kind.ROTATION && followers.isEmpty()) {
            throw new PlannerException("Nobody follows the rotation. Name a doctor for at least one of its weeks.");
        }
        List<Planned> all = new ArrayList<>();
        for (int later = 0; later < weeks; later++) {
            Week week = first.plus(later);
            for (Template.Line line : template.lines()) {
                line.doctor().ifPresent(doctor -> add(all, week, doctor, line, 0));
                if (line.doctor().isEmpty()) {
                    for (Follower follower : followers) {
                        add(
                                all,
                                week,
                                follower.doctor(),
                                line,
                                Math.floorMod(later + follower.offset(), template.weeks()));
                    }
                }
            }
        }
        return all;
    }

    /** Whose weeks the template says. */
    Set<Doctor.Id> doctors(Template template) {
        return Stream.concat(
                        template.lines().stream().flatMap(line -> line.doctor().stream()),
                        followers.stream().map(Follower::doctor))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void add(List<Planned> all, Week week, Doctor.Id doctor, Template.Line line, int turn) {
        line.works().stream()
                .filter(work -> work.day() / Week.DAYS == turn)
                .map(work -> new Planned(
                        doctor, week.firstDay().plusDays(work.day() % Week.DAYS), work.type(), work.department()))
                .forEach(all::add);
    }
}
