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
 * @param basedOn what was published when this one was made
 * @param run the solve run that made it, perhaps together with those of other facilities
 * @param score what the run had reached, over all its facilities
 * @param createdBy a person's name or the command line
 * @param version counts the changes by hand; who changes a draft names the version that he saw
 * @param changedAt when it was made or last changed by hand
 * @param published by whom and when it was published, none for a draft
 */
public record StoredRoster(
        Id id,
        Facility.Id facility,
        Week week,
        Status status,
        Optional<String> name,
        Optional<Basis> basedOn,
        Optional<UUID> run,
        Optional<Score> score,
        String createdBy,
        Instant createdAt,
        long version,
        Instant changedAt,
        Optional<Publication> published,
        List<StoredDuty> duties) {

    private static final long FIRST_VERSION = 1;

    public StoredRoster {
        duties = List.copyOf(duties);
    }

    /** Identifies a roster. */
    public record Id(UUID value) {

        public Id {
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * The published roster that a draft was made from.
     *
     * @param version as it was read, before the solve or the change by hand began; unknown for drafts of earlier days
     */
    public record Basis(Id roster, Optional<Long> version) {}

    /** Where a roster is between being proposed and being history. */
    public enum Status {
        DRAFT,
        PUBLISHED,
        SUPERSEDED,
        DISCARDED
    }

    /** Who published a roster, and when. */
    public record Publication(String by, Instant at) {}

    /** Whether somebody made it or changed it by hand. */
    public boolean handmade() {
        return run.isEmpty() || version > FIRST_VERSION;
    }

    /** When somebody last worked on it: made, changed or published it. */
    Instant touchedAt() {
        return published.map(Publication::at).filter(changedAt::isBefore).orElse(changedAt);
    }

    /** Whether it was made from what is published now, and nothing of that changed hands since it was read. */
    boolean standsOn(Optional<StoredRoster> holding) {
        return basedOn.map(Basis::roster).equals(holding.map(StoredRoster::id))
                && holding.filter(this::misses).isEmpty();
    }

    /** Whether something of the roster that it was made from changed hands since. */
    private boolean misses(StoredRoster holding) {
        return basedOn.flatMap(Basis::version)
                .map(version -> version != holding.version())
                .orElseGet(() -> holding.changedHandsAfter(createdAt));
    }

    /** The moment a draft was stored tells less than the version that was read, but more than nothing. */
    private boolean changedHandsAfter(Instant moment) {
        return touchedAt().isAfter(moment)
                && published
                        .filter(publication -> publication.at().isBefore(touchedAt()))
                        .isPresent();
    }

    /** The duties that stay where they are in a solve. */
    List<StoredDuty> pins() {
        return duties.stream().filter(StoredDuty::pinned).toList();
    }

    /** The same with other duties. */
    StoredRoster withDuties(List<StoredDuty> others) {
        return new StoredRoster(
                id, facility, week, status, name, basedOn, run, score, createdBy, createdAt, version, changedAt,
                published, others);
    }

    /** Whether somebody decided to keep it. */
    public boolean kept() {
        return name.isPresent();
    }
}
