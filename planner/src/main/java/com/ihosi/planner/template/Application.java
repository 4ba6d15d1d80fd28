package com.ihosi.planner.template;

import com.ihosi.planner.roster.plan.DayEdit;
import com.ihosi.planner.roster.plan.Editing;
import com.ihosi.planner.roster.plan.StoredRoster;
import com.ihosi.planner.roster.plan.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
    }

    /**
     * A draft that was made, or that took the duties.
     *
     * @param before the days of a draft that took them as they were, none of one that was made
     */
    record Made(
            UUID roster,
            long version,
            String week,
            @Nullable List<DayEdit> before) {

        static Made of(Week week, Editing.Edited edited, boolean tookThem) {
            Editing.Seen seen = edited.draft();
            List<DayEdit> before = tookThem ? edited.before() : List.of();
            return new Made(seen.draft().value(), seen.version(), week.toString(), before);
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
