package com.ihosi.planner.roster.solving;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/**
 * Shares of lines for some doctors, one for each in all, that meet demand at the least cost: a linear program whose columns are
 * whole lines. What a demand is worth comes out as its price.
 */
final class LineMaster {

    /** How far demands are moved by chance, so that few steps of the simplex method lead nowhere: measured. */
    private static final double SHIFT = 1e-2;

    private final int doctors;
    private final int[] places;
    private final double[] shifts;
    private final List<LineColumn> columns = new ArrayList<>();
    private final Simplex simplex;
    private final int[] required;
    private final CoverPrices prices;

    /** A line with its share. */
    record Share(LineColumn column, double part) {}

    /**
     * @param start a line for each doctor
     * @param required how many of the doctors each demand asks for, less than none where others are too many already
     */
    LineMaster(List<LineColumn> start, int[] required, CoverPrices prices, RandomGenerator random) {
        doctors = start.size();
        this.required = required;
        this.prices = prices;
        places = new int[start.stream().mapToInt(LineColumn::line).max().orElse(0) + 1];
        shifts = new double[required.length];
        double[] numbers = new double[doctors + required.length];
        Arrays.fill(numbers, 1);
        for (int cell = 0; cell < required.length; cell++) {
            shifts[cell] = SHIFT * (1 + random.nextDouble()) / 2;
            numbers[doctors + cell] = required[cell] + shifts[cell];
        }
        simplex = new Simplex(numbers, prices.under(), prices.over());
        for (int doctor = 0; doctor < doctors; doctor++) {
            places[start.get(doctor).line()] = doctor;
            add(start.get(doctor));
        }
        simplex.begin(basis(start));
    }

    private int[] basis(List<LineColumn> start) {
        int[] missing = required.clone();
        start.forEach(column -> Arrays.stream(column.cells()).forEach(cell -> missing[cell]--));
        int[] basis = new int[doctors + missing.length];
        for (int row = 0; row < basis.length; row++) {
            boolean few = row >= doctors && missing[row - doctors] >= 0;
            basis[row] = row < doctors ? row : few ? Simplex.less(row) : Simplex.more(row);
        }
        return basis;
    }

    void add(LineColumn column) {
        int[] rows = new int[column.cells().length + 1];
        rows[0] = places[column.line()];
        for (int place = 1; place < rows.length; place++) {
            rows[place] = doctors + column.cells()[place - 1];
        }
        columns.add(column);
        simplex.add(column.cost(), rows);
    }

    /** The lines that there are, first those of the start. */
    List<LineColumn> columns() {
        return columns;
    }

    /** How many numbers were looked at since it was made. */
    long work() {
        return simplex.work();
    }

    /** Finds the best shares of the lines that there are, or as good ones as there is time for. */
    void solve(BooleanSupplier enough) {
        simplex.solve(enough);
    }

    /** What the prices say that the demands cost in all. */
    double value() {
        double value = 0;
        for (int row = 0; row < simplex.duals().length; row++) {
            value += simplex.duals()[row] * (row < doctors ? 1 : required[row - doctors]);
        }
        return value;
    }

    /** What one more doctor asked for would cost, for each demand. */
    double[] prices() {
        return Arrays.copyOfRange(simplex.duals(), doctors, simplex.duals().length);
    }

    /** What a doctor's lines cost less the prices of what they work for. */
    double linePrice(int line) {
        return simplex.duals()[places[line]];
    }

    /** The lines that have a share. */
    List<Share> shares() {
        List<Share> found = new ArrayList<>();
        for (int row = 0; row < simplex.basis().length; row++) {
            if (simplex.basis()[row] >= 0) {
                found.add(new Share(columns.get(simplex.basis()[row]), simplex.amount(row)));
            }
        }
        return found;
    }

    /** Bars all other lines of a column's doctor. */
    void fix(LineColumn column) {
        for (int number = 0; number < columns.size(); number++) {
            LineColumn other = columns.get(number);
            if (other.line() == column.line() && other != column) {
                simplex.bar(number);
            }
        }
    }

    /** What lines for all doctors cost together with the demands as they leave them. */
    double cost(List<LineColumn> lines) {
        int[] missing = required.clone();
        double cost = 0;
        for (LineColumn column : lines) {
            cost += column.cost();
            for (int cell : column.cells()) {
                missing[cell]--;
            }
        }
        for (int cell = 0; cell < missing.length; cell++) {
            cost += prices.of(cell, missing[cell]);
        }
        return cost;
    }
}
