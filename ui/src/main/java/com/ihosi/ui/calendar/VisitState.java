package com.ihosi.ui.calendar;

import com.ihosi.planner.appointment.Appointment;
import java.util.Locale;

/** How far an appointment has come, as it is shown: a sign beside the word, and a style. */
enum VisitState {
    PENDING("◷"),
    BOOKED(""),
    ARRIVED("●"),
    STARTED("▶"),
    FULFILLED("✓"),
    NOSHOW("✗"),
    CANCELLED("✗"),
    WAITLIST("◷");

    private final String sign;

    VisitState(String sign) {
        this.sign = sign;
    }

    static VisitState of(Appointment appointment) {
        return switch (appointment.status()) {
            case PENDING -> PENDING;
            case BOOKED -> BOOKED;
            case ARRIVED -> appointment.startedAt() == null ? ARRIVED : STARTED;
            case FULFILLED -> FULFILLED;
            case CANCELLED -> CANCELLED;
            case NOSHOW -> NOSHOW;
            case WAITLIST -> WAITLIST;
        };
    }

    String sign() {
        return sign;
    }

    String style() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its word. */
    String key() {
        return "cal.state." + this;
    }
}
