package com.ihosi.batchjobs.importing;

import com.ihosi.batchjobs.dataset.DatasetException;
import com.ihosi.schema.access.ConflictException;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** Why a data set without an error of its own cannot be written. */
final class Refusal {

    private static final String NO_RIGHT = "42501";

    private Refusal() {}

    /** Runs the work, which leaves nothing behind if it fails; null where it went well. */
    static @Nullable String of(Runnable work) {
        try {
            work.run();
            return null;
        } catch (DatasetException e) {
            return e.getMessage();
        } catch (ConflictException e) {
            return "it collides with rows that the database holds already (%s). Remove those, or import elsewhere"
                    .formatted(reason(e));
        } catch (DataAccessException e) {
            if (e.sqlState().equals(NO_RIGHT)) {
                return "one of its codes is taken by a row that belongs to somebody else";
            }
            throw e;
        }
    }

    private static String reason(ConflictException conflict) {
        String what =
                switch (conflict.kind()) {
                    case OVERLAP -> "somebody's time, or a span that must be alone, is taken";
                    case DUPLICATE -> "something is there already under another name";
                    case REFERENCE -> "something that it needs is gone";
                    case RACE -> "somebody else wrote at the same moment";
                };
        return conflict.constraint().map(name -> what + ": " + name).orElse(what);
    }
}
