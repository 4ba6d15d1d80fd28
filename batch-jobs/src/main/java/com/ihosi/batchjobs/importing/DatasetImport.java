package com.ihosi.batchjobs.importing;

import com.ihosi.batchjobs.dataset.DatasetReader;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.PlatformScope;
import com.ihosi.schema.access.Transaction;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jooq.impl.DSL;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/** Imports data sets, one at a time over all processes. Importing the same one again leaves the database as it is. */
public final class DatasetImport {

    /** Names the lock of imports among the database's advisory locks. */
    private static final long LOCK = 0x1405_1A9B_0A7DL;

    private final Database database;
    private final JobRepository jobs;
    private final JobOperator operator;
    private final PasswordHash passwordHash;
    private final Consumer<String> afterFile;

    /** Imports into a database and keeps its runs in a job repository. */
    public DatasetImport(Database database, JobRepository jobs, JobOperator operator, PasswordHash passwordHash) {
        this(database, jobs, operator, passwordHash, file -> {});
    }

    /**
     * @param afterFile told the name of each file when its rows are written, but not yet committed
     */
    DatasetImport(
            Database database,
            JobRepository jobs,
            JobOperator operator,
            PasswordHash passwordHash,
            Consumer<String> afterFile) {
        this.database = database;
        this.jobs = jobs;
        this.operator = operator;
        this.passwordHash = passwordHash;
        this.afterFile = afterFile;
    }

    /**
     * Checks every row of the data set in a folder and, unless there are errors or only a dry run is asked for, writes all of
     * it.
     *
     * @throws com.ihosi.batchjobs.dataset.DatasetException where the folder is no data set
     * @throws ImportRunningException where another import runs
     */
    public ImportReport run(Path folder, ImportOptions options) {
        DatasetReader reader = new DatasetReader(folder);
        ImportJob job = new ImportJob(jobs, operator, reader, reader.description(), options);
        // The lock lives as long as this transaction, which does nothing else: a killed import does not keep it.
        return database.transaction(transaction -> {
            lock(transaction);
            return job.run(folder, new DatasetLoad(database, passwordHash, afterFile));
        });
    }

    private static void lock(Transaction transaction) {
        boolean free = transaction.in(
                new PlatformScope(),
                sql -> sql.fetchExists(
                        DSL.selectOne().where(DSL.condition("pg_try_advisory_xact_lock({0})", DSL.inline(LOCK)))));
        if (!free) {
            throw new ImportRunningException();
        }
    }
}
