package com.ihosi.schema.access;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * One transaction that may work in several scopes, each named. What is done in them is kept or dropped together. For one
 * thread, and only until the function that it was handed to returns.
 */
public final class Transaction {

    private final DSLContext sql;
    private final Deque<Scope> scopes = new ArrayDeque<>();

    Transaction(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Runs the work in the scope; within another {@code in} the outer scope comes back afterwards. The context must not
     * be kept.
     */
    public <T extends @Nullable Object> T in(Scope scope, Function<DSLContext, T> work) {
        enter(scope);
        scopes.push(scope);
        T result = work.apply(sql);
        scopes.pop();
        Scope outer = scopes.peek();
        if (outer != null) {
            enter(outer);
        }
        return result;
    }

    /** Runs work without a result in the scope. */
    public void run(Scope scope, Consumer<DSLContext> work) {
        in(scope, (Function<DSLContext, @Nullable Void>) context -> {
            work.accept(context);
            return null;
        });
    }

    private void enter(Scope scope) {
        switch (scope) {
            case FacilityScope(UUID facility) -> enter("ihosi_facility", facility, null, null);
            case DoctorScope(UUID doctor) -> enter("ihosi_doctor", null, doctor, null);
            case PatientScope(UUID patient) -> enter("ihosi_patient", null, null, patient);
            case PlatformScope() -> enter("ihosi_platform", null, null, null);
        }
    }

    /** Role and ids in one round trip, until the end of the transaction; ids of other kinds are emptied. */
    private void enter(String role, @Nullable UUID facility, @Nullable UUID doctor, @Nullable UUID patient) {
        sql.fetch("""
                select set_config('role', ?, true), set_config('app.facility_id', ?, true),
                       set_config('app.doctor_id', ?, true), set_config('app.patient_id', ?, true)
                """, role, text(facility), text(doctor), text(patient));
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
