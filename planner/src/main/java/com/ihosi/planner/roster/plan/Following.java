package com.ihosi.planner.roster.plan;

import java.util.List;

/**
 * What is published for the week after the planned ones, into which work and rest run over.
 *
 * @param known whether a roster of that week was published
 */
record Following(boolean known, List<StoredDuty> duties) {

    static final Following NOTHING = new Following(false, List.of());

    Following {
        duties = List.copyOf(duties);
    }
}
