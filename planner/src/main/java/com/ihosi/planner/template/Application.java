package com.ihosi.planner.template;

import com.ihosi.planner.roster.plan.DayEdit;
import com.ihosi.planner.roster.plan.Editing;
import com.ihosi.planner.roster.plan.StoredRoster;
import com.ihosi.planner.roster.plan.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A template as it was applied.
 *
 * @param template its name
 */
public record Application(Id id, String template, LocalDate first, LocalDate last, Instant at, boolean undone) {

    /** Identifies an application of a template. */
    public record Id(UUID value) {

        public Id {
            Objects.requireNonNull(value, "value");
        }
    }

    /** What was made of it, so that it can be taken back: drafts as they were left, and wishes with their weight. */
    record Undo(List<Made> drafts, List<UUID> wishes, int weight) {

        Undo {
            drafts = List.copyOf(drafts);
            wishes = List.copyOf(wishes);
        }

        /** Whether a later application was put on top of one of the drafts as it was left. */
        boolean isUnder(Made later) {
            return drafts.stream().anyMatch(made -> made.isUnder(later));
        }

        /** The same after a later application was taken back, by which the draft has a new version. */
        Undo without(Made later, long version) {
            return new Undo(
                    drafts.stream()
                            .map(made -> made.isUnder(later) ? made.withVersion(version) : made)
                            .toList(),
                    wishes,
                    weight);
        }
    }

    /**
     * A draft that was made, or that took the duties.
     *
     * @param version the draft's since then
     * @param before the days of a draft that took them as they were, none of one that was made
     * @param taken the version of a draft that took them as it was before, null of one that was made
     */
    record Made(
            UUID roster,
            long version,
            String week,
            @Nullable List<DayEdit> before,
            @Nullable Long taken) {

        static Made of(Week week, Editing.Edited edited, Optional<Editing.Seen> taker) {
            Editing.Seen seen = edited.draft();
            return new Made(
                    seen.draft().value(),
                    seen.version(),
                    week.toString(),
                    taker.isPresent() ? edited.before() : List.of(),
                    taker.map(Editing.Seen::version).orElse(null));
        }

        /** Whether the draft is again as this left it, once what a later application made of it is taken back. */
        private boolean isUnder(Made later) {
            return roster.equals(later.roster) && later.taken != null && version == later.taken;
        }

        private Made withVersion(long other) {
            return new Made(roster, other, week, before, taken);
        }

        /** What was kept before drafts could take duties says nothing of the days. */
        @Override
        public List<DayEdit> before() {
            return before == null ? List.of() : before;
        }

        boolean isNew() {
            return before().isEmpty();
        }

        Editing.Seen seen() {
            return new Editing.Seen(new StoredRoster.Id(roster), version);
        }

        Week inWeek() {
            return Week.parse(week);
        }
    }
}
