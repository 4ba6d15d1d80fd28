package com.ihosi.planner.message;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;

/** Takes what patients are to be told, to be sent by whoever sends. */
public final class Messages {

    /**
     * Keeps a note until it is sent, in the transaction, in the facility's scope, that makes it true. A note whose key was used is kept
     * once.
     *
     * @return false where the patient wants no messages, has no address or is not an active patient of the facility
     */
    public boolean tell(DSLContext sql, Note note, Instant now) {
        return tell(sql, note, now, now);
    }

    /** The same, to be sent not before a moment. */
    boolean tell(DSLContext sql, Note note, Instant now, Instant notBefore) {
        MessageRepository repository = new MessageRepository(sql, note.facility());
        Optional<Channel> channel = repository.findReach(note.patient()).flatMap(Reach::channel);
        channel.ifPresent(where -> repository.add(note, where, now, notBefore.isAfter(now) ? notBefore : now));
        return channel.isPresent();
    }
}
