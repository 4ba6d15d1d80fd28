package com.ihosi.ui.roster;

import com.ihosi.planner.roster.advice.DayChange;
import java.util.List;

/**
 * Something that could be done by hand, in words.
 *
 * @param title what, in a few words
 * @param detail more of it, empty where there is nothing to add
 * @param price what it does to the score
 * @param reasons sentences: which rules it breaks, or what decides
 * @param changes what is changed if it is done
 */
record Proposal(String title, String detail, Tone tone, String price, List<String> reasons, List<DayChange> changes) {

    Proposal {
        reasons = List.copyOf(reasons);
        changes = List.copyOf(changes);
    }
}
