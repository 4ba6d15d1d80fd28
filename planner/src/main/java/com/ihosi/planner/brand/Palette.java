package com.ihosi.planner.brand;

import com.ihosi.planner.facility.Facility;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The colours that a page of a facility is drawn in: as near to the chosen ones as can be read on that ground. Pure; only the lightness is moved,
 * and no further than needed.
 *
 * @param text the first colour as words, on all grounds and under {@code onText}
 * @param button the first colour under the words of a button
 * @param primary the three colours as lines, bars and marks, and mixed into grounds
 */
public record Palette(Ground ground, Colour text, Colour button, Colour primary, Colour secondary, Colour accent) {

    /** What words need; what large words, marks and borders need. */
    public static final double WORDS = 4.5;

    public static final double MARKS = 3;

    private static final int STEPS = 200;
    private static final int SOFT = 82;
    private static final int NIGHT = 26;
    private static final int DAY = 13;
    private static final int CHOSEN = 11;
    private static final Colour WHITE = Colour.of("#ffffff");

    /** The colours of the console that no brand changes, the same as its style sheet has. */
    // Colours are records of numbers, and the list of them is one that nobody can change.
    @SuppressWarnings("ImmutableEnumChecker")
    public enum Ground {
        LIGHT("#172133", "#526078", "#ffffff", List.of("#ffffff", "#f7f9fc", "#eff3f8", "#f6f7fb", "#eef5ff")),
        DARK("#e6ebf3", "#a5b2c6", "#10151c", List.of("#161d27", "#1b2430", "#0f141b", "#1a2230", "#1a2a40"));

        private final Colour ink;
        private final Colour softInk;
        private final Colour onText;
        private final List<Colour> surfaces;

        Ground(String ink, String softInk, String onText, List<String> surfaces) {
            this.ink = Colour.of(ink);
            this.softInk = Colour.of(softInk);
            this.onText = Colour.of(onText);
            this.surfaces = surfaces.stream().map(Colour::of).toList();
        }

        public Colour ink() {
            return ink;
        }

        public Colour softInk() {
            return softInk;
        }

        /** The words on the first colour. */
        public Colour onText() {
            return onText;
        }

        /** Cards first, then what else words stand on. */
        public List<Colour> surfaces() {
            return surfaces;
        }

        private Colour card() {
            return surfaces.getFirst();
        }
    }

    /**
     * Two colours that are seen on each other.
     *
     * @param least what their contrast has to reach
     */
    public record Pair(Colour front, Colour back, double least) {

        /** Whether it does. */
        public boolean isReadable() {
            return front.contrast(back) >= least;
        }
    }

    /** The palette of a facility's colours on light or dark ground. */
    public static Palette of(Facility.Colours chosen, Ground ground) {
        Colour primary = Colour.of(chosen.primary());
        Colour text = move(primary, ground, colour -> ofText(colour, ground));
        Colour button = ground == Ground.LIGHT ? text : move(primary, ground, colour -> ofButton(colour, ground));
        return new Palette(
                ground,
                text,
                button,
                mark(primary, ground),
                mark(Colour.of(chosen.secondary()), ground),
                mark(Colour.of(chosen.accent()), ground));
    }

    private static Colour mark(Colour chosen, Ground ground) {
        return move(chosen, ground, colour -> ofMark(colour, ground));
    }

    /** All pairs in which a page shows these colours. */
    public List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>(ofText(text, ground).toList());
        pairs.addAll(ofButton(button, ground).toList());
        Stream.of(primary, secondary, accent)
                .forEach(mark -> pairs.addAll(ofMark(mark, ground).toList()));
        return pairs;
    }

    private static Stream<Pair> ofText(Colour text, Ground ground) {
        return Stream.concat(
                Stream.concat(
                        ground.surfaces.stream().map(surface -> new Pair(text, surface, WORDS)),
                        Stream.of(
                                new Pair(ground.onText, text, WORDS),
                                new Pair(text, text.mix(CHOSEN, ground.card()), WORDS))),
                Stream.of(CHOSEN, DAY).flatMap(percent -> Stream.of(ground.ink, ground.softInk)
                        .map(ink -> new Pair(ink, text.mix(percent, ground.card()), WORDS))));
    }

    private static Stream<Pair> ofButton(Colour button, Ground ground) {
        return Stream.of(new Pair(WHITE, button, WORDS), new Pair(button, ground.card(), MARKS));
    }

    /** A mark on any ground, and the words of a duty on what it is mixed into. */
    private static Stream<Pair> ofMark(Colour mark, Ground ground) {
        Colour spans = ground.ink.mix(SOFT, ground.card());
        return Stream.concat(
                ground.surfaces.stream().map(surface -> new Pair(mark, surface, MARKS)),
                Stream.of(DAY, NIGHT).flatMap(percent -> Stream.of(ground.ink, spans)
                        .map(ink -> new Pair(ink, mark.mix(percent, ground.card()), WORDS))));
    }

    /** The colour of the nearest lightness, away from the ground first, of which all pairs can be read. */
    private static Colour move(Colour chosen, Ground ground, Function<Colour, Stream<Pair>> pairs) {
        double start = chosen.oklch().lightness();
        int away = ground == Ground.LIGHT ? -1 : 1;
        for (int step = 0; step <= STEPS; step++) {
            for (int direction : new int[] {away, -away}) {
                double lightness = start + direction * step / (double) STEPS;
                if (lightness >= 0 && lightness <= 1) {
                    Colour moved = step == 0 ? chosen : chosen.withLightness(lightness);
                    if (pairs.apply(moved).allMatch(Pair::isReadable)) {
                        return moved;
                    }
                }
            }
        }
        throw new IllegalStateException("No lightness of %s can be read on %s.".formatted(chosen, ground));
    }
}
