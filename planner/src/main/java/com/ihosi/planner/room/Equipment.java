package com.ihosi.planner.room;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.facility.Facility;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A device that one appointment at a time can use. Refuses values out of bounds at the fields {@code code}, {@code name} and
 * {@code kind}.
 *
 * @param kind what it is, as types of appointments ask for it: "Ultrasound"
 * @param room where it stands; none if it is movable
 * @param active whether appointments may use it
 * @param version that of the stored row; 0 while it is not stored
 */
public record Equipment(
        Id id,
        Facility.Id facility,
        String code,
        String kind,
        String name,
        Optional<Room.Id> room,
        boolean active,
        long version) {

    /** The most characters of a kind. */
    public static final int LONGEST_KIND = 100;

    public Equipment {
        code = code.strip();
        kind = kind.strip();
        name = name.strip();
        Room.check(new FieldChecks(), code, name)
                .text("kind", "kind", kind, LONGEST_KIND)
                .done();
    }

    /** The same piece, of a kind that is written in another way. */
    Equipment of(String sameKind) {
        return new Equipment(id, facility, code, sameKind, name, room, active, version);
    }

    /** Identifies a piece of equipment of a facility. */
    public record Id(UUID value) {
        public Id {
            Objects.requireNonNull(value, "value");
        }
    }
}
