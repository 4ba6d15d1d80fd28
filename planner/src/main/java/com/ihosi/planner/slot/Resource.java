package com.ihosi.planner.slot;

import com.ihosi.planner.facility.Department;
import com.ihosi.planner.time.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A room or a piece of equipment that one appointment at a time can use.
 *
 * @param kind of equipment; empty for a room
 * @param taken when it is in use
 */
public record Resource(UUID id, String kind, Department.@Nullable Id department, List<Span> taken) {

    /** The same when it is in use at more times. */
    public Resource taking(List<Span> more) {
        return more.isEmpty()
                ? this
                : new Resource(
                        id,
                        kind,
                        department,
                        Stream.concat(taken.stream(), more.stream()).toList());
    }

    boolean isFree(Span during) {
        return taken.stream().noneMatch(during::overlaps);
    }

    /** What belongs to a department comes first, then what belongs to none, then the others'; in the given order otherwise. */
    static Comparator<Resource> nearest(Department.@Nullable Id department) {
        return Comparator.comparingInt(resource -> {
            if (Objects.equals(resource.department(), department)) {
                return 0;
            }
            return resource.department() == null ? 1 : 2;
        });
    }
}
