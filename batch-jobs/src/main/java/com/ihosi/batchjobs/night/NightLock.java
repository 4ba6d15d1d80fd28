package com.ihosi.batchjobs.night;

import com.ihosi.planner.facility.Facility;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.PlatformScope;
import com.ihosi.schema.access.Transaction;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.impl.DSL;

/**
 * Sees to it that one process at a time is at something. The lock lives as long as a transaction that does nothing else: a killed process
 * does not keep it.
 */
final class NightLock {

    private final Database database;

    NightLock(Database database) {
        this.database = database;
    }

    /** A job at a facility, whatever the date. */
    static String of(String job, Facility.Id facility) {
        return "night/" + job + "/" + facility.value();
    }

    /** Does the work while nobody else is at the same; else nothing. */
    <T> Optional<T> with(String what, Supplier<T> work) {
        return database.transaction(
                transaction -> take(transaction, what) ? Optional.of(work.get()) : Optional.empty());
    }

    /** Whether somebody is at it now. */
    boolean isTaken(String what) {
        return database.transaction(transaction -> !take(transaction, what));
    }

    private static boolean take(Transaction transaction, String what) {
        return transaction.in(
                new PlatformScope(),
                sql -> sql.fetchExists(DSL.selectOne()
                        .where(DSL.condition("pg_try_advisory_xact_lock(hashtextextended({0}, 0))", DSL.val(what)))));
    }
}
