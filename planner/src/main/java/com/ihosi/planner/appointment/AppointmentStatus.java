package com.ihosi.planner.appointment;

import java.util.Locale;
import java.util.Set;

/** How far an appointment has come, in the words of FHIR. */
public enum AppointmentStatus {
    /** Asked for, and keeps its time until it is approved or cancelled. */
    PENDING,
    BOOKED,
    /** The patient is there; the doctor may have begun. */
    ARRIVED,
    FULFILLED,
    CANCELLED,
    NOSHOW,
    /** Wanted, but without a time that is kept. */
    WAITLIST;

    /** Whether it takes the doctor's time. */
    public boolean takesTime() {
        return switch (this) {
            case PENDING, BOOKED, ARRIVED, FULFILLED -> true;
            case CANCELLED, NOSHOW, WAITLIST -> false;
        };
    }

    /** Whether its time, type and doctor may still change. */
    public boolean isOpen() {
        return this == PENDING || this == BOOKED;
    }

    /** Whether it may become the other. */
    public boolean mayBecome(AppointmentStatus next) {
        return after().contains(next);
    }

    private Set<AppointmentStatus> after() {
        return switch (this) {
            case WAITLIST -> Set.of(PENDING, BOOKED, CANCELLED);
            case PENDING -> Set.of(BOOKED, CANCELLED);
            case BOOKED -> Set.of(ARRIVED, CANCELLED, NOSHOW);
            case ARRIVED -> Set.of(FULFILLED, CANCELLED);
            case FULFILLED, CANCELLED, NOSHOW -> Set.of();
        };
    }

    /** The word under which it is kept. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of a word that is kept. */
    public static AppointmentStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
