package com.ihosi.batchjobs.importing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a data set is imported.
 *
 * @param dryRun check only, change nothing
 * @param anchor the Monday that the first week of demand is moved to, null to leave all dates as they are
 */
public record ImportOptions(boolean dryRun, @Nullable LocalDate anchor) {

    /** Everything as it is in the files. */
    public static final ImportOptions AS_IT_IS = new ImportOptions(false, null);

    public ImportOptions {
        if (anchor != null && anchor.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("The anchor (%s) must be a Monday.".formatted(anchor));
        }
    }

    /** With the first week of demand moved to begin on this Monday. */
    public ImportOptions movedTo(LocalDate monday) {
        return new ImportOptions(dryRun, monday);
    }

    /** Checking only. */
    public ImportOptions asDryRun() {
        return new ImportOptions(true, anchor);
    }
}
