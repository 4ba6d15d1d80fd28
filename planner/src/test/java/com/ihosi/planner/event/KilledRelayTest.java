package com.ihosi.planner.event;

import static com.ihosi.schema.generated.Tables.CONSUMED_EVENT;
import static com.ihosi.schema.generated.Tables.OUTBOX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.testing.Await;
import com.ihosi.planner.testing.TwoHospitals;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.server.EmbeddedServer;
import com.ihosi.schema.server.Migration;
import com.ihosi.schema.testing.OtherProcess;
import com.ihosi.schema.testing.TwoFacilities;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class KilledRelayTest {

    @Test
    void aRelayKilledAtWorkIsGoneOnWithByAnother() throws Exception {
        try (TwoHospitals hospitals = new TwoHospitals()) {
            List<UUID> north = Happenings.at(hospitals.database(), hospitals.northId(), 30);
            List<UUID> south = Happenings.at(hospitals.database(), hospitals.southId(), 30);

            Process doomed = relayInAnotherProcess(hospitals.test().url());
            List<String> before = doomed.inputReader(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(RelayThatIsKilled.TOOK))
                    .map(line -> line.substring(RelayThatIsKilled.TOOK.length()))
                    .limit(RelayThatIsKilled.STUCK_AT)
                    .toList();
            doomed.destroyForcibly().waitFor();
            Seen after = new Seen("seen");
            Relay relay = Relay.local(hospitals.database(), List.of(after), hospitals.clock);
            // the dead one's lock goes when the server notices that it is gone
            Await.until(() -> {
                relay.look();
                return waiting(hospitals) == 0;
            });

            assertThat(before).doesNotHaveDuplicates();
            List<UUID> rest = north.contains(UUID.fromString(before.getFirst())) ? north : south;
            List<UUID> other = rest == north ? south : north;
            // only the one that it was at is given again
            assertThat(after.events.stream().map(event -> event.event().subject()))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(rest.stream().skip(RelayThatIsKilled.STUCK_AT - 1), other.stream())
                                    .toList());
            int consumed = hospitals.test().beyondPolicies(sql -> sql.fetchCount(CONSUMED_EVENT));
            assertThat(consumed).isEqualTo(60);
        }
    }

    @Test
    void aPostgresKilledDuringTheRelayLosesNothing(@TempDir Path folder) throws Exception {
        EmbeddedServer server = EmbeddedServer.start(folder);
        Migration.run(server.owner().connections());
        Database database = new Database(server.application().connections());
        TwoFacilities two = TwoFacilities.in(database);
        List<UUID> north = Happenings.at(database, new Facility.Id(two.north().facility()), 20);
        List<UUID> south = Happenings.at(database, new Facility.Id(two.south().facility()), 20);
        Seen seen = new Seen("seen");
        seen.refused = event -> {
            if (seen.events.size() == 25 && ProcessHandle.of(pid(folder)).isPresent()) {
                ProcessHandle.of(pid(folder)).ifPresent(postgres -> {
                    postgres.destroyForcibly();
                    postgres.onExit().join();
                });
            }
            return false;
        };
        Relay relay = Relay.local(database, List.of(seen), Clock.fixed(TwoHospitals.NOW, ZoneOffset.UTC));

        assertThatThrownBy(relay::handOn).isNotNull();
        server.close();
        seen.refused = event -> false;
        EmbeddedServer again = EmbeddedServer.start(folder);
        try {
            assertThat(again.port()).isEqualTo(server.port());
            Await.until(() -> {
                relay.look();
                return seen.events.stream().map(HandedOn::id).distinct().count() == 40;
            });
            relay.handOn();

            // what it was at when nothing could be written down is given once more, and nothing else
            assertThat(seen.events).hasSize(41);
            assertThat(seen.events.stream().map(event -> event.event().subject()))
                    .containsAll(north)
                    .containsAll(south);
        } finally {
            again.close();
        }
    }

    private static int waiting(TwoHospitals hospitals) {
        return hospitals.test().beyondPolicies(sql -> sql.fetchCount(OUTBOX, OUTBOX.STATUS.eq("new")));
    }

    private static long pid(Path folder) {
        try {
            return Long.parseLong(Files.readAllLines(folder.resolve("postgresql/postmaster.pid"))
                    .getFirst()
                    .strip());
        } catch (IOException gone) {
            return Long.MAX_VALUE;
        }
    }

    private static Process relayInAnotherProcess(String url) throws IOException {
        return OtherProcess.of(RelayThatIsKilled.class, url)
                .redirectOutput(ProcessBuilder.Redirect.PIPE)
                .start();
    }
}
