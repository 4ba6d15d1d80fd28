package com.ihosi.ui.calendar;

import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.calendar.FacilityCalendar;
import com.ihosi.planner.calendar.FacilityDays;
import com.ihosi.planner.facility.Facility;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.security.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Reads the facility's calendar on behalf of whoever is logged in, at the facility of the address. */
@Component
final class CalendarDesk {

    private final FacilityCalendar calendar;
    private final Accounts accounts;
    private final Clock clock;

    CalendarDesk(FacilityCalendar calendar, Accounts accounts, Clock clock) {
        this.calendar = calendar;
        this.accounts = accounts;
        this.clock = clock;
    }

    static Facility here() {
        return CurrentFacility.get();
    }

    static Actor actor() {
        return SignedIn.actor();
    }

    boolean mayPlan() {
        return accounts.mayPlan(SignedIn.get().id(), here().id());
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), here().zone());
    }

    FacilityDays list(LocalDate first, LocalDate last) {
        return calendar.list(actor(), here().id(), first, last);
    }
}
