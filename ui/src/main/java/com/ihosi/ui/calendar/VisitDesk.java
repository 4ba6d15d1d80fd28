package com.ihosi.ui.calendar;

import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.Right;
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
import com.ihosi.ui.security.Here;
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
    private final Here here;
    private final Clock clock;

    VisitDesk(
            FacilityCalendar calendar,
            Bookings bookings,
            SchedulingRules rules,
            ModelCards noShows,
            Here here,
            Clock clock) {
        this.calendar = calendar;
        this.bookings = bookings;
        this.rules = rules;
        this.noShows = noShows;
        this.here = here;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    VisitFile open(Appointment.Id id) {
        return calendar.open(here.actor(), here.id(), id);
    }

    /** What rules did to it. */
    List<RuleTrace> listTraces(Appointment.Id id) {
        return rules.listTraces(here.actor(), here.id(), id.value());
    }

    /** The risk that the patient does not come, where a night has given one and who asks may know. */
    Optional<RiskGiven> findRisk(Appointment.Id id) {
        if (!here.may(Right.SEE_RISKS)) {
            return Optional.empty();
        }
        return noShows.listRisks(here.actor(), here.id(), List.of(id)).values().stream()
                .findFirst();
    }

    /** Something that is done with an appointment of the version that was seen. */
    @FunctionalInterface
    interface Step {
        Appointment take(Bookings bookings, Actor actor, Facility.Id facility, Appointment.Id id, Long version);
    }

    Appointment take(Appointment seen, Step step) {
        return step.take(bookings, here.actor(), here.id(), seen.id(), seen.version());
    }

    Appointment cancel(Appointment seen, String reason) {
        return bookings.cancel(
                here.actor(), here.id(), seen.id(), seen.version(), reason.isBlank() ? null : reason.strip());
    }

    Appointment move(Appointment seen, MoveRequest request) {
        return bookings.move(here.actor(), here.id(), seen.id(), seen.version(), request);
    }
}
