package com.ihosi.ui.roster;

import com.ihosi.planner.roster.advice.Effect;
import java.util.Locale;

/** Whether a change is good for the roster. */
enum Tone {
    BETTER("✓"),
    SAME("="),
    COSTS("↑"),
    BREAKS("!"),
    /** It cannot be made at all. */
    CLOSED("");

    private final String sign;

    Tone(String sign) {
        this.sign = sign;
    }

    static Tone of(Effect effect) {
        if (effect.price().hard() > 0) {
            return BREAKS;
        }
        return effect.worse() ? COSTS : effect.better() ? BETTER : SAME;
    }

    /** What stands for it beside its colour. */
    String sign() {
        return sign;
    }

    /** Its name in style sheets. */
    String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
