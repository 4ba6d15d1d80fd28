package com.ihosi.ui.overbooking;

import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.overbooking.session.DoctorSession;
import com.ihosi.planner.overbooking.session.Outlook;
import com.ihosi.planner.overbooking.session.OverbookingPlace;
import com.ihosi.planner.overbooking.session.OverbookingSettings;
import com.ihosi.planner.overbooking.session.Overbookings;
import com.ihosi.planner.overbooking.session.SessionDay;
import com.ihosi.planner.time.Span;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.security.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Overbooks on behalf of whoever is logged in, at the facility of the address. */
@Component
final class OverbookingDesk {

    /** How many days ahead places open by themselves as soon as that is wanted. */
    private static final int DAYS_AHEAD = 14;

    private final Overbookings overbookings;
    private final Accounts accounts;
    private final Clock clock;

    OverbookingDesk(Overbookings overbookings, Accounts accounts, Clock clock) {
        this.overbookings = overbookings;
        this.accounts = accounts;
        this.clock = clock;
    }

    private static Facility.Id here() {
        return CurrentFacility.get().id();
    }

    boolean mayLook() {
        return accounts.mayPlan(SignedIn.get().id(), here());
    }

    boolean mayOverbook() {
        return accounts.mayOverbook(SignedIn.actor(), here());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CurrentFacility.get().zone());
    }

    SessionDay list(LocalDate day) {
        return overbookings.list(SignedIn.actor(), here(), day);
    }

    int accept(Outlook outlook) {
        DoctorSession session = outlook.session();
        return overbookings.accept(
                SignedIn.actor(),
                here(),
                session.doctor(),
                session.day(),
                session.during().start(),
                outlook.places().stream().map(Span::start).toList());
    }

    void close(LocalDate day, OverbookingPlace place) {
        overbookings.close(SignedIn.actor(), here(), day, place.id());
    }

    /** Keeps settings, and opens at once what they let open by itself. */
    int save(OverbookingSettings wanted) {
        OverbookingSettings kept = overbookings.save(SignedIn.actor(), here(), wanted);
        return kept.automatic() ? overbookings.openByThemselves(here(), today(), today().plusDays(DAYS_AHEAD - 1)) : 0;
    }
}
