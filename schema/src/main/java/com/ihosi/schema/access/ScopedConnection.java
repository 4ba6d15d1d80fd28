package com.ihosi.schema.access;

import java.sql.Connection;
import java.util.Optional;
import java.util.UUID;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The connection of a transaction, which takes on a scope with the next statement that uses it: a round trip carries that along, any other
 * statement sends it ahead. Until then the login may read and write nothing.
 */
final class ScopedConnection implements ConnectionProvider {

    private final Connection connection;
    private @Nullable Scope pending;

    ScopedConnection(Connection connection) {
        this.connection = connection;
    }

    /** The next statement is the first of the scope. */
    void enter(Scope scope) {
        pending = scope;
    }

    /** What has to be sent before the next statement, if anything; whoever asks for it sends it. */
    Optional<ResultQuery<Record>> entrance(DSLContext sql) {
        Scope scope = pending;
        pending = null;
        return Optional.ofNullable(scope).map(wanted -> entrance(sql, wanted));
    }

    @Override
    public Connection acquire() {
        if (pending != null) {
            entrance(DSL.using(connection, SQLDialect.POSTGRES)).ifPresent(ResultQuery::fetch);
        }
        return connection;
    }

    @Override
    public void release(Connection used) {
        // it is the transaction's until that ends
    }

    private static ResultQuery<Record> entrance(DSLContext sql, Scope scope) {
        return switch (scope) {
            case FacilityScope(UUID facility) -> entrance(sql, "ihosi_facility", facility, null, null);
            case DoctorScope(UUID doctor) -> entrance(sql, "ihosi_doctor", null, doctor, null);
            case PatientScope(UUID patient) -> entrance(sql, "ihosi_patient", null, null, patient);
            case PlatformScope() -> entrance(sql, "ihosi_platform", null, null, null);
        };
    }

    /** Role and ids until the end of the transaction; ids of other kinds are emptied. */
    private static ResultQuery<Record> entrance(
            DSLContext sql, String role, @Nullable UUID facility, @Nullable UUID doctor, @Nullable UUID patient) {
        return sql.resultQuery("""
                select set_config('role', ?, true) is null, set_config('app.facility_id', ?, true) is null,
                       set_config('app.doctor_id', ?, true) is null, set_config('app.patient_id', ?, true) is null""", role, text(facility), text(doctor), text(patient));
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
