package com.ihosi.planner.series;

import java.time.LocalDateTime;

/** Which occurrences of a series are meant; those that have gone by never are. */
public sealed interface Part {

    /** One alone. */
    record One(LocalDateTime at) implements Part {}

    /** One and all that follow it. */
    record Following(LocalDateTime from) implements Part {}

    /** All that are to come. */
    record All() implements Part {}

    /** Whether an occurrence is meant. */
    default boolean contains(LocalDateTime at) {
        return switch (this) {
            case One(LocalDateTime one) -> at.equals(one);
            case Following(LocalDateTime from) -> !at.isBefore(from);
            case All() -> true;
        };
    }
}
