package com.ihosi.ui.message;

import com.ihosi.planner.message.Letter.Status;
import java.util.Map;
import java.util.Set;

/** Messages that are looked at together. */
enum Pile {
    DECIDE(Status.DEAD, Status.PERHAPS_SENT),
    WAITING(Status.NEW, Status.HANDING_OVER),
    SENT(Status.SENT),
    LEFT(Status.CANCELLED);

    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes none that could change
    private final Set<Status> statuses;

    Pile(Status... statuses) {
        this.statuses = Set.of(statuses);
    }

    Set<Status> statuses() {
        return statuses;
    }

    int count(Map<Status, Integer> counts) {
        return statuses.stream()
                .mapToInt(status -> counts.getOrDefault(status, 0))
                .sum();
    }
}
