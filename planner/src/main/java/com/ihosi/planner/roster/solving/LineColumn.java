package com.ihosi.planner.roster.solving;

/** A whole line that a doctor could have; nobody writes to its arrays. */
final class LineColumn {

    private final int line;
    private final int[] choices;
    private final int[] cells;
    private final double cost;

    /**
     * @param choices the numbers of its days' choices
     * @param cells the demands that it works for
     * @param cost its energy by itself
     */
    LineColumn(int line, int[] choices, int[] cells, double cost) {
        this.line = line;
        this.choices = choices;
        this.cells = cells;
        this.cost = cost;
    }

    int line() {
        return line;
    }

    int[] choices() {
        return choices;
    }

    int[] cells() {
        return cells;
    }

    double cost() {
        return cost;
    }
}
