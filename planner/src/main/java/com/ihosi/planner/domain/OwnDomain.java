package com.ihosi.planner.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A domain name that a facility says is its own.
 *
 * @param token what proves it, once it stands in the domain name system
 * @param verifiedAt since when it leads to the facility; none: it does not
 * @param checkedAt when name servers last gave an answer; none: never
 */
public record OwnDomain(
        HostName host,
        String token,
        @Nullable Instant verifiedAt,
        @Nullable Instant checkedAt) {

    private static final String MARK = "ihosi-verification=";

    /** The name of the text record that has to be set. */
    public String recordName() {
        return "_ihosi." + host.text();
    }

    /** What that record has to say. */
    public String recordText() {
        return MARK + token;
    }

    /** Since when it leads to the facility. */
    public Optional<Instant> findVerification() {
        return Optional.ofNullable(verifiedAt);
    }
}
