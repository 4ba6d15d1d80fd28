package com.ihosi.ui.roster;

import com.ihosi.planner.roster.plan.Week;
import java.util.List;
import java.util.UUID;

/**
 * A week with everything that is shown of it.
 *
 * @param over whether the week lies in the past, where nothing is planned any more
 * @param mayPlan whether the person may solve, keep and publish
 * @param drafts the newest first
 * @param impossible what no roster of the week can do, in words
 */
record WeekState(
        Week week,
        boolean over,
        boolean mayPlan,
        Published published,
        List<Draft> drafts,
        List<Run> runs,
        List<String> impossible) {

    WeekState {
        drafts = List.copyOf(drafts);
        runs = List.copyOf(runs);
        impossible = List.copyOf(impossible);
    }

    /** Whether the week can still be changed by this person. */
    boolean isPlannable() {
        return mayPlan && !over;
    }

    /**
     * The roster that holds; an empty one where none was published.
     *
     * @param when by whom and when it was published
     * @param drawn its board
     * @param answers what can be asked of it
     */
    record Published(boolean exists, String when, Later<Board> drawn, Later<Answers> answers) {

        Board board() {
            return drawn.get();
        }
    }

    /**
     * A proposed roster.
     *
     * @param name what it was called when it was kept, empty until then
     * @param when by whom and when it was made
     * @param stale whether another roster was published after it was made, so that it cannot be published itself
     * @param refused duties that have no place any more, such as those of a doctor who left
     * @param answers what can be asked of it
     */
    record Draft(
            UUID id,
            String name,
            String when,
            boolean stale,
            int refused,
            Later<Boards> boards,
            Later<Answers> answers) {

        boolean isKept() {
            return !name.isEmpty();
        }
    }

    /**
     * A draft on the screen.
     *
     * @param marked the board with every duty marked that was added or removed, the same where nothing is published
     */
    record Boards(Board board, Board marked, Changes changes) {}

    /** Duties that a draft adds and takes away against the published roster, and for how many doctors. */
    record Changes(int added, int removed, int doctors) {}
}
