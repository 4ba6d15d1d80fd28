package com.ihosi.ui.roster;

import com.ihosi.planner.roster.Choice;
import com.ihosi.planner.roster.Line;
import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.roster.Wish;
import com.ihosi.planner.roster.advice.Alternative;
import com.ihosi.planner.roster.advice.DayChange;
import com.ihosi.planner.roster.advice.Effect;
import com.ihosi.planner.roster.advice.Grant;
import com.ihosi.planner.roster.advice.Taker;
import com.ihosi.ui.text.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The planner's advice about a roster, in words. */
final class Answers {

    private final Hand hand;
    private final WeekNames names;
    private final Locale language;
    private final EffectWords words;

    Answers(Hand hand, WeekNames names, Locale language) {
        this.hand = hand;
        this.names = names;
        this.language = language;
        this.words = new EffectWords(names, language);
    }

    Hand hand() {
        return hand;
    }

    EffectWords words() {
        return words;
    }

    /** Doctor and day, as a heading. */
    String title(Places.Spot spot) {
        return text("hand.title", hand.line(spot).name(), day(hand.date(spot.day())));
    }

    /** Shift and day, as a heading. */
    String title(Places.Need need) {
        return text("hand.title", names.shift(need.shift()), day(hand.date(need.day())));
    }

    String shift(Shift.Id shift) {
        Board.ShiftLabel label = names.label(shift);
        return label.name() + " · " + label.span();
    }

    String name(Shift.Id shift) {
        return names.shift(shift);
    }

    /** What else the doctor could do that day. */
    List<Proposal> options(Places.Spot spot) {
        return hand.advice().options(spot.line(), spot.day()).stream()
                .map(option -> {
                    Choice choice = option.changes().getFirst().choice();
                    return proposal(option(choice), hours(choice), option.changes(), option.effect());
                })
                .toList();
    }

    /** Who could take a shift of a doctor. */
    Answer takers(Places.Spot spot, Shift.Id shift) {
        return takers(hand.advice().takers(shift, spot.day(), OptionalInt.of(spot.line())), spot.day());
    }

    /** Who could take an open shift. */
    Answer takers(Places.Need need) {
        return takers(hand.advice().takers(need.shift(), need.day(), OptionalInt.empty()), need.day());
    }

    private Answer takers(List<Taker> takers, int day) {
        List<Proposal> all = takers.stream().map(taker -> taker(taker, day)).toList();
        long breaking =
                all.stream().filter(taker -> taker.tone() == Tone.BREAKS).count();
        return new Answer(text("hand.takers.said", all.size() - breaking, breaking), all);
    }

    private Proposal taker(Taker taker, int day) {
        int line = taker.changes().getLast().line();
        Choice now = hand.choice(new Places.Spot(line, day));
        String how = now.off() ? "hand.free" : taker.onTop() ? "hand.on-top" : "hand.instead";
        return proposal(
                names.doctor(taker.doctor()), text(how, now.off() ? "" : work(now)), taker.changes(), taker.effect());
    }

    /** What else could be done about a duty, and what decides against it. */
    Answer why(Places.Spot spot, Shift.Id shift) {
        List<Proposal> others = hand.advice().why(spot.line(), spot.day(), shift).stream()
                .map(this::alternative)
                .toList();
        String said = text("why.said." + best(others), hand.line(spot).name(), names.shift(shift));
        return new Answer(hand.isPinned(spot) ? text("why.said.pinned") + " " + said : said, others);
    }

    /** The kindest tone among proposals. */
    private static Tone best(List<Proposal> proposals) {
        return proposals.stream()
                .map(Proposal::tone)
                .min(Comparator.naturalOrder())
                .orElse(Tone.CLOSED);
    }

    private Proposal alternative(Alternative other) {
        DayChange last = other.changes().getLast();
        String title =
                switch (other.kind()) {
                    case OFF -> text("why.off", option(last.choice()));
                    case OTHER_SHIFT -> text("why.shift", work(last.choice()));
                    case OTHER_DOCTOR -> text("why.doctor", line(last).name());
                };
        Effect effect = other.effect();
        return new Proposal(title, "", Tone.of(effect), words.price(effect), words.deciding(effect), other.changes());
    }

    /** The wishes of a day that are not granted, each with the cheapest way to grant it. */
    Answer grants(Places.Spot spot) {
        List<Proposal> grants = listGrants(spot);
        return new Answer(text("grant.said." + best(grants)), grants);
    }

    /** Whether a wish of the day is not granted. */
    boolean hasWishToGrant(Places.Spot spot) {
        return hand.line(spot).days().get(spot.day()).wishes().stream()
                .anyMatch(wish -> !wish.grantedBy(hand.choice(spot)));
    }

    private List<Proposal> listGrants(Places.Spot spot) {
        return hand.line(spot).days().get(spot.day()).wishes().stream()
                .filter(wish -> !wish.grantedBy(hand.choice(spot)))
                .map(wish -> hand.advice()
                        .grant(spot.line(), spot.day(), wish)
                        .map(grant -> grant(wish, grant))
                        .orElseGet(() -> new Proposal(
                                names.wish(wish, language),
                                text("hand.no-way"),
                                Tone.CLOSED,
                                "",
                                List.of(),
                                List.of())))
                .toList();
    }

    private Proposal grant(Wish wish, Grant grant) {
        Effect effect = grant.effect();
        return new Proposal(
                names.wish(wish, language),
                changes(grant.changes()),
                Tone.of(effect),
                words.price(effect),
                words.deciding(effect),
                grant.changes());
    }

    /** Changes in words, such as {@code Berg: EM N; Silva: off}. */
    String changes(List<DayChange> changes) {
        boolean sameDay = changes.stream().mapToInt(DayChange::day).distinct().count() < 2;
        return changes.stream()
                .map(change -> sameDay
                        ? text("hand.change", line(change).name(), work(change.choice()))
                        : text(
                                "hand.change-day",
                                line(change).name(),
                                day(hand.date(change.day())),
                                work(change.choice())))
                .collect(Collectors.joining("; "));
    }

    private Proposal proposal(String title, String detail, List<DayChange> changes, Effect effect) {
        return new Proposal(title, detail, Tone.of(effect), words.price(effect), words.broken(effect), changes);
    }

    private Line line(DayChange change) {
        return hand.problem().lines().get(change.line());
    }

    /** What a choice is called. */
    String work(Choice choice) {
        return choice.off()
                ? text("hand.off")
                : choice.shifts().stream().map(names::shift).collect(Collectors.joining(" + "));
    }

    private String option(Choice choice) {
        return choice.off() ? text("hand.day-off") : work(choice);
    }

    private String hours(Choice choice) {
        return choice.shifts().stream().map(shift -> names.label(shift).span()).collect(Collectors.joining(", "));
    }

    private String day(LocalDate date) {
        return DateTimeFormatter.ofPattern(text("format.weekday"), language).format(date);
    }

    private String text(String key, Object... parameters) {
        return Texts.text(language, key, parameters);
    }
}
