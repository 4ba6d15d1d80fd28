package com.ihosi.ui.figure;

import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.figure.Counted;
import com.ihosi.planner.figure.Figures;
import com.ihosi.planner.figure.OfFacility;
import com.ihosi.planner.figure.Suggestion;
import com.ihosi.ui.security.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads on behalf of whoever is logged in. */
@Component
final class FigureDesk {

    private final Figures figures;
    private final Facilities facilities;
    private final Clock clock;

    FigureDesk(Figures figures, Facilities facilities, Clock clock) {
        this.figures = figures;
        this.facilities = facilities;
        this.clock = clock;
    }

    Counted get(Facility facility, Period period) {
        return figures.get(SignedIn.actor(), facility.id(), period.first(), period.last());
    }

    List<OfFacility> listFacilities(Period period) {
        return figures.listFacilities(SignedIn.actor(), period.first(), period.last());
    }

    List<Suggestion> suggest(Facility facility) {
        return figures.suggest(SignedIn.actor(), facility.id());
    }

    Currency currency(Facility facility) {
        return facilities.getCurrency(facility.id());
    }

    LocalDate yesterday(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone).minusDays(1);
    }
}
