package com.ihosi.ui.calendar;

import com.ihosi.planner.account.Actor;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.booking.Bookings;
import com.ihosi.planner.booking.MoveRequest;
import com.ihosi.planner.calendar.FacilityCalendar;
import com.ihosi.planner.calendar.VisitFile;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.noshow.card.ModelCards;
import com.ihosi.planner.noshow.card.RiskGiven;
import com.ihosi.planner.rule.RuleTrace;
import com.ihosi.planner.rule.SchedulingRules;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.security.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads and changes appointments on behalf of whoever is logged in, at the facility of the address. */
@Component
final class VisitDesk {

    private final FacilityCalendar calendar;
    private final Bookings bookings;
    private final SchedulingRules rules;
    private final ModelCards noShows;
    private final Clock clock;

    VisitDesk(FacilityCalendar calendar, Bookings bookings, SchedulingRules rules, ModelCards noShows, Clock clock) {
        this.calendar = calendar;
        this.bookings = bookings;
        this.rules = rules;
        this.noShows = noShows;
        this.clock = clock;
    }

    private static Facility.Id here() {
        return CurrentFacility.get().id();
    }

    Instant now() {
        return clock.instant();
    }

    VisitFile open(Appointment.Id id) {
        return calendar.open(SignedIn.actor(), here(), id);
    }

    /** What rules did to it. */
    List<RuleTrace> listTraces(Appointment.Id id) {
        return rules.listTraces(SignedIn.actor(), here(), id.value());
    }

    /** The risk that the patient does not come, where a night has given one. */
    Optional<RiskGiven> findRisk(Appointment.Id id) {
        return noShows.listRisks(SignedIn.actor(), here(), List.of(id)).values().stream()
                .findFirst();
    }

    /** Something that is done with an appointment of the version that was seen. */
    @FunctionalInterface
    interface Step {
        Appointment take(Bookings bookings, Actor actor, Facility.Id facility, Appointment.Id id, Long version);
    }

    Appointment take(Appointment seen, Step step) {
        return step.take(bookings, SignedIn.actor(), here(), seen.id(), seen.version());
    }

    Appointment cancel(Appointment seen, String reason) {
        return bookings.cancel(
                SignedIn.actor(), here(), seen.id(), seen.version(), reason.isBlank() ? null : reason.strip());
    }

    Appointment move(Appointment seen, MoveRequest request) {
        return bookings.move(SignedIn.actor(), here(), seen.id(), seen.version(), request);
    }
}
