package com.ihosi.planner.signin;

import static com.ihosi.schema.generated.Tables.ACCOUNT;
import static com.ihosi.schema.generated.Tables.PLATFORM_AUDIT_LOG;
import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.schema.access.PlatformScope;
import com.ihosi.schema.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LogInsTest {

    @RegisterExtension
    static final TestDatabase TEST = TestDatabase.fresh();

    private static final String HOME = "192.0.2.1";

    private final PlainPasswords passwords = new PlainPasswords();
    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-23T12:00:00Z"));
    private LogIns logIns = with(1_000);
    private String ada = "";
    private String bob = "";

    @BeforeEach
    void arrange() {
        ada = SignInPeople.add(TEST, "ada", "correct horse");
        bob = SignInPeople.add(TEST, "bob", "battery staple");
        logIns = with(1_000);
        passwords.compared().set(0);
    }

    private LogIns with(int mostPerClient) {
        Accounts accounts = new Accounts(TEST.database(), new Facilities(TEST.database()), clock);
        return new LogIns(TEST.database(), accounts, passwords, mostPerClient, clock);
    }

    @Test
    void whoKnowsThePasswordGetsInInWhateverCaseTheMailIsWritten() {
        assertThat(logIns.logIn(" " + ada.toUpperCase(java.util.Locale.ROOT), "correct horse", HOME))
                .map(Account::email)
                .contains(ada);
        assertThat(logIns.logIn(bob, "correct horse", HOME)).isEmpty();
    }

    @Test
    void whoeverIsRefusedHasCausedTheSameWork() {
        String closed = SignInPeople.add(TEST, "closed", "correct horse");
        TEST.database().run(new PlatformScope(), sql -> sql.update(ACCOUNT)
                .set(ACCOUNT.STATUS, "disabled")
                .where(ACCOUNT.EMAIL.eq(closed))
                .execute());
        IntStream.range(0, 5).forEach(each -> logIns.logIn(bob, "wrong", HOME));

        for (String email : List.of(ada, bob, closed, "nobody@example.org")) {
            passwords.compared().set(0);
            assertThat(logIns.logIn(email, "wrong", HOME)).isEmpty();
            assertThat(passwords.compared()).as(email).hasValue(1);
        }
        assertThat(logIns.logIn(closed, "correct horse", HOME)).isEmpty();
        assertThat(logIns.logIn("nobody@example.org", "nobody", HOME)).isEmpty();
    }

    @Test
    void afterFiveFailuresNothingIsTriedForAMinuteThenTwiceAsLong() {
        IntStream.range(0, 5).forEach(each -> logIns.logIn(ada, "wrong", HOME));

        clock.move(59);
        assertThat(logIns.logIn(ada, "correct horse", HOME)).isEmpty();
        assertThat(logIns.logIn(bob, "battery staple", HOME))
                .as("nobody else is concerned")
                .isPresent();
        clock.move(1);
        assertThat(logIns.logIn(ada, "wrong", HOME)).isEmpty();
        clock.move(119);
        assertThat(logIns.logIn(ada, "correct horse", HOME)).isEmpty();
        clock.move(1);
        assertThat(logIns.logIn(ada, "correct horse", HOME)).isPresent();
    }

    @Test
    void aSuccessForgetsEarlierFailures() {
        IntStream.range(0, 4).forEach(each -> logIns.logIn(ada, "wrong", HOME));
        assertThat(logIns.logIn(ada, "correct horse", HOME)).isPresent();
        IntStream.range(0, 4).forEach(each -> logIns.logIn(ada, "wrong", HOME));

        assertThat(logIns.logIn(ada, "correct horse", HOME)).isPresent();
    }

    @Test
    void manyAtOnceGainNothing() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        passwords.asked().clear();
        try (ExecutorService many = Executors.newFixedThreadPool(32)) {
            List<Future<Optional<Account>>> attempts = IntStream.range(0, 32)
                    .mapToObj(each -> many.submit(() -> {
                        start.await();
                        return logIns.logIn(ada, "guess " + each, "192.0.2." + each);
                    }))
                    .toList();
            start.countDown();
            for (Future<Optional<Account>> attempt : attempts) {
                assertThat(attempt.get()).isEmpty();
            }
        }

        assertThat(passwords.asked().stream().filter(hash -> hash.contains("correct horse")))
                .as("compared with the password")
                .hasSize(5);
        assertThat(passwords.compared()).hasValue(32);
    }

    @Test
    void aClientThatTriesMuchInVainIsLeftOutForAWhileAndOthersAreNot() {
        LogIns strict = with(3);
        IntStream.range(0, 3).forEach(each -> strict.logIn("nobody" + each + "@example.org", "x", "2001:db8::1"));

        assertThat(strict.logIn(ada, "correct horse", "2001:db8::2")).isEmpty();
        assertThat(strict.logIn(ada, "correct horse", "2001:db8:0:1::2")).isPresent();
        clock.move(600);
        assertThat(strict.logIn(ada, "correct horse", "2001:db8::2")).isPresent();
        IntStream.range(0, 10).forEach(each -> assertThat(strict.logIn(ada, "correct horse", "2001:db8::2"))
                .as("who succeeds is not counted")
                .isPresent());
    }

    @Test
    void logInsAndRefusalsAreWrittenDownWithTheAddressAndNeitherPasswordNorUnknownMail() {
        String client = "198.51.100." + (1 + UUID.randomUUID().hashCode() & 127);
        logIns.logIn(ada, "correct horse", client);
        logIns.logIn(ada, "hunter2", client);
        logIns.logIn("typo@example.org", "hunter2", client);

        List<String> lines = TEST.beyondPolicies(sql -> sql.selectFrom(PLATFORM_AUDIT_LOG)
                .where(PLATFORM_AUDIT_LOG.ADDRESS.eq(client))
                .orderBy(PLATFORM_AUDIT_LOG.ID)
                .fetch(line -> line.getAction() + " " + line.getActor() + " " + line.getDetails()));
        assertThat(lines)
                .containsExactly(
                        "login ada null",
                        "login.refused ada {\"reason\":\"password\"}",
                        "login.refused somebody unknown {\"reason\":\"unknown\"}");
    }

    @Test
    void aPasswordThatIsTooLongIsNobodys() {
        String endless = "x".repeat(129);
        String eve = SignInPeople.add(TEST, "eve", endless);

        assertThat(logIns.logIn(eve, endless, HOME)).isEmpty();
    }
}
