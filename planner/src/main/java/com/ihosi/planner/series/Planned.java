package com.ihosi.planner.series;

import com.ihosi.planner.slot.Obstacle;
import com.ihosi.planner.slot.RankedSlot;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What would become of an occurrence.
 *
 * @param at the local time that the rule gives
 * @param start when that is; of a time that exists twice the first, of one that does not exist none
 * @param obstacle why it does not fit; none: it does
 * @param alternatives near it, the best first; only where it does not fit
 */
public record Planned(
        LocalDateTime at, Optional<Instant> start, Optional<Obstacle> obstacle, List<RankedSlot> alternatives) {
    public Planned {
        alternatives = List.copyOf(alternatives);
    }

    /** Whether it can be booked as the rule says. */
    public boolean fits() {
        return obstacle.isEmpty();
    }
}
