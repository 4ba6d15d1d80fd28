package com.ihosi.schema.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that the product brings along. Its data folder stays, with the port and the passwords that were made for
 * it; it listens on loopback only and writes durably. Several processes may use it at once; the last one that closes it
 * stops it. When a product is killed the server goes on, and the next start attaches to it.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DATABASE = "ihosi";

    private final Path folder;
    private final ServerSettings settings;
    private final FolderUse use;

    /** Null where the server was running already. */
    private final @Nullable EmbeddedPostgres started;

    private EmbeddedServer(Path folder, ServerSettings settings, FolderUse use, @Nullable EmbeddedPostgres started) {
        this.folder = folder;
        this.settings = settings;
        this.use = use;
        this.started = started;
    }

    /**
     * Starts the server of the folder, or attaches to it where it runs. A folder that is missing is made, with an empty
     * database in it.
     *
     * @throws DatabaseUnavailableException if this process has started it already, the folder is of another PostgreSQL
     *     version, or the server does not start
     */
    public static EmbeddedServer start(Path dataFolder) {
        Path folder = dataFolder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            return FolderUse.behindGate(folder, () -> join(folder));
        } catch (IOException failure) {
            throw new DatabaseUnavailableException(
                    "The embedded PostgreSQL in %s could not be started: %s. Its log is in %s."
                            .formatted(folder, failure.getMessage(), folder.resolve("postgresql/log")),
                    failure);
        }
    }

    private static EmbeddedServer join(Path folder) throws IOException {
        FolderUse use = FolderUse.join(folder);
        try {
            return serve(folder, use);
        } catch (IOException | RuntimeException failure) {
            use.close();
            throw failure;
        }
    }

    private static EmbeddedServer serve(Path folder, FolderUse use) throws IOException {
        ClusterFolder cluster = new ClusterFolder(folder.resolve("postgresql"));
        cluster.requireThisVersion();
        ServerSettings settings = settings(folder, cluster);
        if (settings.ready() && cluster.runningServer().isPresent()) {
            LOG.info("Attached to the PostgreSQL that serves {} on port {}", folder, settings.port());
            return new EmbeddedServer(folder, settings, use, null);
        }
        if (!settings.ready()) {
            cluster.removeUnlessServed();
        }
        settings.keepIn(folder);
        EmbeddedPostgres postgres = start(folder, cluster, settings);
        try {
            prepare(postgres, cluster, settings);
            settings.becomeReady().keepIn(folder);
        } catch (IOException | RuntimeException failure) {
            postgres.close();
            throw failure;
        }
        LOG.info("PostgreSQL {} serves {} on port {}", ClusterFolder.VERSION, folder, settings.port());
        return new EmbeddedServer(folder, settings, use, postgres);
    }

    /** The port stays the same, unless another program took it while the server was down. */
    private static ServerSettings settings(Path folder, ClusterFolder cluster) throws IOException {
        ServerSettings recorded = ServerSettings.find(folder).orElseGet(() -> newSettings(folder, cluster));
        OptionalInt running = cluster.portOfRunningServer();
        if (running.isPresent()) {
            return recorded.withPort(running.getAsInt());
        }
        return ClusterFolder.isFree(recorded.port()) ? recorded : recorded.withPort(ClusterFolder.freePort());
    }

    /** Settings are written before anything else, so that a database without them has lost them. */
    private static ServerSettings newSettings(Path folder, ClusterFolder cluster) {
        if (Files.exists(cluster.path())) {
            throw new DatabaseUnavailableException(
                    "The data folder %s has a database, but the file %s with its passwords is missing. Put it back, or choose another folder."
                            .formatted(folder, ServerSettings.FILE));
        }
        return ServerSettings.create(ClusterFolder.freePort());
    }

    private static EmbeddedPostgres start(Path folder, ClusterFolder cluster, ServerSettings settings)
            throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(cluster.path())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(
                        folder.resolve(ClusterFolder.PROGRAM).toFile())
                .setRegisterShutdownHook(false)
                .setPort(settings.port())
                .setConnectConfig("password", settings.superuserPassword())
                .setPGStartupWait(PATIENCE)
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_directory", "log")
                .setServerConfig("log_filename", "postgresql-%a.log")
                .setServerConfig("log_truncate_on_rotation", "on")
                .start();
    }

    private static void prepare(EmbeddedPostgres postgres, ClusterFolder cluster, ServerSettings settings)
            throws IOException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            login(statement, "postgres", "superuser", settings.superuserPassword());
            login(statement, "ihosi_owner", "login createrole", settings.ownerPassword());
            login(statement, "ihosi_app", "login noinherit", settings.applicationPassword());
            if (!exists(statement, "pg_database where datname = '%s'".formatted(DATABASE))) {
                statement.execute("create database %s owner ihosi_owner".formatted(DATABASE));
            }
            if (cluster.demandPasswords()) {
                statement.execute("select pg_reload_conf()");
            }
        } catch (SQLException failure) {
            throw new DatabaseUnavailableException("The embedded PostgreSQL could not be set up.", failure);
        }
    }

    private static void login(Statement statement, String role, String attributes, String password)
            throws SQLException {
        String verb = exists(statement, "pg_roles where rolname = '%s'".formatted(role)) ? "alter" : "create";
        statement.execute("%s role %s %s password '%s'".formatted(verb, role, attributes, password));
    }

    private static boolean exists(Statement statement, String what) throws SQLException {
        try (ResultSet found = statement.executeQuery("select from " + what)) {
            return found.next();
        }
    }

    /** The port on loopback. */
    public int port() {
        return settings.port();
    }

    /** The login of migrations. */
    public Login owner() {
        return new Login(url(), "ihosi_owner", settings.ownerPassword());
    }

    /** The login of the application. */
    public Login application() {
        return new Login(url(), "ihosi_app", settings.applicationPassword());
    }

    private String url() {
        return "jdbc:postgresql://localhost:%d/%s".formatted(settings.port(), DATABASE);
    }

    /** Stops the server, once it has written everything, unless another process uses it; its data stay. */
    @Override
    public void close() {
        try (use) {
            boolean stopped = FolderUse.behindGate(folder, this::leave);
            LOG.info("{} the PostgreSQL that serves {}", stopped ? "Stopped" : "Left to others", folder);
        } catch (IOException failure) {
            throw new DatabaseUnavailableException("The embedded PostgreSQL could not be stopped.", failure);
        }
    }

    private boolean leave() throws IOException {
        boolean last = use.alone();
        if (last && started != null) {
            started.close();
        } else if (last) {
            new ClusterFolder(folder.resolve("postgresql")).runningServer().ifPresent(EmbeddedServer::stop);
        }
        return last;
    }

    /** PostgreSQL answers this signal by letting its clients finish, so these must have closed their connections. */
    private static void stop(ProcessHandle server) {
        if (server.destroy()) {
            server.onExit()
                    .completeOnTimeout(server, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
        }
    }
}
