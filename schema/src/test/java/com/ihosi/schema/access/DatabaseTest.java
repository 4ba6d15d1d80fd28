package com.ihosi.schema.access;

import static com.ihosi.schema.generated.Tables.DEPARTMENT;
import static com.ihosi.schema.generated.Tables.DOCTOR;
import static com.ihosi.schema.generated.Tables.DOCTOR_TIME;
import static com.ihosi.schema.generated.Tables.FACILITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.schema.testing.TestDatabase;
import com.ihosi.schema.testing.TwoFacilities;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DatabaseTest {

    @RegisterExtension
    static final TestDatabase TEST = TestDatabase.fresh();

    private static final Database DATABASE = TEST.database();
    private static final TwoFacilities TWO = TwoFacilities.in(DATABASE);
    private static final TimeRange MORNING =
            new TimeRange(Instant.parse("2026-11-23T07:00:00Z"), Instant.parse("2026-11-23T11:30:00.123456Z"));

    @Test
    void aFacilitySeesItsOwnRowsOnly() {
        assertThat(departments(TWO.north().scope())).containsExactly(TWO.north().department());
        assertThat(departments(TWO.south().scope())).containsExactly(TWO.south().department());
    }

    @Test
    void aFacilitySeesTheDoctorsItEmploys() {
        List<UUID> doctors = DATABASE.read(
                TWO.north().scope(), sql -> sql.select(DOCTOR.ID).from(DOCTOR).fetch(DOCTOR.ID));
        assertThat(doctors).containsExactlyInAnyOrder(TWO.north().doctor(), TWO.sharedDoctor());
    }

    @Test
    void scopesOfOneTransactionAreWorkedThroughOneByOne() {
        List<UUID> seen =
                DATABASE.transaction(transaction -> transaction.in(TWO.north().scope(), north -> {
                    List<UUID> inner = transaction.in(TWO.south().scope(), DatabaseTest::departments);
                    assertThat(inner).containsExactly(TWO.south().department());
                    return departments(north);
                }));
        assertThat(seen).containsExactly(TWO.north().department());
    }

    @Test
    void readingMayNotWrite() {
        assertThatThrownBy(() -> DATABASE.read(TWO.north().scope(), sql -> sql.update(DEPARTMENT)
                        .set(DEPARTMENT.NAME, "Other")
                        .execute()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("read-only");
    }

    @Test
    void whatFailsIsRolledBackInEveryScope() {
        assertThatThrownBy(() -> DATABASE.transaction(transaction -> {
                    transaction.run(TWO.north().scope(), sql -> rename(sql, "Lost"));
                    return transaction.in(TWO.south().scope(), sql -> {
                        throw new IllegalStateException("stop");
                    });
                }))
                .hasMessage("stop");
        assertThat(names(TWO.north().scope())).doesNotContain("Lost");
    }

    @Test
    void aTakenKeyIsAConflictThatNamesItsConstraint() {
        assertThatThrownBy(() -> DATABASE.run(TWO.north().scope(), sql -> sql.insertInto(DEPARTMENT)
                        .set(DEPARTMENT.FACILITY_ID, TWO.north().facility())
                        .set(DEPARTMENT.CODE, "main")
                        .set(DEPARTMENT.NAME, "Again")
                        .execute()))
                .isInstanceOfSatisfying(ConflictException.class, conflict -> {
                    assertThat(conflict.kind()).isEqualTo(ConflictException.Kind.DUPLICATE);
                    assertThat(conflict.constraint()).contains("department_facility_id_code_key");
                });
    }

    @Test
    void aSettingDoesNotOutliveItsTransaction() throws SQLException {
        DATABASE.read(TWO.north().scope(), DatabaseTest::departments);
        try (Connection connection = TEST.application().getConnection();
                Statement statement = connection.createStatement();
                ResultSet settings = statement.executeQuery(
                        "select coalesce(current_setting('app.facility_id', true), ''), current_user, current_facility()")) {
            settings.next();
            assertThat(settings.getString(1)).isEmpty();
            assertThat(settings.getString(2)).isEqualTo("ihosi_app");
            assertThat(settings.getObject(3)).isNull();
        }
    }

    @Test
    void aTimeRangeComesBackAsItWentIn() {
        DATABASE.run(TWO.north().scope(), sql -> sql.insertInto(DOCTOR_TIME)
                .set(DOCTOR_TIME.DOCTOR_ID, TWO.north().doctor())
                .set(DOCTOR_TIME.FACILITY_ID, TWO.north().facility())
                .set(DOCTOR_TIME.KIND, "block")
                .set(DOCTOR_TIME.DURING, MORNING)
                .execute());
        List<TimeRange> ranges = DATABASE.read(
                TWO.north().scope(),
                sql -> sql.select(DOCTOR_TIME.DURING).from(DOCTOR_TIME).fetch(DOCTOR_TIME.DURING));
        assertThat(ranges).containsExactly(MORNING);
    }

    @Test
    void thePlatformSeesEveryFacility() {
        assertThat(DATABASE.<List<String>>read(
                        new PlatformScope(),
                        sql -> sql.select(FACILITY.SLUG).from(FACILITY).fetch(FACILITY.SLUG)))
                .containsExactlyInAnyOrder("north", "south");
    }

    private static List<UUID> departments(Scope scope) {
        return DATABASE.read(scope, DatabaseTest::departments);
    }

    private static List<UUID> departments(DSLContext sql) {
        return sql.select(DEPARTMENT.ID).from(DEPARTMENT).fetch(DEPARTMENT.ID);
    }

    private static List<String> names(Scope scope) {
        return DATABASE.read(
                scope, sql -> sql.select(DEPARTMENT.NAME).from(DEPARTMENT).fetch(DEPARTMENT.NAME));
    }

    private static void rename(DSLContext sql, String name) {
        sql.update(DEPARTMENT).set(DEPARTMENT.NAME, name).execute();
    }
}
