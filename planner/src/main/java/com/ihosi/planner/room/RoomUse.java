package com.ihosi.planner.room;

import com.ihosi.planner.time.Span;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** A time at which a room is taken. */
public record RoomUse(Id id, Room.Id room, Kind kind, Span during, Optional<String> note) {

    /** The most characters of a block's note. */
    public static final int LONGEST_NOTE = 500;

    /** Identifies a use. */
    public record Id(UUID value) {
        public Id {
            Objects.requireNonNull(value, "value");
        }
    }

    /** What takes a room. */
    public enum Kind {
        APPOINTMENT,
        /** Somebody is about to book it. */
        HOLD,
        /** Nobody is to use it: cleaning, repair. */
        BLOCK
    }
}
