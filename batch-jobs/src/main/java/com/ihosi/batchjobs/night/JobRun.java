package com.ihosi.batchjobs.night;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a job for a facility and a business date.
 *
 * @param execution tells the attempts apart
 * @param endedAt none while it runs
 * @param error what it failed of, in a line
 */
public record JobRun(
        String job,
        LocalDate night,
        long execution,
        Status status,
        Instant startedAt,
        @Nullable Instant endedAt,
        long read,
        long written,
        @Nullable String error) {

    /** How far it is. */
    public enum Status {
        RUNNING,
        DONE,
        FAILED,
        /** The process that worked at it is gone. */
        STOPPED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Status of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether it can be gone on with. */
    public boolean isBrokenOff() {
        return status == Status.FAILED || status == Status.STOPPED;
    }

    boolean isRunning() {
        return status == Status.RUNNING;
    }

    JobRun stopped() {
        return new JobRun(job, night, execution, Status.STOPPED, startedAt, endedAt, read, written, error);
    }
}
