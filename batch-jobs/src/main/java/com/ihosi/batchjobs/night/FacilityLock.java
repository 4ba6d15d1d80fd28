package com.ihosi.batchjobs.night;

import com.ihosi.planner.facility.Facility;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.PlatformScope;
import com.ihosi.schema.access.Transaction;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.impl.DSL;

/**
 * Sees to it that one process at a time works at a job for a facility. The lock lives as long as a transaction that does nothing else: a
 * killed process does not keep it.
 */
final class FacilityLock {

    private final Database database;

    FacilityLock(Database database) {
        this.database = database;
    }

    /** Does the work while nobody else does any of that job there; else nothing. */
    <T> Optional<T> with(String job, Facility.Id facility, Supplier<T> work) {
        return database.transaction(
                transaction -> take(transaction, job, facility) ? Optional.of(work.get()) : Optional.empty());
    }

    /** Whether somebody works at the job there now. */
    boolean isTaken(String job, Facility.Id facility) {
        return database.transaction(transaction -> !take(transaction, job, facility));
    }

    private static boolean take(Transaction transaction, String job, Facility.Id facility) {
        return transaction.in(
                new PlatformScope(),
                sql -> sql.fetchExists(DSL.selectOne()
                        .where(DSL.condition(
                                "pg_try_advisory_xact_lock(hashtextextended({0}, 0))",
                                DSL.val("night/" + job + "/" + facility.value())))));
    }
}
