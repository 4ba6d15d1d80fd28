package com.ihosi.schema.testing;

import com.ihosi.schema.access.Database;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A fresh, migrated and empty database of its own for a test class:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final TestDatabase TEST = TestDatabase.fresh();
 * }</pre>
 *
 * It is removed after the class, or by {@link #close} where it is not registered.
 */
public final class TestDatabase implements AfterAllCallback, AutoCloseable {

    private static final int POOL_SIZE = 20;

    private final TestServer server = TestServer.ofThisJvm();
    private final String name = server.copyTemplate();
    private final HikariDataSource application = pool(server.connections("ihosi_app", name));

    private TestDatabase() {}

    /** A new copy of the migrated database; the server starts with the first one of the JVM. */
    public static TestDatabase fresh() {
        return new TestDatabase();
    }

    /** The door, as the application's role. */
    public Database database() {
        return new Database(application);
    }

    /** A pool of connections of the application's login, which outside the door may touch nothing but batch tables. */
    public DataSource application() {
        return application;
    }

    /** Where it is, for another process. */
    public String url() {
        try (Connection connection = application.getConnection()) {
            return connection.getMetaData().getURL();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Connections of the owner, whom the policies hold too. */
    public DataSource owner() {
        return server.connections("ihosi_owner", name);
    }

    /** Arranges or looks at rows past every policy, as the superuser, in one transaction. */
    public <T extends @Nullable Object> T beyondPolicies(Function<DSLContext, T> work) {
        try (Connection connection = server.connections("postgres", name).getConnection()) {
            return DSL.using(connection, SQLDialect.POSTGRES)
                    .transactionResult(transaction -> work.apply(transaction.dsl()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        application.close();
        server.drop(name);
    }

    private static HikariDataSource pool(DataSource connections) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(connections);
        config.setMaximumPoolSize(POOL_SIZE);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }
}
