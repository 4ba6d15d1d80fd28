package com.ihosi.planner.rule;

import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.rule.RuleFacts.Source;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment of the past, as far as rules may ask about it.
 *
 * @param during without buffers
 * @param waited whether it was pending until somebody approved it
 * @param cancelledAt when its time became free again, if it did
 * @param patient what was known of the patient when it was booked
 */
record PastVisit(
        UUID id,
        Doctor.Id doctor,
        String specialty,
        Type type,
        Span during,
        int lane,
        String reason,
        boolean urgent,
        Source source,
        Instant bookedAt,
        boolean waited,
        boolean fromWaitlist,
        @Nullable Instant cancelledAt,
        Patient patient) {

    /** Its type. */
    record Type(String code, String name, AppointmentType.Minutes minutes, int buffer) {}

    record Patient(
            boolean isNew,
            boolean followUp,
            boolean vip,
            int noShows,
            @Nullable Double noShowRisk) {}

    int minutes() {
        return Math.toIntExact(Duration.between(during.start(), during.end()).toMinutes());
    }

    /** Whether it took its time at an instant, or was going to. */
    boolean stoodAt(Instant at) {
        return !bookedAt.isAfter(at) && (cancelledAt == null || cancelledAt.isAfter(at));
    }
}
