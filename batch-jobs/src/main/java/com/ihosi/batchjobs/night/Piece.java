package com.ihosi.batchjobs.night;

import java.util.Optional;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** What a piece of work knows of the one before it, and tells of itself. */
public final class Piece {

    private static final String MARK = "mark";

    private final StepExecution step;

    Piece(StepExecution step) {
        this.step = step;
    }

    /** Where the piece before ended, even if another process did it. */
    public Optional<String> mark() {
        ExecutionContext context = step.getExecutionContext();
        return context.containsKey(MARK) ? Optional.of(context.getString(MARK)) : Optional.empty();
    }

    /** Says where this piece ends. */
    public void markAt(String place) {
        step.getExecutionContext().putString(MARK, place);
    }

    /** Counts rows that were read. */
    public void read(long rows) {
        step.setReadCount(step.getReadCount() + rows);
    }

    /** Counts rows that were written. */
    public void wrote(long rows) {
        step.setWriteCount(step.getWriteCount() + rows);
    }
}
