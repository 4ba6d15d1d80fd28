package com.ihosi.planner.roster.plan;

import java.util.List;

/**
 * The drafts that a roster was stored as, one for each facility and week.
 *
 * @param left names of doctors who left while the roster was made; their duties were left out
 */
public record SavedDrafts(List<WeekDraft> drafts, List<String> left) {

    public SavedDrafts {
        drafts = List.copyOf(drafts);
        left = List.copyOf(left);
    }
}
