package com.ihosi.ui.overbooking;

import com.ihosi.planner.account.Right;
import com.ihosi.planner.overbooking.session.DoctorSession;
import com.ihosi.planner.overbooking.session.Outlook;
import com.ihosi.planner.overbooking.session.OverbookingPlace;
import com.ihosi.planner.overbooking.session.OverbookingSettings;
import com.ihosi.planner.overbooking.session.Overbookings;
import com.ihosi.planner.overbooking.session.SessionDay;
import com.ihosi.planner.time.Span;
import com.ihosi.ui.security.Here;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Overbooks on behalf of whoever is logged in, at the facility of the address. */
@Component
final class OverbookingDesk {

    /** How many days ahead places open by themselves as soon as that is wanted. */
    private static final int DAYS_AHEAD = 14;

    private final Overbookings overbookings;
    private final Here here;
    private final Clock clock;

    OverbookingDesk(Overbookings overbookings, Here here, Clock clock) {
        this.overbookings = overbookings;
        this.here = here;
        this.clock = clock;
    }

    boolean mayOverbook() {
        return here.may(Right.OVERBOOK);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), here.facility().zone());
    }

    SessionDay list(LocalDate day) {
        return overbookings.list(here.actor(), here.id(), day);
    }

    int accept(Outlook outlook) {
        DoctorSession session = outlook.session();
        return overbookings.accept(
                here.actor(),
                here.id(),
                session.doctor(),
                session.day(),
                session.during().start(),
                outlook.places().stream().map(Span::start).toList());
    }

    void close(LocalDate day, OverbookingPlace place) {
        overbookings.close(here.actor(), here.id(), day, place.id());
    }

    /** Keeps settings, and opens at once what they let open by itself. */
    int save(OverbookingSettings wanted) {
        OverbookingSettings kept = overbookings.save(here.actor(), here.id(), wanted);
        return kept.automatic()
                ? overbookings.openByThemselves(here.id(), today(), today().plusDays(DAYS_AHEAD - 1))
                : 0;
    }
}
