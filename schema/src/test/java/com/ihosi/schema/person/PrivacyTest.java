package com.ihosi.schema.person;

import static com.ihosi.schema.generated.Tables.ACCOUNT;
import static com.ihosi.schema.generated.Tables.ACCOUNT_CREDENTIAL;
import static com.ihosi.schema.generated.Tables.DOCTOR_LEAVE;
import static com.ihosi.schema.generated.Tables.EMPLOYMENT;
import static com.ihosi.schema.generated.Tables.PATIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.schema.access.ConflictException;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.DoctorScope;
import com.ihosi.schema.access.PlatformScope;
import com.ihosi.schema.access.Scope;
import com.ihosi.schema.generated.Routines;
import com.ihosi.schema.testing.TestDatabase;
import com.ihosi.schema.testing.TwoFacilities;
import com.ihosi.schema.testing.TwoFacilities.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PrivacyTest {

    @RegisterExtension
    static final TestDatabase TEST = TestDatabase.fresh();

    private static final Database DATABASE = TEST.database();
    private static final TwoFacilities TWO = TwoFacilities.in(DATABASE);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @AfterEach
    void nobodyIsAway() {
        TEST.beyondPolicies(sql -> sql.deleteFrom(DOCTOR_LEAVE).execute());
    }

    @Test
    void everyEmployerReadsThatADoctorIsAwayAndNobodyElseDoes() {
        leave(TWO.north(), TWO.sharedDoctor());
        leave(TWO.north(), TWO.north().doctor());
        assertThat(away(TWO.north().scope()))
                .containsExactlyInAnyOrder(TWO.sharedDoctor(), TWO.north().doctor());
        assertThat(away(TWO.south().scope())).containsExactly(TWO.sharedDoctor());
    }

    @Test
    void whyADoctorIsAwayIsReadByTheDoctorAlone() {
        leave(TWO.north(), TWO.sharedDoctor());
        assertThatThrownBy(() -> reasons(TWO.north().scope()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> reasons(new PlatformScope())).isInstanceOf(DataAccessException.class);
        assertThat(reasons(new DoctorScope(TWO.sharedDoctor()))).containsExactly("surgery");
    }

    @Test
    void leaveIsChangedByWhoEnteredIt() {
        leave(TWO.north(), TWO.sharedDoctor());
        assertThat(shorten(TWO.south().scope())).isZero();
        assertThat(shorten(TWO.north().scope())).isOne();
    }

    @Test
    void aPasswordHashIsReadByThePlatformAlone() {
        UUID account = UUID.randomUUID();
        DATABASE.run(new PlatformScope(), sql -> {
            sql.insertInto(ACCOUNT)
                    .set(ACCOUNT.ID, account)
                    .set(ACCOUNT.EMAIL, "ada@example.org")
                    .set(ACCOUNT.DISPLAY_NAME, "Ada")
                    .execute();
            sql.insertInto(ACCOUNT_CREDENTIAL)
                    .set(ACCOUNT_CREDENTIAL.ACCOUNT_ID, account)
                    .execute();
        });
        assertThat(accounts(new PlatformScope())).isOne();
        assertThatThrownBy(() -> accounts(TWO.north().scope())).isInstanceOf(DataAccessException.class);
    }

    @Test
    void thePlatformFindsAPatientsIdByAccountAndNothingElse() {
        UUID account = UUID.randomUUID();
        UUID patient = UUID.randomUUID();
        DATABASE.transaction(transaction -> {
            transaction.run(new PlatformScope(), sql -> sql.insertInto(ACCOUNT)
                    .set(ACCOUNT.ID, account)
                    .set(ACCOUNT.EMAIL, "bea@example.org")
                    .set(ACCOUNT.DISPLAY_NAME, "Bea")
                    .execute());
            return transaction.in(TWO.north().scope(), sql -> sql.insertInto(PATIENT)
                    .set(PATIENT.ID, patient)
                    .set(PATIENT.CODE, "P-1")
                    .set(PATIENT.GIVEN_NAME, "Bea")
                    .set(PATIENT.FAMILY_NAME, "Okoro")
                    .set(PATIENT.ACCOUNT_ID, account)
                    .set(PATIENT.REGISTERED_AT_FACILITY, TWO.north().facility())
                    .execute());
        });
        assertThat(DATABASE.<UUID>read(
                        new PlatformScope(), sql -> Routines.patientOfAccount(sql.configuration(), account)))
                .isEqualTo(patient);
        assertThatThrownBy(() -> DATABASE.read(new PlatformScope(), sql -> sql.fetchCount(PATIENT)))
                .hasMessageContaining("permission denied");
    }

    @Test
    void aDoctorHasOnePrimaryFacility() {
        primary(TWO.north());
        assertThatThrownBy(() -> primary(TWO.south()))
                .isInstanceOfSatisfying(ConflictException.class, conflict -> assertThat(conflict.constraint())
                        .contains("employment_one_primary"));
    }

    private static void primary(Place place) {
        DATABASE.run(place.scope(), sql -> sql.update(EMPLOYMENT)
                .set(EMPLOYMENT.IS_PRIMARY, true)
                .where(EMPLOYMENT.DOCTOR_ID.eq(TWO.sharedDoctor()))
                .execute());
    }

    private static void leave(Place place, UUID doctor) {
        DATABASE.run(place.scope(), sql -> sql.insertInto(DOCTOR_LEAVE)
                .set(DOCTOR_LEAVE.DOCTOR_ID, doctor)
                .set(DOCTOR_LEAVE.FIRST_DAY, DAY)
                .set(DOCTOR_LEAVE.LAST_DAY, DAY.plusDays(4))
                .set(DOCTOR_LEAVE.KIND, "sick")
                .set(DOCTOR_LEAVE.REASON, "surgery")
                .set(DOCTOR_LEAVE.ENTERED_AT_FACILITY, place.facility())
                .execute());
    }

    private static List<UUID> away(Scope scope) {
        return DATABASE.read(scope, sql -> sql.select(DOCTOR_LEAVE.DOCTOR_ID)
                .from(DOCTOR_LEAVE)
                .where(DOCTOR_LEAVE.LAST_DAY.ge(DAY))
                .fetch(DOCTOR_LEAVE.DOCTOR_ID));
    }

    private static List<String> reasons(Scope scope) {
        return DATABASE.read(
                scope, sql -> sql.select(DOCTOR_LEAVE.REASON).from(DOCTOR_LEAVE).fetch(DOCTOR_LEAVE.REASON));
    }

    private static int shorten(Scope scope) {
        return DATABASE.write(
                scope,
                sql -> sql.update(DOCTOR_LEAVE).set(DOCTOR_LEAVE.LAST_DAY, DAY).execute());
    }

    private static int accounts(Scope scope) {
        return DATABASE.read(scope, sql -> sql.fetchCount(ACCOUNT_CREDENTIAL));
    }
}
