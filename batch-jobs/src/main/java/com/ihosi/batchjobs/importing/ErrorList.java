package com.ihosi.batchjobs.importing;

import com.ihosi.batchjobs.dataset.RowError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Counts all errors and keeps the first of them. */
final class ErrorList implements Consumer<RowError> {

    static final int MOST_KEPT = 200;

    private final List<RowError> kept = new ArrayList<>();
    private long count;

    @Override
    public void accept(RowError error) {
        count++;
        if (kept.size() < MOST_KEPT) {
            kept.add(error);
        }
    }

    List<RowError> kept() {
        return kept;
    }

    long count() {
        return count;
    }
}
