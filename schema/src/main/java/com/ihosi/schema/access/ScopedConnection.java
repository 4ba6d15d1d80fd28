package com.ihosi.schema.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jooq.ConnectionProvider;
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
    private @Nullable RoundTrip deferred;

    ScopedConnection(Connection connection) {
        this.connection = connection;
    }

    /** The next statement is the first of the scope. */
    void enter(Scope scope) {
        flush();
        pending = scope;
    }

    /** Keeps a round trip back until the next statement or the end of the transaction. */
    void defer(RoundTrip trip) {
        flush();
        deferred = trip;
    }

    /** Sends what was kept back, if anything. */
    void flush() {
        RoundTrip trip = deferred;
        deferred = null;
        if (trip != null) {
            trip.send();
        }
    }

    /** Ends the transaction, by one trip with what was kept back. */
    void commit() throws SQLException {
        RoundTrip trip = deferred;
        deferred = null;
        if (trip != null) {
            trip.run(trip.sql().query("commit"));
            trip.send();
        }
        connection.commit();
    }

    /** What has to be set before the next statement, if anything; whoever asks for it sends it. */
    List<Setting> entrance() {
        Scope scope = pending;
        pending = null;
        return scope == null ? List.of() : settings(scope);
    }

    @Override
    public Connection acquire() {
        flush();
        Setting.setting(DSL.using(connection, SQLDialect.POSTGRES), entrance()).ifPresent(ResultQuery::fetch);
        return connection;
    }

    @Override
    public void release(Connection used) {
        // it is the transaction's until that ends
    }

    private static List<Setting> settings(Scope scope) {
        return switch (scope) {
            case FacilityScope(UUID facility) -> settings("ihosi_facility", facility, null, null);
            case DoctorScope(UUID doctor) -> settings("ihosi_doctor", null, doctor, null);
            case PatientScope(UUID patient) -> settings("ihosi_patient", null, null, patient);
            case PlatformScope() -> settings("ihosi_platform", null, null, null);
        };
    }

    /** Role and ids; ids of other kinds are emptied. */
    private static List<Setting> settings(
            String role, @Nullable UUID facility, @Nullable UUID doctor, @Nullable UUID patient) {
        return List.of(
                new Setting("role", role),
                new Setting("app.facility_id", text(facility)),
                new Setting("app.doctor_id", text(doctor)),
                new Setting("app.patient_id", text(patient)));
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
