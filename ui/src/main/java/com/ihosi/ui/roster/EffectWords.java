package com.ihosi.ui.roster;

import com.ihosi.planner.roster.Level;
import com.ihosi.planner.roster.Rule;
import com.ihosi.planner.roster.advice.Consequence;
import com.ihosi.planner.roster.advice.Effect;
import com.ihosi.ui.text.Texts;
import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in words what a change does to a roster. */
public final class EffectWords {

    private static final int MOST_SENTENCES = 2;

    private final FindingWords findings;
    private final Locale language;

    /** Speaks of a week's doctors and shifts in a language. */
    public EffectWords(WeekNames names, Locale language) {
        this.findings = new FindingWords(names, language);
        this.language = language;
    }

    /** The difference of the score, level by level, such as {@code broken rules +3 · cost −5}. */
    String price(Effect effect) {
        return Stream.of(Level.values())
                .filter(level -> effect.price().at(level) != 0)
                .map(level -> text("effect." + level, signed(effect.price().at(level))))
                .reduce((some, more) -> some + " · " + more)
                .orElseGet(() -> text("effect.none"));
    }

    /** The difference at the level that decides, for where there is little room. */
    String shortPrice(Effect effect) {
        return Stream.of(Level.values())
                .filter(level -> effect.price().at(level) != 0)
                .findFirst()
                .map(level ->
                        text("effect.short." + level, signed(effect.price().at(level))))
                .orElse("");
    }

    /** A sentence for each hard rule that is broken anew or further. */
    public List<String> broken(Effect effect) {
        return sentences(effect.broken().stream());
    }

    /** What decides whether it is better or worse. */
    List<String> deciding(Effect effect) {
        List<String> sentences = sentences(effect.deciding().stream().limit(MOST_SENTENCES));
        return sentences.isEmpty()
                ? sentences
                : List.of(text(effect.worse() ? "effect.now" : "effect.gone", String.join(" ", sentences)));
    }

    /** What was done, in a line: the price, what is wrong now and what no longer. */
    public String line(Effect effect) {
        String said = text("effect.said." + Tone.of(effect), price(effect));
        String worse = part("effect.now", effect, consequence -> consequence.price() > 0);
        String better = part("effect.gone", effect, consequence -> consequence.price() < 0);
        return Stream.of(said, worse, better).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private String part(String key, Effect effect, Predicate<Consequence> wanted) {
        List<Consequence> all = effect.consequences().stream()
                .filter(wanted)
                .filter(consequence -> consequence.rule() != Rule.CLOSENESS)
                .sorted(Comparator.comparing(Consequence::level)
                        .thenComparing(consequence -> -Math.abs(consequence.price())))
                .toList();
        if (all.isEmpty()) {
            return "";
        }
        long weighty = all.stream()
                .filter(consequence -> consequence.level() != Level.SOFT)
                .count();
        long most = Math.clamp(weighty, 1, MOST_SENTENCES);
        String said = text(key, String.join(" ", sentences(all.stream().limit(most))));
        return weighty > most ? said + " " + text("effect.more", weighty - most) : said;
    }

    private List<String> sentences(Stream<Consequence> consequences) {
        return consequences
                .map(consequence -> findings.sentence(consequence.violation()))
                .distinct()
                .toList();
    }

    private String signed(long value) {
        String number = NumberFormat.getIntegerInstance(language).format(Math.abs(value));
        return (value > 0 ? "+" : "−") + number;
    }

    private String text(String key, Object... parameters) {
        return Texts.text(language, key, parameters);
    }
}
