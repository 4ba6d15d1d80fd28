package com.ihosi.batchjobs.dataset;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * What {@code dataset.properties} says of a data set.
 *
 * @param name the data set's name for people
 * @param anchor the Monday of the first week of demand; the published roster is the week before
 * @param seed the seed that it was generated from, 0 where it was not
 */
public record DatasetDescription(String name, LocalDate anchor, long seed) {

    /** The version of the format that this code reads and writes. */
    public static final int FORMAT = 1;

    /** The file that holds the description. */
    public static final String FILE = "dataset.properties";

    public DatasetDescription {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name of a data set must not be blank.");
        }
        if (anchor.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("The anchor (%s) must be a Monday.".formatted(anchor));
        }
    }
}
