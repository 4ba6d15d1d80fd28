package com.ihosi.planner.roster.plan;

import com.ihosi.planner.facility.Facility;
import java.util.List;
import java.util.Map;

/**
 * The drafts that a roster was stored as.
 *
 * @param left names of doctors who left while the roster was made; their duties were left out
 */
public record SavedDrafts(Map<Facility.Id, StoredRoster.Id> drafts, List<String> left) {

    public SavedDrafts {
        drafts = Map.copyOf(drafts);
        left = List.copyOf(left);
    }
}
