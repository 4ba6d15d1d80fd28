package com.ihosi.schema.testing;

import com.ihosi.schema.server.Migration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** The one PostgreSQL of a test JVM: in a container where Docker runs, embedded elsewhere. */
interface TestServer {

    /** Connections to a database of the server as a user, who needs no password. */
    DataSource connections(String user, String database);

    /** The server of this JVM, started on first use, with a migrated database to copy. */
    static TestServer ofThisJvm() {
        return Started.SERVER;
    }

    /** Makes a copy of the migrated database and returns its name. */
    default String copyTemplate() {
        String name = "test_" + Started.COPIES.incrementAndGet();
        execute("postgres", "create database %s template migrated owner ihosi_owner".formatted(name));
        return name;
    }

    /** Removes a copy, and whoever is connected to it. */
    default void drop(String database) {
        execute("postgres", "drop database if exists %s with (force)".formatted(database));
    }

    /** Runs statements as the superuser. */
    default void execute(String database, String... statements) {
        try (Connection connection = connections("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts lazily, once. */
    final class Started {

        static final AtomicInteger COPIES = new AtomicInteger();
        static final TestServer SERVER = start();

        private Started() {}

        private static TestServer start() {
            TestServer server = dockerRuns() ? new ContainerServer() : new LocalServer();
            server.execute(
                    "postgres",
                    "create role ihosi_owner login createrole",
                    "create database migrated owner ihosi_owner");
            Migration.run(server.connections("ihosi_owner", "migrated"));
            return server;
        }

        /** Says whether a container can be had, without asking a client that complains when not. */
        private static boolean dockerRuns() {
            boolean engine = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
            return engine && hasTestcontainers();
        }

        private static boolean hasTestcontainers() {
            try {
                Class.forName("org.testcontainers.postgresql.PostgreSQLContainer");
                return true;
            } catch (ClassNotFoundException e) {
                return false;
            }
        }
    }
}
