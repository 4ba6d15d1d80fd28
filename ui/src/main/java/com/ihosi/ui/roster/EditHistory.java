package com.ihosi.ui.roster;

import com.ihosi.planner.roster.plan.DayEdit;
import com.ihosi.planner.roster.plan.StoredRoster;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The changes that somebody made to one draft, to take them back and make them again. */
final class EditHistory {

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private Optional<StoredRoster.Id> draft = Optional.empty();

    /** A change: the days as they were, and as they became. */
    record Step(List<DayEdit> before, List<DayEdit> after) {}

    /** Remembers a change of a draft; those of any other draft are forgotten. */
    void did(StoredRoster.Id changed, Step step) {
        look(Optional.of(changed));
        done.push(step);
        undone.clear();
    }

    /** Says which draft is looked at: steps of another can neither be undone nor made again. */
    void look(Optional<StoredRoster.Id> other) {
        if (!draft.equals(other)) {
            clear();
            draft = other;
        }
    }

    void clear() {
        done.clear();
        undone.clear();
    }

    Optional<Step> findUndo() {
        return Optional.ofNullable(done.peek());
    }

    Optional<Step> findRedo() {
        return Optional.ofNullable(undone.peek());
    }

    void undid() {
        undone.push(done.pop());
    }

    void redid() {
        done.push(undone.pop());
    }
}
