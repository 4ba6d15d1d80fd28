package com.ihosi.planner.account;

import static com.ihosi.schema.generated.Tables.ACCOUNT;
import static com.ihosi.schema.generated.Tables.ACCOUNT_CREDENTIAL;
import static com.ihosi.schema.generated.Tables.DOCTOR;
import static com.ihosi.schema.generated.Tables.EMPLOYMENT;
import static com.ihosi.schema.generated.Tables.FACILITY_MEMBERSHIP;
import static com.ihosi.schema.generated.Tables.MEMBERSHIP_PERMISSION;
import static com.ihosi.schema.generated.Tables.SUPER_ADMIN;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.SelectField;

/** Reads accounts and where they belong within one transaction of the platform. */
final class AccountRepository {

    private static final Field<Boolean> SUPER =
            field(exists(selectOne().from(SUPER_ADMIN).where(SUPER_ADMIN.ACCOUNT_ID.eq(ACCOUNT.ID))));
    private static final SelectField<Account> WHOLE = row(
                    ACCOUNT.ID.convertFrom(Account.Id::new), ACCOUNT.EMAIL, ACCOUNT.DISPLAY_NAME, SUPER)
            .mapping(Account::new);
    private static final Field<Boolean> ACTIVE = field(ACCOUNT.STATUS.eq("active"));
    private static final Field<Role> ROLE =
            FACILITY_MEMBERSHIP.ROLE.convertFrom(name -> Role.valueOf(name.toUpperCase(Locale.ROOT)));
    private static final Field<Set<Right>> PERMISSIONS = multiset(select(MEMBERSHIP_PERMISSION.PERMISSION)
                    .from(MEMBERSHIP_PERMISSION)
                    .where(
                            MEMBERSHIP_PERMISSION.FACILITY_ID.eq(FACILITY_MEMBERSHIP.FACILITY_ID),
                            MEMBERSHIP_PERMISSION.ACCOUNT_ID.eq(FACILITY_MEMBERSHIP.ACCOUNT_ID)))
            .convertFrom(rows -> rows.stream()
                    .flatMap(row -> Right.find(row.value1()).stream())
                    .collect(Collectors.toSet()));

    private final DSLContext sql;

    AccountRepository(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Account> find(Account.Id id) {
        return sql.select(WHOLE)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(id.value()), ACTIVE.isTrue())
                .fetchOptional(Record1::value1);
    }

    /** An account without a password, such as one that was only invited, has no credentials. */
    Optional<Credentials> findCredentials(String email) {
        return sql.select(WHOLE, ACCOUNT_CREDENTIAL.PASSWORD_HASH, ACTIVE)
                .from(ACCOUNT)
                .join(ACCOUNT_CREDENTIAL)
                .on(ACCOUNT_CREDENTIAL.ACCOUNT_ID.eq(ACCOUNT.ID))
                .where(ACCOUNT.EMAIL.eq(email), ACCOUNT_CREDENTIAL.PASSWORD_HASH.isNotNull())
                .fetchOptional(mapping(Credentials::new));
    }

    List<Membership> listMemberships(Account.Id account) {
        return memberships(FACILITY_MEMBERSHIP.ACCOUNT_ID.eq(account.value()));
    }

    Optional<Membership> findMembership(Account.Id account, Facility.Id facility) {
        return memberships(FACILITY_MEMBERSHIP
                        .ACCOUNT_ID
                        .eq(account.value())
                        .and(FACILITY_MEMBERSHIP.FACILITY_ID.eq(facility.value())))
                .stream()
                .findFirst();
    }

    private List<Membership> memberships(Condition condition) {
        return sql.select(
                        FACILITY_MEMBERSHIP.ACCOUNT_ID.convertFrom(Account.Id::new),
                        FACILITY_MEMBERSHIP.FACILITY_ID.convertFrom(Facility.Id::new),
                        ROLE,
                        PERMISSIONS)
                .from(FACILITY_MEMBERSHIP)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(FACILITY_MEMBERSHIP.ACCOUNT_ID))
                .where(condition, FACILITY_MEMBERSHIP.STATUS.eq("active"), ACTIVE.isTrue())
                .orderBy(FACILITY_MEMBERSHIP.FACILITY_ID)
                .fetch(mapping(Membership::new));
    }

    /** Where the account's doctor is employed on a day, and as whom. */
    List<Workplace> listWorkplaces(Account.Id account, LocalDate today) {
        return sql.select(
                        EMPLOYMENT.FACILITY_ID.convertFrom(Facility.Id::new),
                        EMPLOYMENT.DOCTOR_ID.convertFrom(Doctor.Id::new))
                .from(DOCTOR)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(DOCTOR.ACCOUNT_ID))
                .join(EMPLOYMENT)
                .on(EMPLOYMENT.DOCTOR_ID.eq(DOCTOR.ID))
                .where(
                        DOCTOR.ACCOUNT_ID.eq(account.value()),
                        ACTIVE.isTrue(),
                        DOCTOR.ACTIVE.isTrue(),
                        EMPLOYMENT.STATUS.in("active", "on_leave"),
                        EMPLOYMENT.ENDS_ON.isNull().or(EMPLOYMENT.ENDS_ON.ge(today)))
                .orderBy(EMPLOYMENT.FACILITY_ID)
                .fetch(mapping(Workplace::new));
    }
}
