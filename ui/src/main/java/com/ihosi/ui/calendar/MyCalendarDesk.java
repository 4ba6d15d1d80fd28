package com.ihosi.ui.calendar;

import com.ihosi.planner.calendar.DoctorCalendar;
import com.ihosi.planner.calendar.DoctorDays;
import com.ihosi.planner.calendar.FacilityCalendar;
import com.ihosi.planner.calendar.OwnDays;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.ui.security.Here;
import com.ihosi.ui.security.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads the calendar of one doctor: her own, or as the facility of the address sees it. */
@Component
final class MyCalendarDesk {

    private final DoctorCalendar own;
    private final FacilityCalendar calendar;
    private final Here here;
    private final Clock clock;

    MyCalendarDesk(DoctorCalendar own, FacilityCalendar calendar, Here here, Clock clock) {
        this.own = own;
        this.calendar = calendar;
        this.here = here;
        this.clock = clock;
    }

    Facility facility() {
        return here.facility();
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), here.facility().zone());
    }

    OwnDays getOwn(LocalDate first, LocalDate last) {
        return own.getOwn(SignedIn.get().id(), here.id(), first, last);
    }

    /** A doctor's days here, with what she has elsewhere as spans only. */
    Optional<DoctorDays> find(Doctor.Id doctor, LocalDate first, LocalDate last) {
        return calendar.find(here.actor(), here.id(), doctor, first, last);
    }
}
