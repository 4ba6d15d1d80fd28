package com.ihosi.planner.account;

import static com.ihosi.schema.generated.Tables.ACCOUNT;
import static com.ihosi.schema.generated.Tables.PERSONAL_TOKEN;
import static com.ihosi.schema.generated.Tables.PLATFORM_AUDIT_LOG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.FieldException.Refusal;
import com.ihosi.planner.PlannerException;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.schema.access.PlatformScope;
import com.ihosi.schema.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PersonalTokensTest {

    @RegisterExtension
    static final TestDatabase TEST = TestDatabase.fresh();

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private Account.Id ada = new Account.Id(UUID.randomUUID());
    private Account.Id bob = ada;

    @BeforeEach
    void arrange() {
        ada = account("ada");
        bob = account("bob");
    }

    @Test
    void aKeyIsItsOwnersUntilItExpires() {
        PersonalTokens.Issued issued = at(NOON).create(ada, " Front desk ", 30);

        assertThat(issued.key()).startsWith("ihosi_").hasSize(49);
        assertThat(issued.toString()).doesNotContain(issued.key());
        assertThat(issued.token().name()).isEqualTo("Front desk");
        Instant end = NOON.plus(Duration.ofDays(30));
        assertThat(at(end.minusSeconds(1)).authenticate(issued.key()))
                .get()
                .extracting(Account::id)
                .isEqualTo(ada);
        assertThat(at(end).authenticate(issued.key())).isEmpty();
    }

    @Test
    void onlyTheKeysHashIsKept() {
        String key = at(NOON).create(ada, "Kiosk", 1).key();

        byte[] kept = TEST.beyondPolicies(sql -> sql.select(PERSONAL_TOKEN.TOKEN_HASH)
                .from(PERSONAL_TOKEN)
                .where(PERSONAL_TOKEN.ACCOUNT_ID.eq(ada.value()))
                .fetchSingle()
                .value1());
        assertThat(kept).hasSize(32).isEqualTo(new Secret(key).hash());
        assertThat(new Secret(key).toString()).doesNotContain(key);
    }

    @Test
    void aRevokedTokenWorksNoMoreAndIsRevokedByItsOwnerAlone() {
        PersonalTokens tokens = at(NOON);
        PersonalTokens.Issued issued = tokens.create(ada, "Kiosk", 1);

        assertThatThrownBy(() -> tokens.revoke(bob, issued.token().id())).isInstanceOf(PlannerException.class);
        assertThat(tokens.authenticate(issued.key())).isPresent();
        tokens.revoke(ada, issued.token().id());
        tokens.revoke(ada, issued.token().id());

        assertThat(tokens.authenticate(issued.key())).isEmpty();
        assertThat(tokens.list(ada)).singleElement().satisfies(token -> {
            assertThat(token.revoked()).isEqualTo(NOON);
            assertThat(token.works(NOON)).isFalse();
        });
        assertThat(tokens.list(bob)).isEmpty();
        List<String> actions = TEST.beyondPolicies(sql -> sql.select(PLATFORM_AUDIT_LOG.ACTION)
                .from(PLATFORM_AUDIT_LOG)
                .where(PLATFORM_AUDIT_LOG.ACCOUNT_ID.eq(ada.value()))
                .orderBy(PLATFORM_AUDIT_LOG.ID)
                .fetch(row -> row.value1()));
        assertThat(actions).containsExactly("token.create", "token.revoke");
    }

    @Test
    void theTokenOfADisabledAccountAndAMadeUpOneAreNobodys() {
        String key = at(NOON).create(ada, "Kiosk", 1).key();
        TEST.database().run(new PlatformScope(), sql -> sql.update(ACCOUNT)
                .set(ACCOUNT.STATUS, "disabled")
                .where(ACCOUNT.ID.eq(ada.value()))
                .execute());

        assertThat(at(NOON).authenticate(key)).isEmpty();
        assertThat(at(NOON).authenticate("ihosi_made-up")).isEmpty();
        assertThat(at(NOON).authenticate("")).isEmpty();
    }

    @Test
    void whenATokenWasUsedIsKnownToTheMinute() {
        String key = at(NOON).create(ada, "Kiosk", 1).key();

        at(NOON.plusSeconds(10)).authenticate(key);
        at(NOON.plusSeconds(40)).authenticate(key);
        assertThat(at(NOON).list(ada).getFirst().lastUsed()).isEqualTo(NOON.plusSeconds(10));
        at(NOON.plusSeconds(90)).authenticate(key);
        assertThat(at(NOON).list(ada).getFirst().lastUsed()).isEqualTo(NOON.plusSeconds(90));
    }

    @Test
    void aTokenHasANameAndLivesAtMostAYear() {
        FieldException refusal = catchThrowableOfType(FieldException.class, () -> at(NOON).create(ada, " ", 366));

        assertThat(refusal.refusals())
                .containsExactly(
                        new Refusal("name", "The name must have 1 to 100 characters."),
                        new Refusal("days", "The life of a token (366 days) must be 1 to 365 days."));
        assertThat(at(NOON).create(ada, "Year", 365).token().expires()).isEqualTo("2027-11-23T12:00:00Z");
    }

    @Test
    void twentyTokensWorkAtATime() {
        PersonalTokens tokens = at(NOON);
        for (int i = 0; i < PersonalTokens.MOST; i++) {
            tokens.create(ada, "Kiosk " + i, 1);
        }
        assertThatThrownBy(() -> tokens.create(ada, "One more", 1)).hasMessageStartingWith("You have 20 tokens");
        tokens.revoke(ada, tokens.list(ada).getFirst().id());
        tokens.create(ada, "One more", 1);
    }

    private static PersonalTokens at(Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new PersonalTokens(
                TEST.database(), new Accounts(TEST.database(), new Facilities(TEST.database()), clock), clock);
    }

    private static Account.Id account(String name) {
        UUID id = UUID.randomUUID();
        TEST.database().run(new PlatformScope(), sql -> sql.insertInto(ACCOUNT)
                .set(ACCOUNT.ID, id)
                .set(ACCOUNT.EMAIL, name + "-" + id + "@example.org")
                .set(ACCOUNT.DISPLAY_NAME, name)
                .execute());
        return new Account.Id(id);
    }
}
