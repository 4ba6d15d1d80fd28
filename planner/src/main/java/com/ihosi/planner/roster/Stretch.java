package com.ihosi.planner.roster;

/** Some days of a period, from {@code first} to {@code last}, both included: the part of it that a total is about. */
public record Stretch(int first, int last) {

    public Stretch {
        Check.between("first day of a stretch", first, 0, Period.MOST_DAYS - 1);
        Check.between("last day of a stretch", last, first, Period.MOST_DAYS - 1);
    }

    /** Weeks of the period, counted from 0. */
    public static Stretch weeks(int firstWeek, int lastWeek) {
        return new Stretch(firstWeek * 7, lastWeek * 7 + 6);
    }

    /** The whole of a period with so many days. */
    static Stretch whole(int days) {
        return new Stretch(0, days - 1);
    }

    /** Whether a day is one of these. */
    public boolean contains(int day) {
        return first <= day && day <= last;
    }

    /** How many days it has. */
    public int days() {
        return last - first + 1;
    }
}
