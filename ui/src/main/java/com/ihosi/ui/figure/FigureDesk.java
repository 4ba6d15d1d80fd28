package com.ihosi.ui.figure;

import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.figure.Counted;
import com.ihosi.planner.figure.Figures;
import com.ihosi.planner.figure.OfFacility;
import com.ihosi.planner.figure.Suggestion;
import com.ihosi.ui.security.SignedIn;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads on behalf of whoever is logged in. */
@Component
final class FigureDesk {

    private final Figures figures;
    private final Facilities facilities;

    FigureDesk(Figures figures, Facilities facilities) {
        this.figures = figures;
        this.facilities = facilities;
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

    Optional<LocalDate> lastCounted(Facility facility) {
        return figures.findLastCounted(SignedIn.actor(), facility.id());
    }

    /** Of any facility. */
    Optional<LocalDate> lastCounted() {
        return figures.findLastCounted(SignedIn.actor());
    }
}
