package com.ihosi.planner.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.account.Actor;
import com.ihosi.planner.message.Letter.Status;
import com.ihosi.planner.testing.TwoHospitals;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
class SmsGatewayTest {

    private static final Instant VISIT = Instant.parse("2026-12-01T08:30:00Z");

    private final Correspondents people = new Correspondents();
    private final List<Map<?, ?>> sent = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final HttpServer server = server();
    private volatile int status = 202;

    SmsGatewayTest() throws IOException {}

    private HttpServer server() throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        http.createContext("/sms", this::answer);
        return http;
    }

    @BeforeEach
    void start() {
        server.start();
        people.prefers("sms");
        people.tell(people.north(), people.pat, Note.Kind.REMINDER, "a", VISIT, null);
    }

    @AfterEach
    void close() {
        over.countDown();
        server.stop(0);
        people.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(exchange.getRequestHeaders().getFirst("Authorization")).isEqualTo("Bearer secret");
            sent.add(new JsonMapper().readValue(body, Map.class));
            if (status == 0) {
                over.await();
            }
            exchange.sendResponseHeaders(status == 0 ? 500 : status, -1);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void anSmsTellsInASentenceWhatAndWhen() {
        send(TwoHospitals.NOW);
        send(TwoHospitals.NOW);

        assertThat(sent).singleElement().satisfies(body -> {
            assertThat(body.get("to")).isEqualTo("+15550100");
            assertThat(body.get("from")).isEqualTo("north");
            assertThat(body.get("text"))
                    .isEqualTo("north: we look forward to seeing you on Tuesday, December 1, 2026, 9:30 AM, Dr. Okoro."
                            + " If you cannot come, please let us know.");
        });
        assertThat(letter().status()).isEqualTo(Status.SENT);
    }

    @ParameterizedTest
    @CsvSource({"422, DEAD", "404, DEAD", "503, NEW", "429, NEW", "401, NEW", "425, NEW", "0, PERHAPS_SENT"})
    void whatTheProviderAnswersDecides(int answer, Status expected) {
        status = answer;

        send(TwoHospitals.NOW);

        assertThat(letter().status()).isEqualTo(expected);
        status = 202;
        send(TwoHospitals.NOW.plus(Duration.ofHours(1)));
        assertThat(sent).hasSize(expected == Status.NEW ? 2 : 1);
    }

    @Test
    void aProviderThatIsDownKeepsAllWaiting() {
        server.stop(0);

        send(TwoHospitals.NOW);

        assertThat(letter().status()).isEqualTo(Status.NEW);
        assertThat(letter().attempts()).isZero();
    }

    private Letter letter() {
        return people.mailroom(Clock.systemUTC())
                .list(new Actor.CommandLine(), people.north(), Set.of(Status.values()))
                .getFirst();
    }

    private void send(Instant now) {
        URI url = URI.create(
                "http://127.0.0.1:%d/sms".formatted(server.getAddress().getPort()));
        new Sender(
                        people.database(),
                        people.facilities(),
                        List.of(new SmsGateway(url, "secret", Duration.ofMillis(500))),
                        people.addresses(),
                        Clock.fixed(now, ZoneOffset.UTC))
                .send();
    }
}
