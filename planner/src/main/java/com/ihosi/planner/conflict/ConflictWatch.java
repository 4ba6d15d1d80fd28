package com.ihosi.planner.conflict;

import com.ihosi.schema.access.ConflictException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at appointments when something has changed for them; asked to every so often. */
public final class ConflictWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ConflictWatch.class);

    private final Conflicts conflicts;

    /** Looks by way of the use case. */
    public ConflictWatch(Conflicts conflicts) {
        this.conflicts = conflicts;
    }

    /** Does what was asked for; where that cannot be done now, it is still asked for at the next look. */
    public void look() {
        try {
            conflicts.refresh();
        } catch (ConflictException race) {
            // Somebody changed an appointment at the same moment; what was asked for is still there.
            LOG.debug("Looked in vain", race);
        } catch (RuntimeException failure) {
            LOG.warn("Appointments could not be looked at", failure);
        }
    }
}
