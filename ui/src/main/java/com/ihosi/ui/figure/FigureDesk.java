package com.ihosi.ui.figure;

import com.ihosi.planner.account.Right;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.figure.Counted;
import com.ihosi.planner.figure.Figures;
import com.ihosi.planner.figure.OfFacility;
import com.ihosi.planner.figure.Suggestion;
import com.ihosi.ui.security.Here;
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
    private final Here here;

    FigureDesk(Figures figures, Facilities facilities, Here here) {
        this.figures = figures;
        this.facilities = facilities;
        this.here = here;
    }

    boolean mayExport() {
        return here.may(Right.EXPORT);
    }

    Counted get(Facility facility, Period period) {
        return figures.get(here.actor(), facility.id(), period.first(), period.last());
    }

    List<OfFacility> listFacilities(Period period) {
        return figures.listFacilities(here.actor(), period.first(), period.last());
    }

    List<Suggestion> suggest(Facility facility) {
        return figures.suggest(here.actor(), facility.id());
    }

    Currency currency(Facility facility) {
        return facilities.getCurrency(facility.id());
    }

    Optional<LocalDate> lastCounted(Facility facility) {
        return figures.findLastCounted(here.actor(), facility.id());
    }

    /** Of any facility. */
    Optional<LocalDate> lastCounted() {
        return figures.findLastCounted(here.actor());
    }
}
