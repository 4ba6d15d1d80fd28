package com.ihosi.planner.swap;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.staff.Doctor;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A swap of duties and how far it has come.
 *
 * @param note what the doctor wrote to it
 * @param decidedBy who approved, refused or withdrew it, by name, if anybody did
 */
public record Swap(
        Id id,
        SwapProposal proposal,
        Status status,
        Optional<String> note,
        Instant askedAt,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt) {

    /** Identifies a swap. */
    public record Id(UUID value) {

        public Id {
            Objects.requireNonNull(value, "value");
        }
    }

    /** Where a swap is between being asked for and being made or not. */
    public enum Status {
        OFFERED,
        ACCEPTED,
        APPROVED,
        REFUSED,
        WITHDRAWN;

        /** Whether something can still become of it. */
        public boolean isOpen() {
            return this == OFFERED || this == ACCEPTED;
        }

        private Set<Status> next() {
            return switch (this) {
                case OFFERED -> EnumSet.of(ACCEPTED, REFUSED, WITHDRAWN);
                case ACCEPTED -> EnumSet.of(APPROVED, REFUSED, WITHDRAWN);
                case APPROVED, REFUSED, WITHDRAWN -> EnumSet.noneOf(Status.class);
            };
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Whether coming to a status changes anything; doing what is done already does not.
     *
     * @throws PlannerException if it cannot come to that status any more, or not yet
     */
    boolean isNews(Status wanted) {
        if (status == wanted) {
            return false;
        }
        if (!status.next().contains(wanted)) {
            throw new PlannerException(
                    wanted == Status.APPROVED && status == Status.OFFERED
                            ? "Nobody has accepted this swap yet. It can be approved as soon as a colleague does."
                            : "This swap was %s already. Look at the list as it is now.".formatted(status.word()));
        }
        return true;
    }

    /** Whether a doctor was named to take it, or took it. */
    public boolean isAskedOf(Doctor.Id doctor) {
        return proposal.other().filter(doctor::equals).isPresent();
    }

    /** Whether anybody may take it. */
    public boolean isForAnybody() {
        return status == Status.OFFERED && proposal.other().isEmpty();
    }
}
