package com.ihosi.ui.roster;

import com.ihosi.planner.roster.Shift;
import java.util.Locale;

/** The part of the day that a shift belongs to; the night has a sign of its own beside its colour. */
enum Part {
    DAY(""),
    LATE(""),
    NIGHT("☾");

    private static final int NOON = 12;

    private final String sign;

    Part(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    /** Its name in style sheets. */
    String style() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Part of(Shift shift) {
        if (shift.night()) {
            return NIGHT;
        }
        return shift.start().getHour() >= NOON ? LATE : DAY;
    }
}
