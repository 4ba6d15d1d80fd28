package com.ihosi.planner.room;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facility;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A room that one appointment at a time can use. Refuses values out of bounds at the fields {@code code} and {@code name}.
 *
 * @param department whose it is; none where all may use it
 * @param active whether appointments may be put into it
 * @param version that of the stored row; 0 while it is not stored
 */
public record Room(
        Id id,
        Facility.Id facility,
        String code,
        String name,
        Optional<Department.Id> department,
        boolean active,
        long version) {

    /** The most characters of a code. */
    public static final int LONGEST_CODE = 40;
    /** The most characters of a name. */
    public static final int LONGEST_NAME = 200;

    public Room {
        code = code.strip();
        name = name.strip();
        check(new FieldChecks(), code, name).done();
    }

    /** What rooms and equipment have in common. */
    static FieldChecks check(FieldChecks checks, String code, String name) {
        return checks.check(
                        code.matches("[A-Za-z0-9_.-]{1,%d}".formatted(LONGEST_CODE)),
                        "code",
                        "The code must have 1 to %d letters without accents, digits, dots, hyphens or underscores."
                                .formatted(LONGEST_CODE))
                .text("name", "name", name, LONGEST_NAME);
    }

    /** Identifies a room of a facility. */
    public record Id(UUID value) {
        public Id {
            Objects.requireNonNull(value, "value");
        }
    }
}
