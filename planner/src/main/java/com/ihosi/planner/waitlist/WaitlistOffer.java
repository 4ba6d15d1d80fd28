package com.ihosi.planner.waitlist;

import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A free time that is offered to somebody who waits.
 *
 * @param batch those of a batch have the offer at the same time; from 1 on
 * @param rank the place in the line for the time; from 1 on
 * @param told whether a message goes to the patient; else somebody must call her
 */
public record WaitlistOffer(
        Id id,
        WaitlistEntry.Id entry,
        Doctor.Id doctor,
        Span during,
        int batch,
        int rank,
        Status status,
        boolean told,
        Instant sent,
        Instant expires,
        @Nullable Instant answered,
        Appointment.@Nullable Id appointment) {

    /** Identifies an offer of a facility. */
    public record Id(UUID value) {
        public Id {
            Objects.requireNonNull(value, "value");
        }
    }

    /** What has become of an offer. */
    public enum Status {
        SENT,
        ACCEPTED,
        DECLINED,
        EXPIRED,
        /** Somebody else has the time. */
        TAKEN,
        /** The patient waits no longer. */
        WITHDRAWN;

        /** The word under which it is kept. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The status that is kept under a word. */
        public static Status of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    // Written out: of a compact one other modules do not read that there may be no appointment.
    public WaitlistOffer(
            Id id,
            WaitlistEntry.Id entry,
            Doctor.Id doctor,
            Span during,
            int batch,
            int rank,
            Status status,
            boolean told,
            Instant sent,
            Instant expires,
            @Nullable Instant answered,
            Appointment.@Nullable Id appointment) {
        this.id = id;
        this.entry = entry;
        this.doctor = doctor;
        this.during = during;
        this.batch = batch;
        this.rank = rank;
        this.status = status;
        this.told = told;
        this.sent = sent;
        this.expires = expires;
        this.answered = answered;
        this.appointment = appointment;
    }

    /** Whether it can be answered at an instant. */
    public boolean isOpen(Instant now) {
        return status == Status.SENT && now.isBefore(expires);
    }
}
