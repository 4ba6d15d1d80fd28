package com.ihosi.planner.slot;

import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentType;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be booked, whenever and with whomever.
 *
 * @param minutes how long; none: as type and rules say; of what has its time already rules change it no more
 * @param urgent may take what days keep for emergencies, at once and without notice
 * @param lanes how many lanes of overbooking may be used beside what rules allow; 0 none
 * @param apart an appointment or hold whose own time is not in the way, because it is the one that moves
 */
public record Wanted(
        AppointmentType type,
        @Nullable Integer minutes,
        @Nullable String reason,
        Visitor visitor,
        Appointment.Source source,
        boolean urgent,
        int lanes,
        @Nullable UUID apart) {

    /** How long something takes whose length is settled, because it has its time already. */
    Optional<Integer> settledMinutes() {
        return apart == null ? Optional.empty() : Optional.ofNullable(minutes);
    }

    /** How many hours ahead it must be booked at least; from the waitlist, as long as a time is still offered there. */
    int noticeHours() {
        if (urgent) {
            return 0;
        }
        return source == Appointment.Source.WAITLIST ? type.offerLeadHours() : type.noticeHours();
    }

    /** The same for somebody who is known. */
    public Wanted by(Visitor known) {
        return new Wanted(type, minutes, reason, known, source, urgent, lanes, apart);
    }
}
