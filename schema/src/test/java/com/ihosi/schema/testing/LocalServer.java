package com.ihosi.schema.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;

/** A PostgreSQL from the product's own dependencies, in a folder that goes with the JVM. */
final class LocalServer implements TestServer {

    private final EmbeddedPostgres postgres;

    LocalServer() {
        try {
            postgres = EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public DataSource connections(String user, String database) {
        return postgres.getDatabase(user, database);
    }
}
