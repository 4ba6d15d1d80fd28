package com.ihosi.planner.template;

import com.ihosi.planner.roster.plan.Editing;
import com.ihosi.planner.roster.plan.StoredRoster;
import com.ihosi.planner.roster.plan.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

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

    /** A draft that was made. */
    record Made(UUID roster, long version, String week) {

        Editing.Seen seen() {
            return new Editing.Seen(new StoredRoster.Id(roster), version);
        }

        Week inWeek() {
            return Week.parse(week);
        }
    }
}
