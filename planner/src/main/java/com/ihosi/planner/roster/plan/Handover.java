package com.ihosi.planner.roster.plan;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.AuditTrail;
import com.ihosi.planner.event.Outbox;
import com.ihosi.planner.event.PlannerEvent;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.EmployedDoctor;
import com.ihosi.planner.staff.Staff;
import com.ihosi.planner.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** Lets duties of a published roster change hands: these, on their days, and nothing else of it. */
public final class Handover {

    private final DSLContext sql;
    private final Facility facility;
    private final Instant now;

    /** Works within a transaction in the facility's scope. */
    public Handover(DSLContext sql, Facility facility, Instant now) {
        this.sql = sql;
        this.facility = facility;
        this.now = now;
    }

    /** A duty goes from one doctor to another. */
    public record Change(Doctor.Id from, Doctor.Id to, LocalDate day, UUID type) {}

    /**
     * Makes the changes, all or none. The duties are pinned: people agreed on them, so a solve leaves them where they are.
     *
     * @throws RosterIsStaleException if another roster was published since, or a duty is not the doctor's any more
     * @throws DoctorIsBusyException if a doctor is taken at that time, here or elsewhere
     * @throws PlannerException if a day has gone by
     */
    public void make(Actor actor, String by, StoredRoster.Id id, List<Change> changes) {
        RosterRepository rosters = new RosterRepository(sql, facility.id());
        rosters.lock(rosters.get(id).week());
        StoredRoster roster = rosters.get(id);
        if (roster.status() != StoredRoster.Status.PUBLISHED) {
            throw new RosterIsStaleException(
                    "Another roster was published for %s since. Look at it and ask again.".formatted(roster.week()));
        }
        List<StoredDuty> gone = new ArrayList<>();
        List<StoredDuty> added = new ArrayList<>();
        for (Change change : changes) {
            StoredDuty duty = find(roster, change).orElseThrow(() -> isGone(change));
            requireTimeLeft(duty);
            gone.add(duty);
            added.add(new StoredDuty(change.to(), duty.day(), duty.type(), duty.department(), duty.during(), true));
        }
        requireFree(roster, gone, added);
        DraftWriter writer = new DraftWriter(sql, facility.id(), now);
        writer.freeTime(id, gone);
        writer.exchange(id, gone, added);
        writer.takeTime(id).stream().findFirst().ifPresent(refused -> {
            throw new DoctorIsBusyException("%s is busy %s on %s. Nothing was changed."
                    .formatted(
                            name(refused.doctor(), refused.day()),
                            refused.here() ? "with another duty at " + facility.name() : "elsewhere",
                            PublishCheck.DAY.format(refused.day())));
        });
        AuditTrail.add(sql, facility.id(), actor, by, Editing.ACTION, "roster", id.value(), now);
        Outbox.append(
                sql,
                new PlannerEvent.RosterChanged(
                        facility.id(), id.value(), roster.week().firstDay(), by),
                now);
    }

    private static Optional<StoredDuty> find(StoredRoster roster, Change change) {
        return roster.duties().stream()
                .filter(duty -> duty.doctor().equals(change.from())
                        && duty.day().equals(change.day())
                        && duty.type().equals(change.type()))
                .findFirst();
    }

    private RosterIsStaleException isGone(Change change) {
        return new RosterIsStaleException("The duty of %s on %s was changed meanwhile. Look at the roster as it is now."
                .formatted(name(change.from(), change.day()), PublishCheck.DAY.format(change.day())));
    }

    private void requireTimeLeft(StoredDuty duty) {
        if (!duty.during().start().isAfter(now)) {
            throw new PlannerException("The duty on %s has begun already. It cannot change hands any more."
                    .formatted(PublishCheck.DAY.format(duty.day())));
        }
    }

    private void requireFree(StoredRoster roster, List<StoredDuty> gone, List<StoredDuty> added) {
        List<StoredDuty> kept =
                roster.duties().stream().filter(duty -> !gone.contains(duty)).toList();
        added.stream()
                .filter(duty -> kept.stream()
                        .anyMatch(other -> other.doctor().equals(duty.doctor())
                                && other.during().overlaps(duty.during())))
                .findFirst()
                .ifPresent(twice -> {
                    throw new DoctorIsBusyException("%s is busy with another duty at %s on %s. Nothing was changed."
                            .formatted(
                                    name(twice.doctor(), twice.day()),
                                    facility.name(),
                                    PublishCheck.DAY.format(twice.day())));
                });
    }

    private String name(Doctor.Id id, LocalDate day) {
        return Staff.list(sql, facility.id(), new DateRange(day, day)).stream()
                .map(EmployedDoctor::doctor)
                .filter(doctor -> doctor.id().equals(id))
                .map(Doctor::name)
                .findFirst()
                .orElse("A doctor");
    }
}
