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
        return choices[day - first];
    }

    void set(int day, int choice) {
        choices[day - first] = choice;
    }
}
