package com.ihosi.planner.calendar;

import com.ihosi.planner.room.Room;
import java.util.List;

/**
 * Some days of a room.
 *
 * @param kept what takes it beside appointments
 */
public record RoomDays(Room room, List<Kept> kept) {
    public RoomDays {
        kept = List.copyOf(kept);
    }
}
