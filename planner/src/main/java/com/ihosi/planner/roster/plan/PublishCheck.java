package com.ihosi.planner.roster.plan;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.plan.StoredRoster.Basis;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.EmployedDoctor;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Decides whether a draft may be published.
 *
 * @param published the roster that holds for the week now
 * @param doctors everybody who is or was employed at the facility
 */
record PublishCheck(
        Facility facility,
        StoredRoster draft,
        Optional<StoredRoster> published,
        List<EmployedDoctor> doctors,
        LocalDate today) {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.ENGLISH);
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

    /** Whether nothing is left to do. */
    boolean isDone() {
        return draft.status() == StoredRoster.Status.PUBLISHED;
    }

    /** Why it may not be, none where it may. */
    Optional<PlannerException> refusal() {
        return switch (draft.status()) {
            case PUBLISHED -> Optional.empty();
            case DISCARDED -> Optional.of(new PlannerException("The draft was discarded. Solve the week again."));
            case SUPERSEDED -> Optional.of(stale());
            case DRAFT -> refusalOfDraft();
        };
    }

    private Optional<PlannerException> refusalOfDraft() {
        if (draft.week().isOver(today)) {
            return Optional.of(Planning.isOver(draft.week(), facility));
        }
        if (!draft.standsOn(published)) {
            return Optional.of(stale());
        }
        return firstWithoutEmployment().map(this::left);
    }

    private PlannerException stale() {
        if (published.isPresent() && draft.basedOn().map(Basis::roster).equals(published.map(StoredRoster::id))) {
            return new RosterIsStaleException(
                    "Duties of the roster of %s at %s changed hands after this draft was made. It was not published and is kept; solve again to build on what holds now."
                            .formatted(draft.week(), facility.name()));
        }
        String other = published
                .flatMap(StoredRoster::published)
                .map(by -> "%s published another roster for %s at %s on %s"
                        .formatted(by.by(), draft.week(), facility.name(), at(by, facility.zone())))
                .orElse("The roster of %s at %s was withdrawn".formatted(draft.week(), facility.name()));
        return new RosterIsStaleException(
                other
                        + ", after this one was made. It was not published and is kept; solve again to build on what holds now.");
    }

    private static String at(StoredRoster.Publication by, ZoneId zone) {
        return WHEN.format(by.at().atZone(zone));
    }

    private Optional<StoredDuty> firstWithoutEmployment() {
        Map<Doctor.Id, EmployedDoctor> staff = doctors.stream()
                .collect(Collectors.toMap(doctor -> doctor.doctor().id(), Function.identity()));
        return draft.duties().stream()
                .filter(duty -> {
                    EmployedDoctor doctor = staff.get(duty.doctor());
                    return doctor == null || !doctor.employedOn(duty.day());
                })
                .findFirst();
    }

    private PlannerException left(StoredDuty duty) {
        return new PlannerException(
                "%s has a duty on %s but is not employed at %s on that day any more. The draft was not published and is kept; solve again to fill the gap."
                        .formatted(name(duty.doctor()), DAY.format(duty.day()), facility.name()));
    }

    /** What a doctor is called. */
    String name(Doctor.Id id) {
        return doctors.stream()
                .map(EmployedDoctor::doctor)
                .filter(doctor -> doctor.id().equals(id))
                .map(Doctor::name)
                .findFirst()
                .orElse("A doctor");
    }
}
