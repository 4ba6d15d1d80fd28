package com.ihosi.planner.event;

/** Acts on what happened. Sees each event at least once; a repeat is dropped by its id. */
public interface EventConsumer {

    /** Under this name it is remembered what the consumer has seen, so it stays the same for ever: {@code waitlist}. */
    String name();

    /** Whether an event is for it; decided from the event alone. */
    boolean wants(PlannerEvent event);

    /**
     * Acts on an event that it wants. Called outside of any transaction, and again after a kill, so that what it does can be done twice.
     * Throws to be asked again later.
     */
    void take(HandedOn handedOn);
}
