package com.ihosi.planner.roster.solving;

import java.util.Arrays;

/** The inverse of a linear program's basis as dense columns, changed by a row at a time. */
final class BasisInverse {

    private final int size;
    private final double[][] columns;

    BasisInverse(int size) {
        this.size = size;
        columns = new double[size][size];
    }

    /** Makes it that of a basis of single entries, 1 or -1, on the diagonal. */
    void begin(double[] diagonal) {
        for (int place = 0; place < size; place++) {
            Arrays.fill(columns[place], 0);
            columns[place][place] = diagonal[place];
        }
    }

    /** Writes the product with a column of so many equal entries in the rows named. */
    void times(int[] rows, double entry, double[] product) {
        Arrays.fill(product, 0);
        for (int named : rows) {
            add(columns[named], entry, product);
        }
    }

    /** Writes the product with a full column. */
    void times(double[] column, double[] product) {
        Arrays.fill(product, 0);
        for (int place = 0; place < size; place++) {
            add(columns[place], column[place], product);
        }
    }

    private static void add(double[] column, double factor, double[] sum) {
        for (int row = 0; row < sum.length; row++) {
            sum[row] += factor * column[row];
        }
    }

    /** Writes the product of a row of numbers, one for each of the basis, with it. */
    void timesFromLeft(double[] row, double[] product) {
        for (int place = 0; place < size; place++) {
            double sum = 0;
            for (int entry = 0; entry < size; entry++) {
                sum += row[entry] * columns[place][entry];
            }
            product[place] = sum;
        }
    }

    /** Adds a multiple of one of its rows. */
    void addRow(int row, double factor, double[] sum) {
        for (int place = 0; place < size; place++) {
            sum[place] += factor * columns[place][row];
        }
    }

    /** Puts a column, given as the product with it, into the basis in place of the one of a row. */
    void pivot(int row, double[] product) {
        for (double[] column : columns) {
            double factor = column[row];
            if (factor != 0) {
                factor /= product[row];
                add(product, -factor, column);
                column[row] = factor;
            }
        }
    }
}
