package com.ihosi.ui.demo;

import com.ihosi.planner.account.Actor;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.appointment.AppointmentTypes;
import com.ihosi.planner.calendar.DoctorDays;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.patient.Patients;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.waitlist.DayTime;
import com.ihosi.planner.waitlist.Priority;
import com.ihosi.planner.waitlist.WaitlistRequest;
import com.ihosi.planner.waitlist.desk.Waitlists;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets some of the demo's patients wait: longer and shorter, more and less urgently, for anybody and for one doctor. */
@Component
final class DemoWaiting {

    private static final List<Priority> PRIORITIES = List.of(
            Priority.NORMAL,
            Priority.HIGH,
            Priority.NORMAL,
            Priority.LOW,
            Priority.URGENT,
            Priority.NORMAL,
            Priority.HIGH,
            Priority.NORMAL);

    private static final DayTime MORNINGS = new DayTime(null, LocalTime.of(8, 0), LocalTime.of(12, 0));
    private static final String NAME = "mar";
    private static final int EVERY_DAYS = 4;
    private static final int MOST_WAIT_DAYS = 45;

    private final Waitlists waitlists;
    private final Patients patients;
    private final AppointmentTypes types;
    private final Clock clock;

    DemoWaiting(Waitlists waitlists, Patients patients, AppointmentTypes types, Clock clock) {
        this.waitlists = waitlists;
        this.patients = patients;
        this.types = types;
        this.clock = clock;
    }

    /** Adds entries at a facility; the same every time. */
    void add(Facility facility, Actor actor, List<DoctorDays> doctors) {
        List<Patient> waiting = patients.search(actor, facility.id(), NAME, PRIORITIES.size());
        List<AppointmentType> kinds = types.listActive(actor, facility.id());
        for (int each = 0; each < waiting.size() && !kinds.isEmpty(); each++) {
            Doctor.Id doctor = each % 3 == 0 && !doctors.isEmpty()
                    ? doctors.get(each % doctors.size()).doctor().id()
                    : null;
            Instant since = clock.instant().minus(Duration.ofDays((long) EVERY_DAYS * each + 1));
            waitlists
                    .at(Clock.fixed(since, ZoneOffset.UTC))
                    .add(
                            actor,
                            facility.id(),
                            wanted(waiting.get(each), kinds.get(each % Math.min(3, kinds.size())), doctor, each));
        }
    }

    private static WaitlistRequest wanted(Patient patient, AppointmentType type, Doctor.@Nullable Id doctor, int each) {
        return new WaitlistRequest(
                patient.id(),
                type.id(),
                doctor,
                Set.of(),
                each % 2 == 0 ? List.of() : List.of(MORNINGS),
                PRIORITIES.get(each),
                2 + each % 3,
                true,
                each == 1,
                each % 4 == 0 ? MOST_WAIT_DAYS : null,
                each == 2,
                null,
                null,
                null);
    }
}
