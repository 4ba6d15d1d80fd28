package com.ihosi.planner.waitlist.desk;

import com.ihosi.schema.access.ConflictException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Acts on offers that expire or were declined, and on the end of quiet hours; asked to every so often. */
public final class WaitlistWatch {

    private static final Logger LOG = LoggerFactory.getLogger(WaitlistWatch.class);

    private final WaitlistFilling filling;

    /** Looks by way of the use case. */
    public WaitlistWatch(WaitlistFilling filling) {
        this.filling = filling;
    }

    /** Does what is due; where that cannot be done now, it is still due later. */
    public void look() {
        try {
            filling.refillWhereDue();
        } catch (ConflictException race) {
            // Somebody answered an offer at the same moment; it is looked at again.
            LOG.debug("Looked in vain", race);
        } catch (RuntimeException failure) {
            LOG.warn("A waitlist could not be looked at", failure);
        }
    }
}
