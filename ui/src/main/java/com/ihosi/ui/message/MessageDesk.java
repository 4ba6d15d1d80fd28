package com.ihosi.ui.message;

import com.ihosi.planner.event.RefusedEvent;
import com.ihosi.planner.event.RefusedEvents;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.message.Letter;
import com.ihosi.planner.message.Mailroom;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.security.SignedIn;
import com.ihosi.ui.text.Moments;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks and decides on behalf of whoever is logged in, about the facility of the address. */
@Component
final class MessageDesk {

    private final Mailroom mailroom;
    private final RefusedEvents events;

    MessageDesk(Mailroom mailroom, RefusedEvents events) {
        this.mailroom = mailroom;
        this.events = events;
    }

    Mailroom.Overview overview() {
        return mailroom.overview(SignedIn.actor(), facility());
    }

    List<Letter> list(Set<Letter.Status> statuses) {
        return mailroom.list(SignedIn.actor(), facility(), statuses);
    }

    void sendAgain(Letter letter) {
        mailroom.sendAgain(SignedIn.actor(), facility(), letter.id());
    }

    void leave(Letter letter) {
        mailroom.leave(SignedIn.actor(), facility(), letter.id());
    }

    List<RefusedEvent> listEvents() {
        return events.list(SignedIn.actor(), facility());
    }

    void sendAgain(RefusedEvent event) {
        events.sendAgain(SignedIn.actor(), facility(), event);
    }

    void leave(RefusedEvent event) {
        events.leave(SignedIn.actor(), facility(), event);
    }

    Moments moments(Locale language) {
        return new Moments(CurrentFacility.get().zone(), language);
    }

    private static Facility.Id facility() {
        return CurrentFacility.get().id();
    }
}
