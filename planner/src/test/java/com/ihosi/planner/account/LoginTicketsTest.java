package com.ihosi.planner.account;

import static com.ihosi.schema.generated.Tables.ACCOUNT;
import static com.ihosi.schema.generated.Tables.LOGIN_TICKET;
import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.facility.Facility;
import com.ihosi.schema.access.PlatformScope;
import com.ihosi.schema.testing.TestDatabase;
import com.ihosi.schema.testing.TwoFacilities;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LoginTicketsTest {

    @RegisterExtension
    static final TestDatabase TEST = TestDatabase.fresh();

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Account.Id ADA = new Account.Id(UUID.randomUUID());

    private static Facility.Id north;
    private static Facility.Id south;

    @BeforeAll
    static void arrange() {
        TwoFacilities two = TwoFacilities.in(TEST.database());
        north = new Facility.Id(two.north().facility());
        south = new Facility.Id(two.south().facility());
        TEST.database().run(new PlatformScope(), sql -> sql.insertInto(ACCOUNT)
                .set(ACCOUNT.ID, ADA.value())
                .set(ACCOUNT.EMAIL, "ada@example.org")
                .set(ACCOUNT.DISPLAY_NAME, "Ada")
                .execute());
    }

    @Test
    void oneIsRedeemedOnce() {
        String ticket = at(NOON).issue(ADA, north);

        assertThat(at(NOON.plusSeconds(29)).redeem(ticket, north)).contains(ADA);
        assertThat(at(NOON.plusSeconds(29)).redeem(ticket, north)).isEmpty();
    }

    @Test
    void oneExpires() {
        String ticket = at(NOON).issue(ADA, north);

        assertThat(at(NOON.plus(LoginTickets.LIFE)).redeem(ticket, north)).isEmpty();
    }

    @Test
    void oneIsWorthNothingElsewhere() {
        String ticket = at(NOON).issue(ADA, north);

        assertThat(at(NOON).redeem(ticket, south)).isEmpty();
        assertThat(at(NOON).redeem("made up", north)).isEmpty();
        assertThat(at(NOON).redeem(ticket, north)).contains(ADA);
    }

    @Test
    void onlyItsHashIsKept() {
        String ticket = at(NOON).issue(ADA, south);

        List<byte[]> hashes = TEST.beyondPolicies(sql -> sql.select(LOGIN_TICKET.TOKEN_HASH)
                .from(LOGIN_TICKET)
                .where(LOGIN_TICKET.FACILITY_ID.eq(south.value()))
                .fetch(row -> row.value1()));
        assertThat(hashes)
                .singleElement()
                .satisfies(hash -> assertThat(hash).hasSize(32).isNotEqualTo(ticket.getBytes(StandardCharsets.UTF_8)));
    }

    private static LoginTickets at(Instant now) {
        return new LoginTickets(TEST.database(), Clock.fixed(now, ZoneOffset.UTC));
    }
}
