package com.ihosi.planner.roster.solving;

/** Some consecutive days of a line with other choices. Applied to a board it holds what was there before. */
final class Change {

    private final int[] choices;
    private int line;
    private int first;
    private int last;

    Change(int days) {
        choices = new int[days];
    }

    void at(int changedLine, int firstDay, int lastDay) {
        line = changedLine;
        first = firstDay;
        last = lastDay;
    }

    /** Leaves out days at both ends on which the line is so already; returns whether any day is left. */
    boolean trim(int[] current) {
        while (first <= last && choices[first] == current[first]) {
            first++;
        }
        while (first < last && choices[last] == current[last]) {
            last--;
        }
        return first <= last;
    }

    int line() {
        return line;
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    int choice(int day) {
        return choices[day];
    }

    void set(int day, int choice) {
        choices[day] = choice;
    }
}
