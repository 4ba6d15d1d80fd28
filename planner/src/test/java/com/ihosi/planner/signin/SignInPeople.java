package com.ihosi.planner.signin;

import static com.ihosi.schema.generated.Tables.ACCOUNT;
import static com.ihosi.schema.generated.Tables.ACCOUNT_CREDENTIAL;

import com.ihosi.planner.account.Account;
import com.ihosi.schema.access.PlatformScope;
import com.ihosi.schema.testing.TestDatabase;
import java.util.UUID;

/** Accounts with passwords for tests. */
final class SignInPeople {

    private SignInPeople() {}

    /** Adds an account and returns its e-mail, which begins with the name. */
    static String add(TestDatabase test, String name, String password) {
        UUID id = UUID.randomUUID();
        String email = name + "-" + id + "@example.org";
        test.database().run(new PlatformScope(), sql -> {
            sql.insertInto(ACCOUNT)
                    .set(ACCOUNT.ID, id)
                    .set(ACCOUNT.EMAIL, email)
                    .set(ACCOUNT.DISPLAY_NAME, name)
                    .execute();
            sql.insertInto(ACCOUNT_CREDENTIAL)
                    .set(ACCOUNT_CREDENTIAL.ACCOUNT_ID, id)
                    .set(ACCOUNT_CREDENTIAL.PASSWORD_HASH, "{plain}" + password)
                    .execute();
        });
        return email;
    }

    static Account.Id id(TestDatabase test, String email) {
        return test.beyondPolicies(sql -> sql.select(ACCOUNT.ID.convertFrom(Account.Id::new))
                .from(ACCOUNT)
                .where(ACCOUNT.EMAIL.eq(email))
                .fetchSingle()
                .value1());
    }
}
