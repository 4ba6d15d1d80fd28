package com.ihosi.planner.event;

import com.ihosi.planner.facility.Facility;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** A consumer that remembers what it was given, and refuses what it is told to. */
final class Seen implements EventConsumer {

    final List<HandedOn> events = new CopyOnWriteArrayList<>();
    private final String name;
    volatile Predicate<HandedOn> refused = event -> false;

    Seen(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean wants(PlannerEvent event) {
        return event instanceof PlannerEvent.RoomChanged;
    }

    @Override
    public void take(HandedOn handedOn) {
        if (refused.test(handedOn)) {
            throw new IllegalStateException("Not now.");
        }
        events.add(handedOn);
    }

    List<UUID> subjects(Facility.Id facility) {
        return events.stream()
                .map(HandedOn::event)
                .filter(event -> event.facility().equals(facility))
                .map(PlannerEvent::subject)
                .toList();
    }
}
