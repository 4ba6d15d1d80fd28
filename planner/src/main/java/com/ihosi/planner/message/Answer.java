package com.ihosi.planner.message;

import java.util.Optional;

/** What became of a message that was handed over. */
public sealed interface Answer {

    /** Why nothing else should be sent there for now, if so. */
    default Optional<String> stops() {
        return Optional.empty();
    }

    /** The server took it. */
    record Accepted() implements Answer {}

    /** The server will never take it, such as for an address that there is not. */
    record Refused(String reason) implements Answer {}

    /** The server does not take this one now; it has nothing against others. */
    record Later(String reason) implements Answer {}

    /** The server has certainly not taken it, and takes no others now. */
    record Down(String reason) implements Answer {
        @Override
        public Optional<String> stops() {
            return Optional.of(reason);
        }
    }

    /** The server had all of it and was not heard of again: nobody knows whether it was sent. */
    record Perhaps(String reason) implements Answer {
        @Override
        public Optional<String> stops() {
            return Optional.of(reason);
        }
    }
}
