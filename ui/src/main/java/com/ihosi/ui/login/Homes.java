package com.ihosi.ui.login;

import com.ihosi.planner.account.Right;
import java.util.Set;

/** Where somebody begins at a facility. */
final class Homes {

    private Homes() {}

    /** Who plans at the roster, the front desk at the calendar, doctors at their swaps, others at the figures. */
    static String path(Set<Right> rights) {
        if (rights.contains(Right.PLAN_ROSTER)) {
            return "roster";
        }
        if (rights.contains(Right.SEE_CALENDAR)) {
            return "calendar";
        }
        if (rights.contains(Right.SWAP_DUTIES)) {
            return "swaps";
        }
        return rights.contains(Right.SEE_FIGURES) ? "figures" : "tokens";
    }
}
