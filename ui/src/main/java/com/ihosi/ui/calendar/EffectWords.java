package com.ihosi.ui.calendar;

import com.ihosi.planner.rule.Applied;
import com.ihosi.ui.text.Texts;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what a rule did to an appointment. */
final class EffectWords {

    private final Locale language;

    EffectWords(Locale language) {
        this.language = language;
    }

    String sentence(Applied.Effect effect) {
        return switch (effect) {
            case Applied.Lasts(int before, int after) -> text("cal.effect.lasts", before, after);
            case Applied.Spaced(Integer before, Integer after) ->
                both(one("cal.effect.before", before), one("cal.effect.after", after));
            case Applied.Blocked(String reason) -> text("cal.effect.blocked", reason);
            case Applied.Approved(boolean automatic) ->
                text(automatic ? "cal.effect.approved" : "cal.effect.to-approve");
            case Applied.Prioritised(int plus) -> text("cal.effect.priority", plus > 0 ? "+" + plus : "" + plus);
            case Applied.Capped(Integer perDay, Integer perDayOfType) ->
                both(one("cal.effect.per-day", perDay), one("cal.effect.per-day-of-type", perDayOfType));
            case Applied.Overbookable(int lanes, int perDay) -> text("cal.effect.overbookable", lanes, perDay);
            case Applied.Offered(boolean toWaitlist) ->
                text(toWaitlist ? "cal.effect.offered" : "cal.effect.not-offered");
        };
    }

    private static String both(String one, String other) {
        return Stream.of(one, other).filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    }

    private String one(String key, @Nullable Integer number) {
        return number == null ? "" : text(key, number);
    }

    private String text(String key, Object... parameters) {
        return Texts.text(language, key, parameters);
    }
}
