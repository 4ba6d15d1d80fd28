package com.ihosi.schema.server;

import static java.util.Objects.requireNonNull;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Where a PostgreSQL database is (a JDBC URL), as whom to log in, and with which password. */
public record Login(String url, String user, String password) {

    public Login {
        requireNonNull(user, "user");
        requireNonNull(password, "password");
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new DatabaseUnavailableException(
                    "The database URL (%s) must start with jdbc:postgresql: .".formatted(url));
        }
    }

    /** Connections without a pool. */
    public DataSource connections() {
        PGSimpleDataSource connections = new PGSimpleDataSource();
        connections.setUrl(url);
        connections.setUser(user);
        connections.setPassword(password);
        return connections;
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
