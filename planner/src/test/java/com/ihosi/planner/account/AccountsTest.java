package com.ihosi.planner.account;

import static com.ihosi.schema.generated.Tables.ACCOUNT;
import static com.ihosi.schema.generated.Tables.ACCOUNT_CREDENTIAL;
import static com.ihosi.schema.generated.Tables.FACILITY_MEMBERSHIP;
import static com.ihosi.schema.generated.Tables.MEMBERSHIP_PERMISSION;
import static com.ihosi.schema.generated.Tables.SUPER_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.schema.access.PlatformScope;
import com.ihosi.schema.testing.TestDatabase;
import com.ihosi.schema.testing.TwoFacilities;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountsTest {

    @RegisterExtension
    static final TestDatabase TEST = TestDatabase.fresh();

    private static Facility.Id north;
    private static Facility.Id south;
    private static Accounts accounts;

    @BeforeAll
    static void arrange() {
        TwoFacilities two = TwoFacilities.in(TEST.database());
        north = new Facility.Id(two.north().facility());
        south = new Facility.Id(two.south().facility());
        accounts = new Accounts(TEST.database(), new Facilities(TEST.database()), Clock.systemUTC());
    }

    @Test
    void credentialsAreFoundByEmailInAnyCase() {
        Account.Id account = account("ada@example.org", "active");
        TEST.database().run(new PlatformScope(), sql -> sql.insertInto(ACCOUNT_CREDENTIAL)
                .set(ACCOUNT_CREDENTIAL.ACCOUNT_ID, account.value())
                .set(ACCOUNT_CREDENTIAL.PASSWORD_HASH, "{bcrypt}secret")
                .execute());

        Credentials found = accounts.findCredentials(" Ada@Example.org ").orElseThrow();

        assertThat(found.account().id()).isEqualTo(account);
        assertThat(found.passwordHash()).isEqualTo("{bcrypt}secret");
        assertThat(found.active()).isTrue();
        assertThat(found.toString()).doesNotContain("secret");
        assertThat(accounts.findCredentials("nobody@example.org")).isEmpty();
    }

    @Test
    void anAccountWithoutPasswordHasNoCredentials() {
        account("invited@example.org", "active");

        assertThat(accounts.findCredentials("invited@example.org")).isEmpty();
    }

    @Test
    void aSuperAdminIsKnownAsOne() {
        Account.Id account = account("root@example.org", "active");
        TEST.database().run(new PlatformScope(), sql -> sql.insertInto(SUPER_ADMIN)
                .set(SUPER_ADMIN.ACCOUNT_ID, account.value())
                .execute());

        assertThat(accounts.find(account)).get().extracting(Account::superAdmin).isEqualTo(true);
        assertThat(accounts.may(new Actor.Person(account), Right.PLAN_ROSTER, north))
                .isFalse();
    }

    @Test
    void aSchedulerPlansAtHisFacilityAndNotAtAnother() {
        Account.Id account = account("plans@example.org", "active");
        member(account, north, "scheduler", "active");

        assertThat(accounts.may(new Actor.Person(account), Right.PLAN_ROSTER, north))
                .isTrue();
        assertThat(accounts.may(new Actor.Person(account), Right.PLAN_ROSTER, south))
                .isFalse();
        assertThat(accounts.listFacilities(account)).extracting(Facility::id).containsExactly(north);
        assertThatThrownBy(() -> accounts.require(new Actor.Person(account), Right.PLAN_ROSTER, List.of(north, south)))
                .isInstanceOf(NotAllowedException.class);
        assertThatCode(() -> accounts.require(new Actor.Person(account), Right.PLAN_ROSTER, List.of(north)))
                .doesNotThrowAnyException();
    }

    @Test
    void aPermissionLetsAnyRolePlan() {
        Account.Id account = account("reports@example.org", "active");
        member(account, north, "reports", "active");
        member(account, south, "reports", "active");
        TEST.database().run(new PlatformScope(), sql -> sql.insertInto(MEMBERSHIP_PERMISSION)
                .set(MEMBERSHIP_PERMISSION.FACILITY_ID, south.value())
                .set(MEMBERSHIP_PERMISSION.ACCOUNT_ID, account.value())
                .set(MEMBERSHIP_PERMISSION.PERMISSION, Right.PLAN_ROSTER.word())
                .execute());

        assertThat(accounts.may(new Actor.Person(account), Right.PLAN_ROSTER, north))
                .isFalse();
        assertThat(accounts.may(new Actor.Person(account), Right.PLAN_ROSTER, south))
                .isTrue();
        assertThat(accounts.findMembership(account, south))
                .get()
                .extracting(Membership::role)
                .isEqualTo(Role.REPORTS);
    }

    @Test
    void aSuspendedMemberAndADisabledAccountMayNothing() {
        Account.Id suspended = account("suspended@example.org", "active");
        Account.Id disabled = account("disabled@example.org", "disabled");
        member(suspended, north, "admin", "suspended");
        member(disabled, north, "admin", "active");

        assertThat(accounts.may(new Actor.Person(suspended), Right.PLAN_ROSTER, north))
                .isFalse();
        assertThat(accounts.may(new Actor.Person(disabled), Right.PLAN_ROSTER, north))
                .isFalse();
        assertThat(accounts.find(disabled)).isEmpty();
    }

    @Test
    void theCommandLineMayPlanEverywhere() {
        assertThatCode(() -> accounts.require(new Actor.CommandLine(), Right.PLAN_ROSTER, List.of(north, south)))
                .doesNotThrowAnyException();
    }

    private static Account.Id account(String email, String status) {
        UUID id = UUID.randomUUID();
        TEST.database().run(new PlatformScope(), sql -> sql.insertInto(ACCOUNT)
                .set(ACCOUNT.ID, id)
                .set(ACCOUNT.EMAIL, email)
                .set(ACCOUNT.DISPLAY_NAME, "Somebody")
                .set(ACCOUNT.STATUS, status)
                .execute());
        return new Account.Id(id);
    }

    private static void member(Account.Id account, Facility.Id facility, String role, String status) {
        TEST.database().run(new PlatformScope(), sql -> sql.insertInto(FACILITY_MEMBERSHIP)
                .set(FACILITY_MEMBERSHIP.FACILITY_ID, facility.value())
                .set(FACILITY_MEMBERSHIP.ACCOUNT_ID, account.value())
                .set(FACILITY_MEMBERSHIP.ROLE, role)
                .set(FACILITY_MEMBERSHIP.STATUS, status)
                .execute());
    }
}
