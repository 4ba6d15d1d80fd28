package com.ihosi.planner.message;

import com.ihosi.planner.patient.Patient;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as people at the facility see it.
 *
 * @param name of the patient
 * @param address where it went or was last tried; none before that, and the words likewise
 * @param reason why it was not sent, as it was said
 */
public record Letter(
        UUID id,
        Note.Kind kind,
        Channel channel,
        Patient.Id patient,
        String name,
        Status status,
        int attempts,
        Instant madeAt,
        Instant nextAttempt,
        @Nullable Instant sentAt,
        Instant start,
        @Nullable String address,
        @Nullable String subject,
        @Nullable String body,
        @Nullable String reason) {

    /** How it stands. */
    public enum Status {
        /** It is sent when it is due and the server can be used. */
        NEW,
        /** It is being handed over at this moment. */
        HANDING_OVER,
        SENT,
        /** The server had it and nobody knows what became of it: a person decides. */
        PERHAPS_SENT,
        /** It will not be sent by itself: a person decides. */
        DEAD,
        /** A person left it, or there was nobody to tell any more. */
        CANCELLED;

        /** Whether a person has to decide. */
        public boolean waitsForPerson() {
            return this == PERHAPS_SENT || this == DEAD;
        }
    }
}
