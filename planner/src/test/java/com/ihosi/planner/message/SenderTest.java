package com.ihosi.planner.message;

import static com.ihosi.schema.generated.Tables.APPOINTMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.ihosi.planner.PlannerException;
import com.ihosi.planner.StaleException;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.message.Letter.Status;
import com.ihosi.planner.testing.TwoHospitals;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SenderTest {

    private static final Actor SYSTEM = new Actor.CommandLine();
    private static final Instant NOW = TwoHospitals.NOW;
    private static final Instant VISIT = Instant.parse("2026-12-01T08:30:00Z");

    private final Correspondents people = new Correspondents();
    private final MailServer server = new MailServer();

    @AfterEach
    void close() {
        server.close();
        people.close();
    }

    @Test
    void aPatientIsToldInHerLanguageOnTheFacilitysClockAndOnce() throws Exception {
        people.tell(people.north(), people.pat, Note.Kind.CONFIRMATION, "a", VISIT, null);
        people.tell(people.north(), people.pat, Note.Kind.CONFIRMATION, "a", VISIT, null);
        people.tell(people.south(), people.quinn, Note.Kind.OFFER, "a", VISIT, "/offer/abc");

        sender(NOW).send();
        sender(NOW).send();

        MimeMessage pat = server.only("pat@example.org");
        assertThat(pat.getSubject()).isEqualTo("Your visit is booked: Tuesday, December 1, 2026");
        assertThat(GreenMailUtil.getBody(pat))
                .contains("Hello pat,")
                .contains("Tuesday, December 1, 2026, 9:30 AM")
                .contains("check-up with Dr. Okoro")
                .contains("north");
        assertThat(pat.getFrom()[0]).hasToString("north <no-reply@ihosi.example>");
        MimeMessage quinn = server.only("quinn@example.org");
        assertThat(quinn.getSubject()).isEqualTo("Un hueco antes para usted: martes, 1 de diciembre de 2026");
        assertThat(quinn.getContent().toString())
                .contains("martes, 1 de diciembre de 2026, 3:30")
                .contains("https://south.ihosi.example/offer/abc");
        assertThat(statuses(people.north())).containsExactly(Status.SENT);
    }

    @Test
    void aLinkIsForgottenOnceThePatientHasIt() throws Exception {
        people.tell(people.south(), people.quinn, Note.Kind.OFFER, "a", VISIT, "/offer/secret");

        sender(NOW).send();

        assertThat(server.only("quinn@example.org").getContent().toString()).contains("/offer/secret");
        assertThat(mailroom(NOW).list(SYSTEM, people.south(), Set.of(Status.SENT)))
                .singleElement()
                .satisfies(letter -> assertThat(letter.body())
                        .contains("https://south.ihosi.example/…")
                        .doesNotContain("secret"));
    }

    @Test
    void whoWantsNoMessagesIsNotToldAnything() {
        people.prefers("none");
        boolean told = people.tell(people.north(), people.pat, Note.Kind.CONFIRMATION, "a", VISIT, null);
        people.prefers("phone");
        boolean called = people.tell(people.north(), people.pat, Note.Kind.CONFIRMATION, "b", VISIT, null);

        assertThat(told || called).isFalse();
        assertThat(statuses(people.north())).isEmpty();
    }

    @Test
    void whoWantsNoMessagesAnyMoreIsNotToldWhatWaited() {
        people.tell(people.north(), people.pat, Note.Kind.CONFIRMATION, "a", VISIT, null);
        people.prefers("none");

        sender(NOW).send();

        assertThat(server.mails()).isEmpty();
        assertThat(statuses(people.north())).containsExactly(Status.CANCELLED);
    }

    @Test
    void aServerThatIsDownKeepsAllWaitingAndCostsNoAttempt() {
        people.tell(people.north(), people.pat, Note.Kind.CONFIRMATION, "a", VISIT, null);
        people.tell(people.south(), people.quinn, Note.Kind.OFFER, "a", VISIT, null);
        server.stop();

        Sender sender = sender(NOW);
        for (int look = 0; look < 20; look++) {
            sender.send();
        }
        for (int minute = 0; minute < 30; minute++) {
            sender(NOW.plus(Duration.ofMinutes(minute))).send();
        }
        assertThat(all()).allSatisfy(letter -> {
            assertThat(letter.status()).isEqualTo(Status.NEW);
            assertThat(letter.attempts()).isZero();
        });
        assertThat(all()).extracting(Letter::reason).anySatisfy(reason -> assertThat(reason)
                .contains("cannot be used"));

        server.startAgain();
        sender(NOW.plus(Duration.ofMinutes(31))).send();
        assertThat(server.mails()).hasSize(2);
    }

    @Test
    void aServerThatIsSlowKeepsAllWaiting() {
        people.tell(people.north(), people.pat, Note.Kind.CONFIRMATION, "a", VISIT, null);
        people.tell(people.north(), people.quinn, Note.Kind.OFFER, "b", VISIT, null);

        try (SlowServer slow = SlowServer.silentAt("HELLO")) {
            new Sender(people.database(), people.facilities(), List.of(slow.gateway()), people.addresses(), at(NOW))
                    .send();
        }

        assertThat(all()).extracting(Letter::status).containsOnly(Status.NEW);
        sender(NOW).send();
        assertThat(server.mails()).hasSize(2);
    }

    @Test
    void aServerThatIsSilentOnceItHadTheMailMayHaveSentIt() {
        people.tell(people.north(), people.pat, Note.Kind.CONFIRMATION, "a", VISIT, null);
        people.tell(people.north(), people.quinn, Note.Kind.OFFER, "b", VISIT, null);

        try (SlowServer slow = SlowServer.silentAt(".")) {
            new Sender(people.database(), people.facilities(), List.of(slow.gateway()), people.addresses(), at(NOW))
                    .send();
        }
        sender(NOW.plusSeconds(600)).send();

        // the one that it had is a person's, the other one waited for a server that answers
        assertThat(all()).extracting(Letter::status).containsExactlyInAnyOrder(Status.PERHAPS_SENT, Status.SENT);
        assertThat(server.mails()).hasSize(1);
    }

    @Test
    void anAddressThatIsRefusedConcernsThatMessageAlone() {
        people.address("refused@example.org");
        people.tell(people.north(), people.pat, Note.Kind.CONFIRMATION, "a", VISIT, null);
        people.tell(people.north(), people.quinn, Note.Kind.OFFER, "b", VISIT, null);

        try (SlowServer picky = SlowServer.refusing("refused@example.org")) {
            new Sender(people.database(), people.facilities(), List.of(picky.gateway()), people.addresses(), at(NOW))
                    .send();
        }

        List<Letter> dead = mailroom(NOW).list(SYSTEM, people.north(), Set.of(Status.DEAD));
        assertThat(dead).singleElement().satisfies(letter -> {
            assertThat(letter.reason()).contains("550").contains("no such person");
            assertThat(letter.address()).isEqualTo("refused@example.org");
            assertThat(letter.body()).contains("Hello pat");
        });
        assertThat(statuses(people.north())).containsExactlyInAnyOrder(Status.DEAD, Status.SENT);

        people.address("pat@example.org");
        mailroom(NOW).sendAgain(SYSTEM, people.north(), dead.getFirst().id());
        sender(NOW).send();
        assertThat(server.only("pat@example.org")).isNotNull();
    }

    @Test
    void anAddressThatIsNoneIsDead() {
        people.address("not an address");
        people.tell(people.north(), people.pat, Note.Kind.CONFIRMATION, "a", VISIT, null);

        sender(NOW).send();

        assertThat(statuses(people.north())).containsExactly(Status.DEAD);
    }

    @Test
    void whatIsOfNoUseAnyMoreIsNotSent() {
        people.tell(people.north(), people.pat, Note.Kind.CONFIRMATION, "a", VISIT, null);
        sender(VISIT).send();

        Letter dead = all().getFirst();
        assertThat(dead.status()).isEqualTo(Status.DEAD);
        assertThat(server.mails()).isEmpty();
        assertThatThrownBy(() -> mailroom(VISIT).sendAgain(SYSTEM, people.north(), dead.id()))
                .isInstanceOf(PlannerException.class)
                .hasMessageContaining("has begun");
    }

    @Test
    void aVisitThatDoesNotTakePlaceIsNotConfirmed() {
        people.tell(people.north(), people.pat, Note.Kind.CONFIRMATION, "a", VISIT, null);
        people.test().beyondPolicies(sql -> sql.update(APPOINTMENT)
                .set(APPOINTMENT.STATUS, "cancelled")
                .execute());

        sender(NOW).send();

        assertThat(server.mails()).isEmpty();
        assertThat(statuses(people.north())).containsExactly(Status.CANCELLED);
    }

    @Test
    void aReminderThatWasSentIsNotedAtTheVisit() {
        people.tell(people.north(), people.pat, Note.Kind.REMINDER, "a", VISIT, null);

        sender(NOW).send();

        Instant reminded = people.database()
                .read(people.place(people.north()).scope(), sql -> sql.select(APPOINTMENT.REMINDER_SENT_AT)
                        .from(APPOINTMENT)
                        .where(APPOINTMENT.PATIENT_ID.eq(people.pat.value()))
                        .fetchSingle(APPOINTMENT.REMINDER_SENT_AT));
        assertThat(reminded).isEqualTo(NOW);
    }

    @Test
    void aPersonDecidesOnceAndOnlyAboutHerFacility() {
        people.address("not an address");
        people.tell(people.north(), people.pat, Note.Kind.CONFIRMATION, "a", VISIT, null);
        sender(NOW).send();
        Letter dead = all().getFirst();

        assertThat(mailroom(NOW).list(SYSTEM, people.south(), Set.of(Status.values())))
                .isEmpty();
        assertThatThrownBy(() -> mailroom(NOW).leave(SYSTEM, people.south(), dead.id()))
                .isInstanceOf(PlannerException.class);
        mailroom(NOW).leave(SYSTEM, people.north(), dead.id());
        assertThatThrownBy(() -> mailroom(NOW).sendAgain(SYSTEM, people.north(), dead.id()))
                .isInstanceOf(StaleException.class);
        assertThat(statuses(people.north())).containsExactly(Status.CANCELLED);
    }

    private List<Letter> all() {
        return Stream.of(people.north(), people.south())
                .flatMap(facility -> mailroom(NOW).list(SYSTEM, facility, Set.of(Status.values())).stream())
                .toList();
    }

    private List<Status> statuses(Facility.Id facility) {
        return mailroom(NOW).list(SYSTEM, facility, Arrays.asList(Status.values())).stream()
                .map(Letter::status)
                .toList();
    }

    private Mailroom mailroom(Instant now) {
        return people.mailroom(at(now));
    }

    private Sender sender(Instant now) {
        return new Sender(
                people.database(), people.facilities(), List.of(server.gateway()), people.addresses(), at(now));
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
