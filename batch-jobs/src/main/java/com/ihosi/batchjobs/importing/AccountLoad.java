package com.ihosi.batchjobs.importing;

import static com.ihosi.schema.generated.Tables.ACCOUNT;
import static com.ihosi.schema.generated.Tables.ACCOUNT_CREDENTIAL;
import static com.ihosi.schema.generated.Tables.DOCTOR;
import static com.ihosi.schema.generated.Tables.FACILITY_MEMBERSHIP;
import static com.ihosi.schema.generated.Tables.MEMBERSHIP_PERMISSION;
import static com.ihosi.schema.generated.Tables.SUPER_ADMIN;

import com.ihosi.batchjobs.dataset.DatasetFormat;
import com.ihosi.batchjobs.dataset.row.AccountRow;
import com.ihosi.batchjobs.dataset.row.MembershipRow;
import com.ihosi.batchjobs.importing.Ids.Kind;
import com.ihosi.batchjobs.importing.Loading.Entry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/** Writes who can log in. A password that an account has already is never changed by an import. */
final class AccountLoad {

    private final Loading loading;
    private final Ids ids;
    private final PasswordHash passwordHash;
    private final Map<String, String> hashes = new HashMap<>();

    AccountLoad(Loading loading, PasswordHash passwordHash) {
        this.loading = loading;
        this.ids = loading.ids();
        this.passwordHash = passwordHash;
    }

    void run() {
        loading.platform(DatasetFormat.ACCOUNT, this::writeAccounts);
        loading.platform(DatasetFormat.MEMBERSHIP, this::writeMemberships);
    }

    private void writeAccounts(DSLContext sql, List<Entry<AccountRow>> rows) {
        Upsert.<Entry<AccountRow>>into(ACCOUNT, ACCOUNT.EMAIL)
                .set(ACCOUNT.EMAIL, entry -> entry.row().email())
                .set(ACCOUNT.DISPLAY_NAME, entry -> entry.row().name())
                .write(sql, rows);
        List<String> emails = rows.stream().map(entry -> entry.row().email()).toList();
        sql.select(ACCOUNT.EMAIL, ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.EMAIL.in(emails))
                .forEach(found -> ids.put(Kind.ACCOUNT, found.value1(), found.value2()));
        writePasswords(sql, rows);
        Upsert.<Entry<AccountRow>>into(SUPER_ADMIN, SUPER_ADMIN.ACCOUNT_ID)
                .set(SUPER_ADMIN.ACCOUNT_ID, this::account)
                .write(
                        sql,
                        rows.stream().filter(entry -> entry.row().superAdmin()).toList());
        linkDoctors(sql, rows);
    }

    private UUID account(Entry<AccountRow> entry) {
        return ids.get(Kind.ACCOUNT, entry.row().email());
    }

    private void writePasswords(DSLContext sql, List<Entry<AccountRow>> rows) {
        Set<UUID> withPassword = new HashSet<>(sql.select(ACCOUNT_CREDENTIAL.ACCOUNT_ID)
                .from(ACCOUNT_CREDENTIAL)
                .where(ACCOUNT_CREDENTIAL.ACCOUNT_ID.in(
                        rows.stream().map(this::account).toList()))
                .fetch(ACCOUNT_CREDENTIAL.ACCOUNT_ID));
        Upsert.<Entry<AccountRow>>into(ACCOUNT_CREDENTIAL, ACCOUNT_CREDENTIAL.ACCOUNT_ID)
                .setNew(ACCOUNT_CREDENTIAL.ACCOUNT_ID, this::account)
                .setNew(
                        ACCOUNT_CREDENTIAL.PASSWORD_HASH,
                        entry -> hash(entry.row().password()))
                .write(
                        sql,
                        rows.stream()
                                .filter(entry -> !withPassword.contains(account(entry)))
                                .toList());
    }

    /** Hashing is slow on purpose, so a password that many accounts of a data set share is hashed once. */
    private String hash(String password) {
        return password.startsWith("{") ? password : hashes.computeIfAbsent(password, passwordHash::of);
    }

    private void linkDoctors(DSLContext sql, List<Entry<AccountRow>> rows) {
        for (Entry<AccountRow> entry : rows) {
            String doctor = entry.row().doctor();
            if (doctor != null) {
                sql.update(DOCTOR)
                        .set(DOCTOR.ACCOUNT_ID, account(entry))
                        .where(DOCTOR.ID.eq(ids.doctor(doctor)))
                        .and(DOCTOR.ACCOUNT_ID.isDistinctFrom(account(entry)))
                        .execute();
            }
        }
    }

    private void writeMemberships(DSLContext sql, List<Entry<MembershipRow>> rows) {
        Upsert.<Entry<MembershipRow>>into(
                        FACILITY_MEMBERSHIP, FACILITY_MEMBERSHIP.FACILITY_ID, FACILITY_MEMBERSHIP.ACCOUNT_ID)
                .set(
                        FACILITY_MEMBERSHIP.FACILITY_ID,
                        entry -> ids.facility(entry.row().facility()))
                .set(FACILITY_MEMBERSHIP.ACCOUNT_ID, this::member)
                .set(FACILITY_MEMBERSHIP.ROLE, entry -> entry.row().role())
                .write(sql, rows);
        for (Entry<MembershipRow> entry : rows) {
            List<String> permissions = entry.row().permissions();
            Upsert.<String>into(
                            MEMBERSHIP_PERMISSION,
                            MEMBERSHIP_PERMISSION.FACILITY_ID,
                            MEMBERSHIP_PERMISSION.ACCOUNT_ID,
                            MEMBERSHIP_PERMISSION.PERMISSION)
                    .set(
                            MEMBERSHIP_PERMISSION.FACILITY_ID,
                            permission -> ids.facility(entry.row().facility()))
                    .set(MEMBERSHIP_PERMISSION.ACCOUNT_ID, permission -> member(entry))
                    .set(MEMBERSHIP_PERMISSION.PERMISSION, permission -> permission)
                    .write(sql, permissions == null ? List.of() : permissions);
        }
    }

    private UUID member(Entry<MembershipRow> entry) {
        return ids.get(Kind.ACCOUNT, entry.row().email());
    }
}
