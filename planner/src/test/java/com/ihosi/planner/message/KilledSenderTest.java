package com.ihosi.planner.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.account.Actor;
import com.ihosi.planner.message.Letter.Status;
import com.ihosi.planner.testing.TwoHospitals;
import com.ihosi.schema.testing.OtherProcess;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class KilledSenderTest {

    private static final Actor SYSTEM = new Actor.CommandLine();
    private static final Instant VISIT = Instant.parse("2026-12-01T08:30:00Z");
    private static final Clock LATER = Clock.fixed(TwoHospitals.NOW.plus(Duration.ofMinutes(10)), ZoneOffset.UTC);

    @Test
    void aMessageWhoseSenderIsKilledAfterTheServerHadItIsNeverSentTwice() throws Exception {
        try (Correspondents people = new Correspondents();
                SlowServer had = SlowServer.silentAt(".");
                MailServer server = new MailServer()) {
            people.tell(people.north(), people.pat, Note.Kind.CONFIRMATION, "a", VISIT, null);
            people.tell(people.north(), people.quinn, Note.Kind.OFFER, "b", VISIT, null);

            killOnce(had, people);
            Sender next = sender(people, server);
            next.send();
            next.send();

            Mailroom mailroom = people.mailroom(LATER);
            List<Letter> letters = mailroom.list(SYSTEM, people.north(), Set.of(Status.values()));
            assertThat(letters).extracting(Letter::status).containsExactlyInAnyOrder(Status.PERHAPS_SENT, Status.SENT);
            assertThat(server.mails()).hasSize(1);
            Letter perhaps = letters.stream()
                    .filter(letter -> letter.status() == Status.PERHAPS_SENT)
                    .findFirst()
                    .orElseThrow();
            mailroom.sendAgain(SYSTEM, people.north(), perhaps.id());
            next.send();
            assertThat(server.mails()).hasSize(2);
        }
    }

    @Test
    void aMessageWhoseSenderIsKilledBeforeIsSentByAnother() throws Exception {
        try (Correspondents people = new Correspondents();
                SlowServer greeting = SlowServer.silentAt("HELLO");
                MailServer server = new MailServer()) {
            people.tell(people.north(), people.pat, Note.Kind.CONFIRMATION, "a", VISIT, null);
            people.tell(people.south(), people.quinn, Note.Kind.OFFER, "b", VISIT, null);

            killOnce(greeting, people);
            sender(people, server).send();

            assertThat(server.mails()).hasSize(2);
        }
    }

    private static void killOnce(SlowServer server, Correspondents people) throws Exception {
        Process doomed = OtherProcess.of(SenderThatIsKilled.class, people.test().url(), String.valueOf(server.port()))
                .start();
        server.awaitSilence();
        doomed.destroyForcibly().waitFor();
    }

    private static Sender sender(Correspondents people, MailServer server) {
        return new Sender(people.database(), people.facilities(), List.of(server.gateway()), people.addresses(), LATER);
    }
}
