package com.ihosi.ui.calendar;

import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.calendar.DoctorCalendar;
import com.ihosi.planner.calendar.DoctorDays;
import com.ihosi.planner.calendar.FacilityCalendar;
import com.ihosi.planner.calendar.OwnDays;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.ui.facility.CurrentFacility;
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
    private final Accounts accounts;
    private final Clock clock;

    MyCalendarDesk(DoctorCalendar own, FacilityCalendar calendar, Accounts accounts, Clock clock) {
        this.own = own;
        this.calendar = calendar;
        this.accounts = accounts;
        this.clock = clock;
    }

    Facility here() {
        return CurrentFacility.get();
    }

    private static Account.Id me() {
        return SignedIn.get().id();
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), here().zone());
    }

    /** The doctor whose account it is, if it is one's. */
    Optional<Doctor.Id> findMe() {
        return accounts.findDoctor(me(), here().id());
    }

    boolean mayPlan() {
        return accounts.mayPlan(me(), here().id());
    }

    OwnDays getOwn(LocalDate first, LocalDate last) {
        return own.getOwn(me(), here().id(), first, last);
    }

    /** A doctor's days here, with what she has elsewhere as spans only. */
    Optional<DoctorDays> find(Doctor.Id doctor, LocalDate first, LocalDate last) {
        return calendar.find(new Actor.Person(me()), here().id(), doctor, first, last);
    }
}
