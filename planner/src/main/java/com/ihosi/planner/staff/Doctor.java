package com.ihosi.planner.staff;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A person who is rostered, at one facility or at several; the code is unique over all of them. */
public record Doctor(Id id, String code, @Nullable String title, String givenName, String familyName) {

    /** Identifies a doctor, the same at every facility. */
    public record Id(UUID value) {

        public Id {
            Objects.requireNonNull(value, "value");
        }
    }

    /** As colleagues say it: title, given name and family name. */
    public String name() {
        return Stream.of(title, givenName, familyName)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    /** As lists sort it: family name, given name. */
    public String sortName() {
        return familyName + ", " + givenName;
    }
}
