package com.ihosi.planner.registry;

import com.ihosi.planner.facility.Facility;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A facility as those see it who run the installation.
 *
 * @param tenant who it belongs to
 * @param statusReason why it was suspended or taken up again, if that was said
 * @param ready whether its administrator finished setting it up
 * @param licence that holds today
 */
public record RegisteredFacility(
        Facility facility,
        String tenant,
        @Nullable String city,
        @Nullable String country,
        @Nullable String statusReason,
        boolean verified,
        boolean ready,
        Size size,
        Optional<Licence> licence,
        long version) {

    /** How many doctors are employed and how many patients are active: counts and nothing else. */
    public record Size(int doctors, int patients) {}
}
