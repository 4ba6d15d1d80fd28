package com.ihosi.ui.calendar;

import com.ihosi.planner.account.Right;
import com.ihosi.planner.calendar.FacilityCalendar;
import com.ihosi.planner.calendar.FacilityDays;
import com.ihosi.planner.facility.Facility;
import com.ihosi.ui.security.Here;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Reads the facility's calendar on behalf of whoever is logged in, at the facility of the address. */
@Component
final class CalendarDesk {

    private final FacilityCalendar calendar;
    private final Here here;
    private final Clock clock;

    CalendarDesk(FacilityCalendar calendar, Here here, Clock clock) {
        this.calendar = calendar;
        this.here = here;
        this.clock = clock;
    }

    Facility facility() {
        return here.facility();
    }

    boolean mayBook() {
        return here.may(Right.BOOK);
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), here.facility().zone());
    }

    FacilityDays list(LocalDate first, LocalDate last) {
        return calendar.list(here.actor(), here.id(), first, last);
    }
}
