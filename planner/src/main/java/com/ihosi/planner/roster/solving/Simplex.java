package com.ihosi.planner.roster.solving;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The primal simplex method for columns of ones: so much of each that every row adds up to its number at the least cost. All rows
 * but the first ones may at a price have less or more than their number. Starts again from where it was when columns are added.
 */
final class Simplex {

    private static final double EPSILON = 1e-7;
    private static final double LEAST_PIVOT = 1e-8;
    private static final int STEPS_BETWEEN_FRESH = 100;
    private static final int CANDIDATES = 8;
    /** So many steps for each row are more than it ever needs: it would be going in circles. */
    private static final int MOST_STEPS = 500;
    /** What a barred column costs more. */
    private static final double BARRED = 1e6;

    private static final int NONE = Integer.MIN_VALUE;

    private final double[] numbers;
    private final double[] less;
    private final double[] more;
    private final int strict;
    private final List<int[]> columns = new ArrayList<>();
    private double[] costs = new double[64];
    private boolean[] barred = new boolean[64];
    /** What counts in each row: a column, or {@link #less} or {@link #more} of a row. */
    private int[] basis = {};

    private final BasisInverse inverse;
    private final double[] amounts;
    private final double[] duals;
    private final double[] entering;
    private final int[] candidates = new int[CANDIDATES];
    private final double[] gains = new double[CANDIDATES];
    private int found;
    private int sinceFresh;
    private long work;

    /**
     * @param numbers what the rows add up to
     * @param less the price of one less in each of the last rows
     * @param more the price of one more
     */
    Simplex(double[] numbers, double[] less, double[] more) {
        this.numbers = numbers;
        this.less = less;
        this.more = more;
        strict = numbers.length - less.length;
        inverse = new BasisInverse(numbers.length);
        amounts = new double[numbers.length];
        duals = new double[numbers.length];
        entering = new double[numbers.length];
    }

    /** One less in a row, as the name of a variable. */
    static int less(int row) {
        return -1 - 2 * row;
    }

    static int more(int row) {
        return -2 - 2 * row;
    }

    private static int row(int slack) {
        return (-1 - slack) / 2;
    }

    private static boolean isMore(int slack) {
        return (-1 - slack) % 2 == 1;
    }

    /** Adds a column with ones in some rows; its number is that of columns before it. */
    void add(double cost, int[] rows) {
        if (columns.size() == costs.length) {
            costs = Arrays.copyOf(costs, 2 * costs.length);
            barred = Arrays.copyOf(barred, 2 * barred.length);
        }
        costs[columns.size()] = cost;
        columns.add(rows);
    }

    /** Begins from variables of which some amounts, none below nothing, are right. */
    void begin(int[] variables) {
        basis = variables;
        refresh();
    }

    /** Makes a column too dear. */
    void bar(int column) {
        barred[column] = true;
    }

    /** The variable that counts in each row. */
    int[] basis() {
        return basis;
    }

    /** How much there is of the variable of a row. */
    double amount(int row) {
        return amounts[row];
    }

    /** What one more in each row's number would cost. */
    double[] duals() {
        return duals;
    }

    /** How many numbers were looked at, roughly. */
    long work() {
        return work;
    }

    private double cost(int variable) {
        if (variable >= 0) {
            return barred[variable] ? costs[variable] + BARRED : costs[variable];
        }
        return isMore(variable) ? more[row(variable) - strict] : less[row(variable) - strict];
    }

    private void multiply(int variable) {
        if (variable >= 0) {
            inverse.times(columns.get(variable), 1, entering);
        } else {
            inverse.times(new int[] {row(variable)}, isMore(variable) ? -1 : 1, entering);
        }
    }

    /** Calculates everything anew from the basis, so that errors don't add up. */
    private void refresh() {
        double[] diagonal = new double[numbers.length];
        Arrays.fill(diagonal, 1);
        int[] fresh = new int[numbers.length];
        boolean[] taken = new boolean[numbers.length];
        for (int variable : basis) {
            if (variable < 0) {
                diagonal[row(variable)] = isMore(variable) ? -1 : 1;
                fresh[row(variable)] = variable;
                taken[row(variable)] = true;
            }
        }
        inverse.begin(diagonal);
        for (int variable : basis) {
            if (variable >= 0) {
                multiply(variable);
                int row = largest(taken);
                inverse.pivot(row, entering);
                fresh[row] = variable;
                taken[row] = true;
            }
        }
        basis = fresh;
        inverse.times(numbers, amounts);
        refreshDuals();
        sinceFresh = 0;
        work += (long) numbers.length * numbers.length * strict;
    }

    private int largest(boolean[] taken) {
        int largest = -1;
        for (int row = 0; row < entering.length; row++) {
            if (!taken[row] && (largest < 0 || Math.abs(entering[row]) > Math.abs(entering[largest]))) {
                largest = row;
            }
        }
        return largest;
    }

    private void refreshDuals() {
        inverse.timesFromLeft(Arrays.stream(basis).mapToDouble(this::cost).toArray(), duals);
    }

    /** Finds the best amounts of what there is, or as good ones as it has time for. */
    void solve(BooleanSupplier enough) {
        refreshDuals();
        found = 0;
        for (int step = 0; step < MOST_STEPS * numbers.length && !enough.getAsBoolean(); step++) {
            if (sinceFresh >= STEPS_BETWEEN_FRESH) {
                refresh();
            }
            int best = candidate();
            if (best == NONE) {
                collect();
                best = candidate();
            }
            if (best == NONE || !enter(best)) {
                return;
            }
        }
    }

    private int candidate() {
        int best = NONE;
        double gain = -EPSILON;
        for (int place = 0; place < found; place++) {
            double reduced = reduced(candidates[place]);
            if (reduced < gain) {
                gain = reduced;
                best = candidates[place];
            }
        }
        return best;
    }

    private void collect() {
        found = 0;
        for (int column = 0; column < columns.size(); column++) {
            if (!barred[column]) {
                collect(column);
            }
        }
        for (int row = strict; row < numbers.length; row++) {
            collect(less(row));
            collect(more(row));
        }
        work += columns.size() * 10L;
    }

    private void collect(int variable) {
        double gain = reduced(variable);
        if (gain >= -EPSILON) {
            return;
        }
        boolean room = found < CANDIDATES;
        int place = room ? found++ : weakest();
        if (room || gain < gains[place]) {
            candidates[place] = variable;
            gains[place] = gain;
        }
    }

    private int weakest() {
        int weakest = 0;
        for (int place = 1; place < CANDIDATES; place++) {
            weakest = gains[place] > gains[weakest] ? place : weakest;
        }
        return weakest;
    }

    /** What one more of a variable would add to the cost. */
    private double reduced(int variable) {
        if (variable < 0) {
            double dual = duals[row(variable)];
            return cost(variable) + (isMore(variable) ? dual : -dual);
        }
        double cost = cost(variable);
        for (int row : columns.get(variable)) {
            cost -= duals[row];
        }
        return cost;
    }

    private boolean enter(int variable) {
        multiply(variable);
        int row = leaving();
        if (row < 0) {
            return false;
        }
        double amount = Math.max(0, amounts[row]) / entering[row];
        for (int other = 0; other < amounts.length; other++) {
            amounts[other] -= amount * entering[other];
        }
        amounts[row] = amount;
        inverse.addRow(row, reduced(variable) / entering[row], duals);
        inverse.pivot(row, entering);
        basis[row] = variable;
        sinceFresh++;
        work += (long) basis.length * basis.length / 4;
        return true;
    }

    /** The row that is the first to have nothing left; of those that are about the first, the safest to divide by. */
    private int leaving() {
        double most = Double.MAX_VALUE;
        for (int row = 0; row < amounts.length; row++) {
            if (entering[row] > LEAST_PIVOT) {
                most = Math.min(most, (Math.max(0, amounts[row]) + LEAST_PIVOT) / entering[row]);
            }
        }
        int leaving = -1;
        for (int row = 0; row < amounts.length; row++) {
            if (entering[row] > LEAST_PIVOT
                    && Math.max(0, amounts[row]) / entering[row] <= most
                    && (leaving < 0 || entering[row] > entering[leaving])) {
                leaving = row;
            }
        }
        return leaving;
    }
}
