package com.ihosi.schema.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.schema.access.DoctorScope;
import com.ihosi.schema.access.FacilityScope;
import com.ihosi.schema.access.PatientScope;
import com.ihosi.schema.access.Scope;
import com.ihosi.schema.testing.TestDatabase;
import com.ihosi.schema.testing.TwoFacilities;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each table, with one row of each of two facilities: what the one tries on the other's row comes to nothing. */
class IsolationTest {

    @RegisterExtension
    static final TestDatabase TEST = TestDatabase.fresh();

    private static final TwoFacilities TWO = TwoFacilities.in(TEST.database());
    private static final UUID NORTH = TWO.north().facility();
    private static final UUID SOUTH = TWO.south().facility();

    /** A facility whose only rows are those made here: it employs no doctor and has no patient. */
    private static final UUID ALONE = UUID.randomUUID();

    /** Catalogues of the platform that every facility reads. */
    private static final Set<String> OPEN_TO_READ = Set.of("skill", "global_appointment_type");

    /** A run is asked for before it says whose weeks it solves; its facilities are rows of another table. */
    private static final Set<String> OPEN_TO_INSERT = Set.of("solve_run");

    private static final String REFUSED = "42501";

    /** A row that the database makes by itself stays. */
    private static final String KEEPING = " on conflict do nothing";

    @BeforeAll
    static void fillEveryTableForBoth() {
        TEST.beyondPolicies(sql -> {
            sql.execute("set session_replication_role = replica");
            RowFactory rows = new RowFactory(sql);
            for (String table : tables()) {
                sql.execute(rows.insert(table, ALONE) + KEEPING);
                if (!table.equals("facility")) {
                    sql.execute(rows.insert(table, SOUTH) + KEEPING);
                }
            }
            return null;
        });
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aFacilityReadsNoRowOfAnother(String table) {
        int own = TEST.beyondPolicies(
                sql -> sql.fetchSingle("select count(*) from " + table).get(0, int.class));
        assertThat(own).isPositive();
        if (!OPEN_TO_READ.contains(table)) {
            assertThat(seen(new FacilityScope(UUID.randomUUID()), table)).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("tablesOfFacilities")
    void aFacilityReadsItsOwnRowsAndNoOthers(String table) {
        assertThat(seenOf(new FacilityScope(ALONE), table, SOUTH)).isZero();
        assertThat(seenOf(new FacilityScope(ALONE), table, ALONE)).isIn(1, -1);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aFacilityChangesNoRowOfAnother(String table) {
        FacilityScope stranger = new FacilityScope(UUID.randomUUID());
        String column =
                TEST.beyondPolicies(sql -> sql.fetchSingle("""
                        select column_name from information_schema.columns where table_schema = 'public' and table_name = ?
                        and is_generated = 'NEVER'
                        order by not has_column_privilege('ihosi_facility', ?, column_name, 'update'), ordinal_position limit 1
                        """, table, table).get(0, String.class));
        assertThat(changed(stranger, "update %1$s set %2$s = %2$s".formatted(table, column)))
                .isZero();
        assertThat(changed(stranger, "delete from " + table)).isZero();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aFacilityInsertsNothingInTheNameOfAnother(String table) {
        String insert = TEST.beyondPolicies(sql -> new RowFactory(sql).insert(table, SOUTH));
        if (!OPEN_TO_INSERT.contains(table)) {
            assertThat(changed(new FacilityScope(NORTH), insert)).as(insert).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("tablesOfFacilities")
    void aFacilityHandsNoRowToAnother(String table) {
        assertThat(changed(new FacilityScope(ALONE), "update %s set facility_id = '%s'".formatted(table, NORTH)))
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void nobodyInParticularSeesNothing(String table) {
        if (!OPEN_TO_READ.contains(table)) {
            assertThat(seen(new DoctorScope(UUID.randomUUID()), table)).isZero();
            assertThat(seen(new PatientScope(UUID.randomUUID()), table)).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void withoutAScopeNothingIsAllowed(String table) throws SQLException {
        try (Connection connection = TEST.application().getConnection();
                Statement statement = connection.createStatement()) {
            for (String attempt : List.of(
                    "select from " + table, "delete from " + table, "insert into %s default values".formatted(table))) {
                assertThat(stateOf(statement, attempt)).as(attempt).isEqualTo(REFUSED);
            }
        }
    }

    private static List<String> tables() {
        return TEST.beyondPolicies(sql -> sql.fetch("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'
                        order by table_name
                        """).getValues(0, String.class));
    }

    private static List<String> tablesOfFacilities() {
        return TEST.beyondPolicies(sql -> sql.fetch("""
                        select table_name from information_schema.columns
                        where table_schema = 'public' and column_name = 'facility_id' order by table_name
                        """).getValues(0, String.class));
    }

    private static int seen(Scope scope, String table) {
        return Math.max(0, count(scope, "select 1 from " + table));
    }

    private static int seenOf(Scope scope, String table, UUID facility) {
        return count(scope, "select 1 from %s where facility_id = '%s'".formatted(table, facility));
    }

    /** How many rows come, -1 where the scope may not ask. */
    private static int count(Scope scope, String query) {
        try {
            return TEST.database().read(scope, sql -> sql.fetch(query).size());
        } catch (DataAccessException refused) {
            assertThat(refused.sqlState()).as(query).isEqualTo(REFUSED);
            return -1;
        }
    }

    /** How many rows a statement changed; none where it was refused for want of a right. */
    private static int changed(Scope scope, String statement) {
        try {
            return TEST.database().write(scope, sql -> sql.execute(statement));
        } catch (DataAccessException refused) {
            assertThat(refused.sqlState()).as(statement).isEqualTo(REFUSED);
            return 0;
        }
    }

    private static String stateOf(Statement statement, String attempt) {
        try {
            statement.execute(attempt);
            return "done";
        } catch (SQLException refused) {
            return refused.getSQLState();
        }
    }
}
