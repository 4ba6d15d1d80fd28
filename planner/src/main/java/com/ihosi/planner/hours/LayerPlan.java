package com.ihosi.planner.hours;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.hours.HoursComparison.Booked;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.EmployedDoctor;
import com.ihosi.planner.staff.Employment;
import com.ihosi.planner.staff.Staff;
import com.ihosi.planner.template.Application;
import com.ihosi.planner.template.ApplicationLog;
import com.ihosi.planner.time.DateRange;
import com.ihosi.planner.time.LocalTimes;
import com.ihosi.planner.time.Span;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/**
 * A template as it shall be laid over the weeks of doctors, all of whom work there.
 *
 * @param effective the days on which it counts
 */
record LayerPlan(Facility facility, HoursTemplate template, DateRange effective, List<Doctor> doctors) {

    /** Who is meant and when; refuses an order that cannot be followed in full. */
    static LayerPlan of(DSLContext sql, Facility facility, HoursTemplate template, HoursOrder order, Clock clock) {
        DateRange effective = order.effective(template.season(), today(sql, facility.id(), clock));
        List<EmployedDoctor> staff = Staff.list(sql, facility.id(), effective);
        List<Doctor> doctors =
                switch (order.whom()) {
                    case HoursOrder.Whom.Doctors(var ids) -> named(staff, ids, effective);
                    case HoursOrder.Whom.InDepartment(Department.Id id) -> of(staff, id, effective);
                };
        if (doctors.isEmpty()) {
            throw new PlannerException("Nobody is meant. Choose a doctor, or a department in which somebody works.");
        }
        return new LayerPlan(facility, template, effective, doctors);
    }

    static LocalDate today(DSLContext sql, Facility.Id facility, Clock clock) {
        return LocalDate.ofInstant(
                clock.instant(),
                Facilities.list(sql, List.of(facility)).getFirst().zone());
    }

    private static List<Doctor> named(List<EmployedDoctor> staff, Set<Doctor.Id> ids, DateRange days) {
        List<EmployedDoctor> meant = staff.stream()
                .filter(known -> ids.contains(known.doctor().id()))
                .toList();
        if (meant.size() < ids.size()) {
            throw new PlannerException("One of the doctors was never employed here. Look at the list again.");
        }
        String gone = meant.stream()
                .filter(known -> !works(known.employment(), days))
                .map(known -> known.doctor().name())
                .collect(Collectors.joining(", "));
        if (!gone.isEmpty()) {
            throw new PlannerException("%s does not work here from %s on. Nothing was applied; leave out who left."
                    .formatted(gone, days.first()));
        }
        return meant.stream().map(EmployedDoctor::doctor).toList();
    }

    private static List<Doctor> of(List<EmployedDoctor> staff, Department.Id department, DateRange days) {
        return staff.stream()
                .filter(known -> department.equals(known.employment().department()))
                .filter(known -> works(known.employment(), days))
                .map(EmployedDoctor::doctor)
                .toList();
    }

    /** Whether somebody is employed on one of the days. */
    private static boolean works(Employment employment, DateRange days) {
        LocalDate last = employment.dates().last();
        boolean active =
                switch (employment.status()) {
                    case ACTIVE, ON_LEAVE -> true;
                    case INACTIVE, TERMINATED -> false;
                };
        boolean ended = last != null && last.isBefore(days.first());
        boolean begins = days.last() == null || !employment.dates().first().isAfter(days.last());
        return active && !ended && begins;
    }

    /** What it would change, by doctor. */
    List<HoursPreview> preview(DSLContext sql, Instant now) {
        HoursTemplateRepository templates = new HoursTemplateRepository(sql, facility.id());
        List<Booked> booked = templates.listBooked(ids(), span(now));
        Map<Doctor.Id, List<Booked>> byDoctor = booked.stream().collect(Collectors.groupingBy(Booked::doctor));
        Map<Doctor.Id, HoursFacts> facts =
                Hours.listFacts(sql, facility, ids(), effective.first().minusDays(1), lastDay(booked));
        List<StoredDay> added = layer(templates.nextLayer(ids()));
        return doctors.stream()
                .map(doctor -> HoursComparison.of(
                        doctor,
                        Objects.requireNonNull(facts.get(doctor.id())),
                        added,
                        effective,
                        byDoctor.getOrDefault(doctor.id(), List.of())))
                .toList();
    }

    private Span span(Instant now) {
        Instant first = LocalTimes.instant(effective.first(), LocalTime.MIDNIGHT, facility.zone());
        LocalDate last =
                effective.last() == null ? effective.first().plusDays(WorkingWeeks.MOST_DAYS_AHEAD) : effective.last();
        Instant start = first.isBefore(now) ? now : first;
        Instant end = LocalTimes.instant(last.plusDays(1), LocalTime.MIDNIGHT, facility.zone());
        return new Span(start, end);
    }

    private LocalDate lastDay(List<Booked> booked) {
        LocalDate looked = HoursComparison.lastLookedAt(effective);
        return booked.stream()
                .map(each -> LocalDate.ofInstant(each.during().start(), facility.zone()))
                .filter(day -> day.isAfter(looked))
                .max(LocalDate::compareTo)
                .orElse(looked);
    }

    private List<StoredDay> layer(int layer) {
        return template.days().stream()
                .map(day -> new StoredDay(day, effective, layer))
                .toList();
    }

    /** Lays it over the weeks. */
    Application.Id write(DSLContext sql, Actor by, Instant now) {
        HoursTemplateRepository templates = new HoursTemplateRepository(sql, facility.id());
        templates.lock(ids());
        List<StoredDay> layer = layer(templates.nextLayer(ids()));
        Application.Id application = new ApplicationLog(sql, facility.id(), List.of(HoursTemplateRepository.KIND))
                .add(template.id(), effective.first(), effective.last(), ids(), "{}", by, now);
        new WorkingDayRepository(sql, facility.id())
                .insert(doctors.stream()
                        .flatMap(doctor -> layer.stream()
                                .map(day -> new WorkingDayRepository.New(doctor.id(), day, application.value())))
                        .toList());
        return application;
    }

    private List<Doctor.Id> ids() {
        return doctors.stream().map(Doctor::id).toList();
    }
}
