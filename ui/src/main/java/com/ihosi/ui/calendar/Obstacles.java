package com.ihosi.ui.calendar;

import com.ihosi.planner.booking.NotBookableException;
import com.ihosi.planner.slot.Obstacle;
import com.ihosi.ui.text.Texts;
import java.util.Locale;

/** Says why a time cannot be booked. */
final class Obstacles {

    private Obstacles() {}

    /** In the reader's language; what a rule says is said in the rule's own words. */
    static String sentence(NotBookableException refused, Locale language) {
        return refused.obstacle() == Obstacle.BLOCKED_BY_RULE
                ? String.valueOf(refused.getMessage())
                : Texts.text(language, "cal.obstacle." + refused.obstacle());
    }
}
