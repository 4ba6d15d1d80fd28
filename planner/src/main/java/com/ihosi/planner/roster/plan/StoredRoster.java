package com.ihosi.planner.roster.plan;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.Score;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A roster of one facility and week in the database.
 *
 * @param name what somebody called it when it was kept, none for one that a solve run left and nobody decided on
 * @param basedOn the roster that was published when this one was made
 * @param run the solve run that made it, perhaps together with those of other facilities
 * @param score what the run had reached, over all its facilities
 * @param createdBy a person's name or the command line
 * @param published by whom and when it was published, none for a draft
 */
public record StoredRoster(
        Id id,
        Facility.Id facility,
        Week week,
        Status status,
        Optional<String> name,
        Optional<Id> basedOn,
        Optional<UUID> run,
        Optional<Score> score,
        String createdBy,
        Instant createdAt,
        Optional<Publication> published,
        List<StoredDuty> duties) {

    public StoredRoster {
        duties = List.copyOf(duties);
    }

    /** Identifies a roster. */
    public record Id(UUID value) {

        public Id {
            Objects.requireNonNull(value, "value");
        }
    }

    /** Where a roster is between being proposed and being history. */
    public enum Status {
        DRAFT,
        PUBLISHED,
        SUPERSEDED,
        DISCARDED
    }

    /** Who published a roster, and when. */
    public record Publication(String by, Instant at) {}

    /** Whether somebody decided to keep it. */
    public boolean kept() {
        return name.isPresent();
    }
}
