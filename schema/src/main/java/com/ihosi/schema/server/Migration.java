package com.ihosi.schema.server;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a database to what this release expects. */
public final class Migration {

    private Migration() {}

    /**
     * Runs the migrations that the database has not seen yet, and returns how many those were. The connections are the
     * owner's, a role with {@code createrole} unless the roles exist already.
     *
     * @throws org.flywaydb.core.api.FlywayException if one fails (it is rolled back), or if one that ran was changed
     */
    public static int run(DataSource owner) {
        return Flyway.configure(Migration.class.getClassLoader())
                .dataSource(owner)
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
