package com.ihosi.planner.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A word that conditions may use for something about an appointment that somebody wants. */
public enum Fact {
    TYPE(Kind.TEXT, Grain.REQUEST),
    MINUTES(Kind.WHOLE, Grain.REQUEST, 1, 1440),
    REASON(Kind.TEXT, Grain.REQUEST),
    NEW_PATIENT(Kind.YES_NO, Grain.REQUEST),
    FOLLOW_UP(Kind.YES_NO, Grain.REQUEST),
    VIP(Kind.YES_NO, Grain.REQUEST),
    URGENT(Kind.YES_NO, Grain.REQUEST),
    SOURCE(Kind.SOURCE, Grain.REQUEST),
    WAITLISTED(Kind.YES_NO, Grain.REQUEST),
    NO_SHOWS(Kind.WHOLE, Grain.REQUEST, 0, Integer.MAX_VALUE),
    NO_SHOW_RISK(Kind.NUMBER, Grain.REQUEST, 0, 1),
    NO_SHOW_RISK_KNOWN(Kind.YES_NO, Grain.REQUEST),
    SPECIALTY(Kind.TEXT, Grain.REQUEST),

    DATE(Kind.DATE, Grain.DAY),
    WEEKDAY(Kind.WEEKDAY, Grain.DAY),
    MONTH(Kind.WHOLE, Grain.DAY, 1, 12),
    BOOKED_THAT_DAY(Kind.WHOLE, Grain.DAY, 0, Integer.MAX_VALUE),
    BOOKED_OF_TYPE_THAT_DAY(Kind.WHOLE, Grain.DAY, 0, Integer.MAX_VALUE),
    OVERBOOKED_THAT_DAY(Kind.WHOLE, Grain.DAY, 0, Integer.MAX_VALUE),
    CAPACITY_THAT_DAY(Kind.WHOLE, Grain.DAY, 0, Integer.MAX_VALUE),
    BOOKED_AT_FACILITY_THAT_DAY(Kind.WHOLE, Grain.DAY, 0, Integer.MAX_VALUE),

    TIME(Kind.TIME, Grain.MOMENT),
    HOUR(Kind.WHOLE, Grain.MOMENT, 0, 23),
    MINUTE_OF_DAY(Kind.WHOLE, Grain.MOMENT, 0, 1439),
    LEAD_HOURS(Kind.WHOLE, Grain.MOMENT),
    LEAD_DAYS(Kind.WHOLE, Grain.MOMENT),
    FIRST_OF_DAY(Kind.YES_NO, Grain.MOMENT),
    LAST_OF_DAY(Kind.YES_NO, Grain.MOMENT);

    private static final Map<String, Fact> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Fact::word, Function.identity()));

    /** What a fact's value is, and so what it can be compared with. */
    public enum Kind {
        TEXT,
        WHOLE,
        NUMBER,
        YES_NO,
        /** A text that is one of a few. */
        WEEKDAY,
        /** A text that is one of a few. */
        SOURCE,
        /** A text such as 2026-12-24; a later one is greater. */
        DATE,
        /** A text such as 09:30; a later one is greater. */
        TIME;

        /** The only texts that there are; empty where anything can be said. */
        public List<String> words() {
            return switch (this) {
                case WEEKDAY ->
                    Arrays.stream(DayOfWeek.values()).map(Fact::word).toList();
                case SOURCE ->
                    Arrays.stream(RuleFacts.Source.values())
                            .map(RuleFacts.Source::word)
                            .toList();
                case TEXT, WHOLE, NUMBER, YES_NO, DATE, TIME -> List.of();
            };
        }
    }

    private final String word = name().toLowerCase(Locale.ROOT);
    private final Kind kind;
    private final Grain grain;
    private final double least;
    private final double most;

    Fact(Kind kind, Grain grain) {
        this(kind, grain, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    Fact(Kind kind, Grain grain, double least, double most) {
        this.kind = kind;
        this.grain = grain;
        this.least = least;
        this.most = most;
    }

    /** As conditions say it. */
    public String word() {
        return word;
    }

    /** What its value is. */
    public Kind kind() {
        return kind;
    }

    /** How finely it must be asked. */
    public Grain grain() {
        return grain;
    }

    /** The fact of a word. */
    public static Optional<Fact> find(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    static String word(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    /** Whether a number can be its value at all. */
    boolean mayBe(double number) {
        return number >= least && number <= most;
    }

    /** Whether a text can be its value at all. */
    boolean mayBe(String text) {
        return switch (kind) {
            case WEEKDAY, SOURCE -> kind.words().contains(text);
            case DATE -> reads(text, "\\d{4}-\\d{2}-\\d{2}", LocalDate::parse);
            case TIME -> reads(text, "\\d{2}:\\d{2}", LocalTime::parse);
            case TEXT, WHOLE, NUMBER, YES_NO -> true;
        };
    }

    private static boolean reads(String text, String form, Function<String, Object> parse) {
        try {
            return text.matches(form) && !parse.apply(text).toString().isEmpty();
        } catch (DateTimeParseException none) {
            return false;
        }
    }
}
