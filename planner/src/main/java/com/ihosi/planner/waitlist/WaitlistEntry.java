package com.ihosi.planner.waitlist;

import com.ihosi.planner.appointment.Appointment;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A patient waits for an appointment at a facility.
 *
 * @param guest whether she asked at another facility and accepts this one as well
 * @param since when she began to wait
 * @param offers how many she has had for this entry
 * @param lastOffer when the last of them was made
 * @param booked the appointment at this facility
 * @param elsewhere whether she is booked at another facility that she accepts
 * @param version grows with each change of what she waits for
 */
public record WaitlistEntry(
        Id id,
        WaitlistRequest wanted,
        Status status,
        boolean guest,
        Instant since,
        int offers,
        @Nullable Instant lastOffer,
        Appointment.@Nullable Id booked,
        boolean elsewhere,
        Standing standing,
        long version) {

    /** Identifies an entry, the same at every facility that it accepts. */
    public record Id(UUID value) {
        public Id {
            Objects.requireNonNull(value, "value");
        }
    }

    /** What has become of an entry. */
    public enum Status {
        ACTIVE,
        /** An offer is under way. */
        NOTIFIED,
        BOOKED,
        EXPIRED,
        CANCELLED;

        /** Whether somebody still waits. */
        public boolean isOpen() {
            return this == ACTIVE || this == NOTIFIED;
        }

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
    public WaitlistEntry(
            Id id,
            WaitlistRequest wanted,
            Status status,
            boolean guest,
            Instant since,
            int offers,
            @Nullable Instant lastOffer,
            Appointment.@Nullable Id booked,
            boolean elsewhere,
            Standing standing,
            long version) {
        this.id = id;
        this.wanted = wanted;
        this.status = status;
        this.guest = guest;
        this.since = since;
        this.offers = offers;
        this.lastOffer = lastOffer;
        this.booked = booked;
        this.elsewhere = elsewhere;
        this.standing = standing;
        this.version = version;
    }

    /** How many whole days she has waited. */
    public long waitedDays(Instant now) {
        return Math.max(0, Duration.between(since, now).toDays());
    }

    /** When she must have been seen; none if she named no longest wait. */
    public @Nullable Instant deadline() {
        Integer days = wanted.mostWaitDays();
        return days == null ? null : since.plus(Duration.ofDays(days));
    }

    /** Whether she has waited longer than she may. */
    public boolean isOverdue(Instant now) {
        Instant deadline = deadline();
        return deadline != null && deadline.isBefore(now);
    }
}
