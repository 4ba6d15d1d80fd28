package com.ihosi.planner.figure;

import static com.ihosi.planner.figure.Sum.ACTUAL_MINUTES;
import static com.ihosi.planner.figure.Sum.BOOKABLE_MINUTES;
import static com.ihosi.planner.figure.Sum.BOOKED_MINUTES;
import static com.ihosi.planner.figure.Sum.COVERED;
import static com.ihosi.planner.figure.Sum.DEMANDED;
import static com.ihosi.planner.figure.Sum.DUTY_MINUTES;
import static com.ihosi.planner.figure.Sum.FREED;
import static com.ihosi.planner.figure.Sum.IDLE_MINUTES;
import static com.ihosi.planner.figure.Sum.LEAD_MINUTES;
import static com.ihosi.planner.figure.Sum.NO_SHOWS;
import static com.ihosi.planner.figure.Sum.OVERBOOKED_OVERTIME_MINUTES;
import static com.ihosi.planner.figure.Sum.OVERBOOKED_WAIT_MINUTES;
import static com.ihosi.planner.figure.Sum.OVERTIME_MINUTES;
import static com.ihosi.planner.figure.Sum.PLANNED_MINUTES;
import static com.ihosi.planner.figure.Sum.REFILLED;
import static com.ihosi.planner.figure.Sum.UNEVEN_MINUTES;
import static com.ihosi.planner.figure.Sum.WAITS;
import static com.ihosi.planner.figure.Sum.WAIT_MINUTES;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** What is shown of a time and a part of a facility: a count, or a ratio that is computed from counts when it is shown, never averaged. */
public enum Figure {
    /** How much of the time that could be booked was: booked minutes of bookable minutes. */
    UTILISATION(Unit.SHARE, Good.NEITHER, List.of(BOOKED_MINUTES), List.of(BOOKABLE_MINUTES)),
    /** How many visits were not cancelled. */
    BOOKED(Unit.NUMBER, Good.MORE, List.of(Sum.BOOKED)),
    /** To how many visits the patient came. */
    SEEN(Unit.NUMBER, Good.MORE, List.of(Sum.SEEN)),
    /** How often patients did not come: no-shows of all visits that were kept or missed. */
    NO_SHOW_RATE(Unit.SHARE, Good.LESS, List.of(NO_SHOWS), List.of(NO_SHOWS, Sum.SEEN)),
    /** How often visits were cancelled: cancelled ones of all. */
    CANCELLATION_RATE(Unit.SHARE, Good.LESS, List.of(Sum.CANCELLED), List.of(Sum.CANCELLED, Sum.BOOKED)),
    /** How long before their time visits were booked, in the mean over booked visits. */
    LEAD_TIME(Unit.DAYS, Good.LESS, List.of(LEAD_MINUTES), List.of(Sum.BOOKED)),
    /** How long patients waited on the day, in the mean over visits of which it is known. */
    WAITING_TIME(Unit.MINUTES, Good.LESS, List.of(WAIT_MINUTES), List.of(WAITS)),
    /** How many of the freed times were taken again. */
    FILL_RATE(Unit.SHARE, Good.MORE, List.of(REFILLED), List.of(FREED)),
    /** How long visits took of what was planned for them, over those of which it is known. */
    DURATION(Unit.SHARE, Good.NEITHER, List.of(ACTUAL_MINUTES), List.of(PLANNED_MINUTES)),
    /** Bookable time in which no patient was seen. */
    IDLE(Unit.HOURS, Good.LESS, List.of(IDLE_MINUTES)),
    /** Time that doctors saw patients after the end of their hours. */
    OVERTIME(Unit.HOURS, Good.LESS, List.of(OVERTIME_MINUTES)),
    /** How many visits were booked beside another one. */
    OVERBOOKED(Unit.NUMBER, Good.NEITHER, List.of(Sum.OVERBOOKED)),
    /** How long patients waited who were booked beside another one, in the sum. */
    OVERBOOKED_WAIT(Unit.HOURS, Good.LESS, List.of(OVERBOOKED_WAIT_MINUTES)),
    /** Overtime on doctors' days on which somebody was overbooked. */
    OVERBOOKED_OVERTIME(Unit.HOURS, Good.LESS, List.of(OVERBOOKED_OVERTIME_MINUTES)),
    /** What the visits that were kept cost by their base price. */
    REVENUE(Unit.MONEY, Good.MORE, List.of(Sum.REVENUE)),
    /** What no-shows, and freed times that nobody took, would have brought by their base price. */
    LOST_REVENUE(Unit.MONEY, Good.LESS, List.of(Sum.LOST_REVENUE)),
    /** How many of the doctors that shifts of published rosters needed they had. */
    COVERAGE(Unit.SHARE, Good.MORE, List.of(COVERED), List.of(DEMANDED)),
    /** How much of all duty time would have to change hands for everybody to bear her part by percent of full time. */
    UNEVENNESS(Unit.SHARE, Good.LESS, List.of(UNEVEN_MINUTES), List.of(DUTY_MINUTES)),
    /** How many visits were with patients who came for the first time. */
    NEW_PATIENTS(Unit.NUMBER, Good.MORE, List.of(Sum.NEW_PATIENTS)),
    /** How many visits were with patients who came and had been there before. */
    RETURNING_PATIENTS(Unit.NUMBER, Good.MORE, List.of(Sum.RETURNING_PATIENTS));

    private static final double MINUTES_OF_AN_HOUR = 60;
    private static final double MINUTES_OF_A_DAY = 24 * 60;

    private final Unit unit;
    private final Good good;

    /** Made by {@code List.of}, as the denominator is. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Sum> numerator;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Sum> denominator;

    Figure(Unit unit, Good good, List<Sum> numerator, List<Sum> denominator) {
        this.unit = unit;
        this.good = good;
        this.numerator = numerator;
        this.denominator = denominator;
    }

    Figure(Unit unit, Good good, List<Sum> count) {
        this(unit, good, count, List.of());
    }

    /** What it is measured in. */
    public enum Unit {
        NUMBER,
        /** A part of a whole: 1 is all of it. */
        SHARE,
        MINUTES,
        HOURS,
        DAYS,
        /** In the facility's currency. */
        MONEY
    }

    /** Which way one would like it to go. */
    public enum Good {
        MORE,
        LESS,
        NEITHER
    }

    public Unit unit() {
        return unit;
    }

    public Good good() {
        return good;
    }

    /** The figure of what was counted, in its unit; none where there is nothing that it could be a part of. */
    public OptionalDouble of(Sums sums) {
        double top = total(numerator, sums);
        if (denominator.isEmpty()) {
            return OptionalDouble.of(top / parts());
        }
        double bottom = total(denominator, sums);
        return bottom == 0 ? OptionalDouble.empty() : OptionalDouble.of(top / bottom / parts());
    }

    /** Whether the figure says something of a part of which this was counted: a doctor has no roster's demand. */
    public boolean isKnown(Sums sums) {
        return denominator.isEmpty() ? total(numerator, sums) != 0 : total(denominator, sums) != 0;
    }

    /** Those that say something of visits, and so of a type of appointment. */
    public static List<Figure> ofTypes() {
        return Arrays.stream(values())
                .filter(figure -> figure.numerator.getFirst().compareTo(BOOKABLE_MINUTES) < 0 && figure != UTILISATION)
                .toList();
    }

    /** Minutes that are counted in one of the unit. */
    private double parts() {
        return switch (unit) {
            case HOURS -> MINUTES_OF_AN_HOUR;
            case DAYS -> MINUTES_OF_A_DAY;
            case NUMBER, SHARE, MINUTES, MONEY -> 1;
        };
    }

    private static double total(List<Sum> some, Sums sums) {
        return some.stream().mapToDouble(sums::get).sum();
    }
}
