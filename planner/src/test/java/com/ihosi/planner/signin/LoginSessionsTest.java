package com.ihosi.planner.signin;

import static com.ihosi.schema.generated.Tables.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.NotFoundException;
import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.signin.LoginSessions.State;
import com.ihosi.schema.access.PlatformScope;
import com.ihosi.schema.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LoginSessionsTest {

    @RegisterExtension
    static final TestDatabase TEST = TestDatabase.fresh();

    private static final Browser DESK = new Browser("north.example.org", "192.0.2.1", "Firefox");
    private static final String OLD = "a long old sentence";
    private static final String NEW = "four words without sense";

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-23T12:00:00Z"));
    private final Accounts accounts = new Accounts(TEST.database(), new Facilities(TEST.database()), clock);
    private final LoginSessions sessions =
            new LoginSessions(TEST.database(), accounts, Duration.ofMinutes(30), Duration.ofHours(8), clock);
    private final PasswordChanges changes =
            new PasswordChanges(TEST.database(), accounts, new PlainPasswords(), 12, clock);
    private Account.Id ada = SignInPeople.id(TEST, SignInPeople.add(TEST, "ada", OLD));
    private Account.Id bob = ada;

    @BeforeEach
    void arrange() {
        ada = SignInPeople.id(TEST, SignInPeople.add(TEST, "ada", OLD));
        bob = SignInPeople.id(TEST, SignInPeople.add(TEST, "bob", OLD));
    }

    private LoginSession.Id begin(Account.Id whose) {
        return sessions.begin(whose, DESK, false, null);
    }

    @Test
    void aSessionEndsWhenNothingIsDone() {
        LoginSession.Id session = begin(ada);

        clock.move(29 * 60);
        assertThat(sessions.find(ada, session, true)).contains(State.PASSWORD_ALONE);
        clock.move(29 * 60);
        assertThat(sessions.find(ada, session, false))
                .as("an open page is no use")
                .isPresent();
        clock.move(60);
        assertThat(sessions.find(ada, session, true)).isEmpty();
        assertThat(sessions.list(ada)).isEmpty();
    }

    @Test
    void aSessionEndsAtLastHoweverMuchItIsUsed() {
        LoginSession.Id session = begin(ada);

        IntStream.range(0, 31).forEach(each -> {
            clock.move(15 * 60);
            assertThat(sessions.find(ada, session, true)).isPresent();
        });
        clock.move(15 * 60);
        assertThat(sessions.find(ada, session, true)).isEmpty();
    }

    @Test
    void whatIsHandedOverEndsWithWhereItBegan() {
        LoginSession.Id first = begin(ada);
        clock.move(20 * 60);
        Instant end = sessions.findEnd(ada, first).orElseThrow();

        LoginSession.Id second = sessions.begin(ada, DESK, true, end);

        assertThat(sessions.findEnd(ada, second)).contains(end);
        assertThat(sessions.find(ada, second, true)).contains(State.PROVED);
    }

    @Test
    void oneEndsOnesOwnSessionsAndNobodyElses() {
        LoginSession.Id hers = begin(ada);
        LoginSession.Id his = begin(bob);

        assertThatThrownBy(() -> sessions.end(bob, hers)).isInstanceOf(NotFoundException.class);
        assertThat(sessions.find(bob, hers, true)).isEmpty();
        assertThat(sessions.find(ada, hers, true)).isPresent();
        sessions.end(ada, hers);
        assertThat(sessions.find(ada, hers, true)).isEmpty();
        assertThat(sessions.find(bob, his, true)).isPresent();
    }

    @Test
    void allOthersAreEndedAtOnce() {
        LoginSession.Id kept = begin(ada);
        LoginSession.Id other = begin(ada);
        LoginSession.Id his = begin(bob);

        assertThat(sessions.endOthers(ada, kept)).isEqualTo(1);

        assertThat(sessions.find(ada, kept, true)).isPresent();
        assertThat(sessions.find(ada, other, true)).isEmpty();
        assertThat(sessions.find(bob, his, true)).isPresent();
    }

    @Test
    void aDisabledAccountHasNoSession() {
        LoginSession.Id session = begin(ada);

        TEST.database().run(new PlatformScope(), sql -> sql.update(ACCOUNT)
                .set(ACCOUNT.STATUS, "disabled")
                .where(ACCOUNT.ID.eq(ada.value()))
                .execute());

        assertThat(sessions.find(ada, session, true)).isEmpty();
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        LoginSession.Id here = begin(ada);
        LoginSession.Id elsewhere = begin(ada);

        changes.change(ada, here, OLD, NEW);

        assertThat(sessions.find(ada, here, true)).isPresent();
        assertThat(sessions.find(ada, elsewhere, true)).isEmpty();
        assertThatThrownBy(() -> changes.change(ada, here, OLD, NEW)).isInstanceOf(FieldException.class);
        changes.change(ada, here, NEW, OLD);
    }

    @Test
    void theOldPasswordIsGuessedNoMoreOftenThanAtTheDoor() {
        LoginSession.Id here = begin(ada);
        IntStream.range(0, 5).forEach(each -> assertThat(refusal(() -> changes.change(ada, here, "wrong", NEW)))
                .startsWith("old: This is not"));

        assertThat(refusal(() -> changes.change(ada, here, OLD, NEW))).startsWith("old: The password was wrong too");
        clock.move(60);
        changes.change(ada, here, OLD, NEW);
    }

    @Test
    void aPasswordThatIsGuessedFirstIsRefusedAtItsField() {
        LoginSession.Id here = begin(ada);

        for (String bad : new String[] {
            "elevenchars",
            "x".repeat(129),
            "Password1234!",
            "P4ssw0rd2026!!",
            "passwordpassword",
            "123456789012",
            "aaaaaaaaaaaa",
            "abababababab",
            "qwertyuiopas",
            "Summer2026!!",
            "hospital-2026",
            "ada is my own name".replace("ada", sessionsMail())
        }) {
            assertThat(refusal(() -> changes.change(ada, here, OLD, bad)))
                    .as(bad)
                    .startsWith("password: ");
        }
        for (String good : new String[] {"elevenchars12", "four words here now", "ñandú corre lejos", "x9!kQ2#mV7$t"}) {
            changes.change(ada, here, OLD, good);
            changes.change(ada, here, good, OLD);
        }
    }

    private String sessionsMail() {
        return accounts.find(ada).orElseThrow().email();
    }

    private static String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        FieldException refused = catchThrowableOfType(FieldException.class, action);
        return refused.refusals().getFirst().field() + ": "
                + refused.refusals().getFirst().message();
    }
}
