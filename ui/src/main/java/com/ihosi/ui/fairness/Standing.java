package com.ihosi.ui.fairness;

import com.ihosi.planner.roster.fairness.FairnessReport.Row;
import com.ihosi.planner.roster.fairness.Measure;
import java.util.Comparator;

/** By which column the doctors are sorted. */
enum Standing {
    DOCTOR,
    PERCENT,
    ACTUAL,
    FAIR,
    ABOVE;

    /** Names from A on; numbers from the largest down. */
    Comparator<Row> order(Measure measure, boolean reversed) {
        Comparator<Row> order =
                switch (this) {
                    case DOCTOR ->
                        Comparator.comparing((Row row) -> row.doctor().sortName());
                    case PERCENT -> Comparator.comparing(Row::percent).reversed();
                    case ACTUAL ->
                        Comparator.comparing((Row row) -> row.share(measure).actual())
                                .reversed();
                    case FAIR ->
                        Comparator.comparing((Row row) -> row.share(measure).fair())
                                .reversed();
                    case ABOVE ->
                        Comparator.comparing((Row row) -> row.share(measure).above())
                                .reversed();
                };
        return (reversed ? order.reversed() : order)
                .thenComparing(row -> row.doctor().sortName());
    }

    /** What {@code aria-sort} says of it. */
    String direction(boolean reversed) {
        return (this == DOCTOR) == reversed ? "descending" : "ascending";
    }
}
