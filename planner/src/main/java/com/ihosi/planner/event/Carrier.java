package com.ihosi.planner.event;

import java.util.List;

/** Brings events to those that want them, at least once. */
interface Carrier extends AutoCloseable {

    /**
     * Carries a facility's events in their order.
     *
     * @return how many of them arrived, from the first on; the others are brought again
     */
    int carry(List<HandedOn> events);

    @Override
    default void close() {}
}
