package com.ihosi.schema.server;

import static com.ihosi.schema.generated.Tables.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.schema.access.PlatformScope;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedServerTest {

    private final Path folders;

    /** Shared by the tests that leave nothing behind in it, because unpacking a server takes seconds. */
    private final Path folder;

    EmbeddedServerTest(@TempDir Path folders) {
        this.folders = folders;
        this.folder = folders.resolve("shared");
    }

    @Test
    void whatAKilledProductWroteIsThereAfterTheNextStart() throws Exception {
        Path folder = folders.resolve("killed");
        Process killed = startAndKill(folder);
        assertThat(killed.isAlive()).isFalse();
        try (ApplicationDatabase next = ApplicationDatabase.embedded(folder, 2)) {
            assertThat(tenants(next)).containsExactly("kept");
        }
        try (ApplicationDatabase afterACleanStop = ApplicationDatabase.embedded(folder, 2)) {
            assertThat(tenants(afterACleanStop)).containsExactly("kept");
        }
    }

    @Test
    void theFolderKeepsItsPortUnlessSomebodyElseTookIt() throws IOException {
        int first = portOfOneStart();
        assertThat(portOfOneStart()).isEqualTo(first);
        try (ServerSocket taken = new ServerSocket(first, 1, InetAddress.getLoopbackAddress())) {
            assertThat(portOfOneStart()).isNotEqualTo(taken.getLocalPort());
        }
    }

    @Test
    void whatIsCommittedIsOnDiskAndNobodyGetsInWithoutThePassword() throws SQLException {
        try (EmbeddedServer server = EmbeddedServer.start(folder);
                Connection connection = server.owner().connections().getConnection()) {
            assertThat(DSL.using(connection, SQLDialect.POSTGRES)
                            .fetchSingle("select current_setting('fsync'), current_setting('synchronous_commit'), "
                                    + "current_setting('listen_addresses')")
                            .intoList())
                    .containsExactly("on", "on", "localhost");
            Login guessed = new Login(server.owner().url(), "postgres", "postgres");
            assertThatThrownBy(() -> guessed.connections().getConnection())
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void aDatabaseWithoutItsPasswordsIsLeftAlone() throws IOException {
        Path folder = folders.resolve("without-passwords");
        Files.createDirectories(folder.resolve("postgresql"));
        Files.writeString(folder.resolve("postgresql/PG_VERSION"), "18\n");
        assertThatThrownBy(() -> EmbeddedServer.start(folder))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("server.properties with its passwords is missing");
        assertThat(folder.resolve("postgresql/PG_VERSION")).exists();
    }

    @Test
    void aFirstStartThatWasBrokenOffIsBegunAnew() throws IOException {
        Path folder = folders.resolve("broken-off");
        Files.createDirectories(folder.resolve("postgresql"));
        ServerSettings.create(ClusterFolder.freePort()).keepIn(folder);
        Files.writeString(folder.resolve("postgresql/postgresql.conf"), "half a fi");
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            assertThat(server.port()).isPositive();
        }
    }

    @Test
    void aProcessStartsAFolderOnce() {
        try (EmbeddedServer first = EmbeddedServer.start(folder)) {
            assertThatThrownBy(() -> EmbeddedServer.start(folder))
                    .isInstanceOf(DatabaseUnavailableException.class)
                    .hasMessageContaining("in use by this process already");
            assertThat(first.port()).isPositive();
        }
    }

    @Test
    void theLastOfTwoProcessesStopsTheServer() throws Exception {
        Path folder = folders.resolve("shared-by-two");
        Process other = start(folder);
        int port;
        try (ApplicationDatabase second = ApplicationDatabase.embedded(folder, 2)) {
            assertThat(tenants(second)).containsExactly("kept");
            port = ServerSettings.find(folder).orElseThrow().port();
        }
        assertThat(ClusterFolder.isFree(port)).isFalse();
        other.destroyForcibly().waitFor();
        try (EmbeddedServer last = EmbeddedServer.start(folder)) {
            assertThat(last.port()).isEqualTo(port);
        }
        assertThat(ClusterFolder.isFree(port)).isTrue();
    }

    @Test
    void aFolderOfAnotherVersionIsRefused() throws IOException {
        Path folder = folders.resolve("old");
        Files.createDirectories(folder.resolve("postgresql"));
        Files.writeString(folder.resolve("postgresql/PG_VERSION"), "17\n");
        assertThatThrownBy(() -> EmbeddedServer.start(folder))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("belongs to PostgreSQL 17, this release runs 18");
    }

    @Test
    void aLoginThatCouldPassThePoliciesByIsRefused() {
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            assertThatThrownBy(() -> ApplicationDatabase.external(server.owner(), server.owner(), 2))
                    .isInstanceOf(DatabaseUnavailableException.class)
                    .hasMessageContaining("could pass row-level security by");
            try (ApplicationDatabase external = ApplicationDatabase.external(server.owner(), server.application(), 2)) {
                assertThat(tenants(external)).isEmpty();
            }
        }
    }

    private int portOfOneStart() {
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            return server.port();
        }
    }

    private static List<String> tenants(ApplicationDatabase application) {
        return application.database().read(new PlatformScope(), sql -> sql.select(TENANT.CODE)
                .from(TENANT)
                .fetch(TENANT.CODE));
    }

    private static Process startAndKill(Path folder) throws IOException, InterruptedException {
        Process product = start(folder);
        product.destroyForcibly().waitFor();
        return product;
    }

    private static Process start(Path folder) throws IOException {
        Process product = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServedInAnotherProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(product.inputReader().readLine()).isEqualTo("written");
        return product;
    }
}
