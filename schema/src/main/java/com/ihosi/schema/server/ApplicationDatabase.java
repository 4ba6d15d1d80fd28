package com.ihosi.schema.server;

import com.ihosi.schema.access.Database;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The migrated database of a running product: the embedded one or one that was configured, with its pool of connections. */
public final class ApplicationDatabase implements AutoCloseable {

    private final @Nullable EmbeddedServer server;
    private final HikariDataSource connections;

    private ApplicationDatabase(@Nullable EmbeddedServer server, HikariDataSource connections) {
        this.server = server;
        this.connections = connections;
    }

    /** Starts the embedded server of the folder and migrates it. */
    public static ApplicationDatabase embedded(Path dataFolder, int poolSize) {
        EmbeddedServer server = EmbeddedServer.start(dataFolder);
        try {
            Migration.run(server.owner().connections());
            return new ApplicationDatabase(server, pool(server.application(), poolSize));
        } catch (RuntimeException failure) {
            server.close();
            throw failure;
        }
    }

    /**
     * Migrates a server run by somebody else. The owner's login needs {@code createrole}, or the roles exist; the
     * application's must be a member of the scope roles and nothing more.
     *
     * @throws DatabaseUnavailableException if the application's login could pass the row-level security by
     */
    public static ApplicationDatabase external(Login owner, Login application, int poolSize) {
        Migration.run(owner.connections());
        requireHeldByPolicies(application);
        return new ApplicationDatabase(null, pool(application, poolSize));
    }

    private static void requireHeldByPolicies(Login application) {
        try (Connection connection = application.connections().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("""
                        select rolsuper or rolbypassrls or pg_has_role(rolname, datdba, 'member')
                        from pg_roles, pg_database where rolname = current_user and datname = current_database()
                        """)) {
            if (found.next() && found.getBoolean(1)) {
                throw new DatabaseUnavailableException(
                        "The application's login (%s) could pass row-level security by. Use one that is no superuser, owns nothing and lacks bypassrls."
                                .formatted(application));
            }
        } catch (SQLException failure) {
            throw new DatabaseUnavailableException(
                    "The application's login (%s) cannot be used: %s".formatted(application, failure.getMessage()),
                    failure);
        }
    }

    private static HikariDataSource pool(Login application, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("application");
        config.setDataSource(application.connections());
        config.setMaximumPoolSize(size);
        return new HikariDataSource(config);
    }

    /** The door. */
    public Database database() {
        return new Database(connections);
    }

    /** The pool of the application's login: for the door, and for the job repository's own tables. */
    public DataSource connections() {
        return connections;
    }

    /** Closes the pool and stops the server, if it is the embedded one. */
    @Override
    public void close() {
        connections.close();
        if (server != null) {
            server.close();
        }
    }
}
