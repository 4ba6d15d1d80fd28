package com.ihosi.batchjobs.dataset;

/** Thrown by a row that contradicts itself; names the column to look at. */
public final class RowProblem extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String column;

    /**
     * @param column the column in snake case
     * @param reason what is wrong with its value, continuing the sentence that begins with the value
     */
    public RowProblem(String column, String reason) {
        super(reason);
        this.column = column;
    }

    /** The column to look at. */
    public String column() {
        return column;
    }

    /** Throws with this column and reason unless the condition holds. */
    public static void unless(boolean condition, String column, String reason) {
        if (!condition) {
            throw new RowProblem(column, reason);
        }
    }
}
