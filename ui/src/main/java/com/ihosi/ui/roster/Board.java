package com.ihosi.ui.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One roster of a week as it stands on the screen: ready texts of names and times, no rule and no arithmetic left.
 *
 * @param today the day that is marked as today, on the facility's own calendar
 * @param planned whether anybody has planned the week yet
 */
record Board(
        LocalDate monday,
        LocalDate today,
        boolean planned,
        List<DemandLine> demand,
        List<Group> groups,
        Figures figures,
        List<Finding> findings) {

    Board {
        demand = List.copyOf(demand);
        groups = List.copyOf(groups);
        findings = List.copyOf(findings);
    }

    /** Nothing to plan for: neither demand nor a duty. */
    boolean isEmpty() {
        return demand.isEmpty()
                && groups.stream()
                        .flatMap(group -> group.rows().stream())
                        .flatMap(row -> row.cells().stream())
                        .allMatch(cell -> cell.chips().isEmpty());
    }

    int doctors() {
        return groups.stream().mapToInt(group -> group.rows().size()).sum();
    }

    /** What the roster's score says: broken hard rules, doctors missing, and cost of the soft rules. */
    record Figures(long broken, long missing, long cost) {}

    /** The doctors of one department. */
    record Group(String name, List<Row> rows) {
        Group {
            rows = List.copyOf(rows);
        }
    }

    /** A doctor's week. */
    record Row(String id, String name, Hours hours, List<Cell> cells) {
        Row {
            cells = List.copyOf(cells);
        }

        /** The element that stands for the whole week of the doctor. */
        String place() {
            return id + "-week";
        }

        /** The element of one day. */
        String place(int day) {
            return id + "-" + day;
        }
    }

    /**
     * A doctor's minutes of work here beside what the contract says.
     *
     * @param percent of a full contract, 0 where there is none
     */
    record Hours(int percent, long planned, long least, long most) {

        boolean isUnder() {
            return percent > 0 && planned < least;
        }

        boolean isOver() {
            return percent > 0 && planned > most;
        }
    }

    /**
     * A doctor's day.
     *
     * @param elsewhere times at which the doctor is taken at other facilities
     * @param away why the doctor cannot work here, in a word
     * @param broken whether a hard rule is broken by this very day
     * @param open whether the day is still to come, or today
     */
    record Cell(
            List<Chip> chips,
            List<String> elsewhere,
            Optional<String> away,
            List<Wanted> wishes,
            boolean broken,
            boolean open) {
        Cell {
            chips = List.copyOf(chips);
            elsewhere = List.copyOf(elsewhere);
            wishes = List.copyOf(wishes);
        }
    }

    /**
     * A duty at this facility, in the facility's colour for it.
     *
     * @param id of the shift
     * @param pinned whether it stays where it is, whatever is solved
     */
    record Chip(UUID id, ShiftLabel shift, Change change, boolean pinned) {}

    /** How a shift is called, when it is, and how it is coloured. */
    record ShiftLabel(String name, String span, Part part, String colour) {}

    /** What became of a duty between the published roster and the draft. */
    enum Change {
        NONE,
        ADDED,
        REMOVED
    }

    /** What a doctor wants of a day, and whether this roster grants it. */
    record Wanted(String what, boolean wanted, boolean granted) {}

    /** The doctors wanted of a shift, day by day. */
    record DemandLine(String id, ShiftLabel shift, List<Fill> fills) {
        DemandLine {
            fills = List.copyOf(fills);
        }

        /** The element of one day. */
        String place(int day) {
            return id + "-" + day;
        }
    }

    /** How a day's demand is filled; {@code wanted} is 0 where nothing is asked for. */
    record Fill(int assigned, int wanted) {

        boolean isNothing() {
            return assigned == 0 && wanted == 0;
        }

        boolean isShort() {
            return assigned < wanted;
        }

        boolean isOver() {
            return assigned > wanted;
        }
    }

    /** How much a finding weighs: a broken rule, unmet demand, something that could be nicer. */
    enum Severity {
        HARD,
        UNMET,
        SOFT
    }

    /**
     * Something that is not as it should be, in words.
     *
     * @param rule name of the rule in the user's language
     * @param place element on the page that shows it
     */
    record Finding(Severity severity, String rule, String text, long price, String place) {}
}
