package com.ihosi.ui.conflict;

import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.booking.Bookings;
import com.ihosi.planner.booking.MoveRequest;
import com.ihosi.planner.conflict.Conflict;
import com.ihosi.planner.conflict.Conflicts;
import com.ihosi.planner.reschedule.Clearing;
import com.ihosi.planner.reschedule.Proposal;
import com.ihosi.planner.reschedule.Relocation;
import com.ihosi.planner.reschedule.Rescheduling;
import com.ihosi.planner.slot.RankedSlot;
import com.ihosi.planner.slot.Slot;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.EmployedDoctor;
import com.ihosi.planner.staff.Staff;
import com.ihosi.planner.time.DateRange;
import com.ihosi.ui.security.Here;
import com.ihosi.ui.text.Moments;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Works on conflicts on behalf of whoever is logged in, at the facility of the address. */
@Component
final class ConflictDesk {

    private static final int OF_EACH = 3;

    private final Conflicts conflicts;
    private final Rescheduling rescheduling;
    private final Bookings bookings;
    private final Staff staff;
    private final Here here;
    private final Clock clock;

    ConflictDesk(
            Conflicts conflicts, Rescheduling rescheduling, Bookings bookings, Staff staff, Here here, Clock clock) {
        this.conflicts = conflicts;
        this.rescheduling = rescheduling;
        this.bookings = bookings;
        this.staff = staff;
        this.here = here;
        this.clock = clock;
    }

    Moments moments(Locale language) {
        return new Moments(here.facility().zone(), language);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), here.facility().zone());
    }

    List<Conflict> list() {
        return conflicts.list(here.actor(), here.id());
    }

    /** Who works here from today on, by name. */
    List<Doctor> listDoctors() {
        LocalDate today = today();
        return staff.list(here.id(), new DateRange(today, today.plusYears(1))).stream()
                .filter(doctor -> doctor.employedOn(today))
                .map(EmployedDoctor::doctor)
                .toList();
    }

    /** What everybody is called who works or worked here. */
    Map<Doctor.Id, String> names() {
        LocalDate today = today();
        return staff.list(here.id(), new DateRange(today, today)).stream()
                .map(EmployedDoctor::doctor)
                .collect(Collectors.toMap(Doctor::id, Doctor::name));
    }

    List<RankedSlot> alternatives(Appointment appointment) {
        return rescheduling.alternatives(here.actor(), here.id(), appointment.id(), null, OF_EACH);
    }

    List<Proposal> propose(Collection<Conflict> some) {
        List<Appointment.Id> ids =
                some.stream().map(conflict -> conflict.appointment().id()).toList();
        return rescheduling.propose(here.actor(), here.id(), ids, null);
    }

    List<Proposal> propose(Clearing clearing) {
        return rescheduling.propose(here.actor(), here.id(), clearing);
    }

    List<Relocation.Outcome> accept(List<Relocation> relocations) {
        return rescheduling.accept(here.actor(), here.id(), relocations);
    }

    void move(Appointment appointment, Slot slot) {
        bookings.move(
                here.actor(),
                here.id(),
                appointment.id(),
                appointment.version(),
                new MoveRequest(slot.doctor(), slot.during().start(), null, null));
    }

    void cancel(Appointment appointment, String reason) {
        bookings.cancel(here.actor(), here.id(), appointment.id(), appointment.version(), reason);
    }

    void keep(Appointment appointment, String note) {
        conflicts.accept(here.actor(), here.id(), appointment.id(), appointment.version(), note);
    }
}
