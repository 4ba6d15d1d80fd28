package com.ihosi.planner.message;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * SMS through a provider that takes {@code POST {"id", "to", "from", "text"}} as JSON with a bearer token. 2xx: it is sent; 400, 404, 410 or 422:
 * it will never be; 408, 425, 429, 401, 403 and 5xx: nothing was sent, ask again. The id also stands in the header {@code Idempotency-Key}.
 */
public final class SmsGateway implements Gateway {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int LONGEST_REASON = 200;
    private static final JsonMapper JSON = new JsonMapper();

    private final URI url;
    private final String token;
    private final Duration patience;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /**
     * @param patience how long to wait for the answer, less than two minutes
     */
    public SmsGateway(URI url, String token, Duration patience) {
        this.url = url;
        this.token = token;
        this.patience = patience;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public Line open() {
        return new Http();
    }

    private final class Http implements Line {

        @Override
        public Answer send(Outgoing message) {
            try {
                return answer(client.send(request(message), BodyHandlers.ofString()));
            } catch (ConnectException | HttpConnectTimeoutException down) {
                return new Answer.Down(Reason.Kind.SMS_DOWN.text(down.getMessage()));
            } catch (IOException silence) {
                return new Answer.Perhaps(Reason.Kind.SMS_SILENT.text(silence.getMessage()));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return new Answer.Perhaps(Reason.Kind.STOPPED.text());
            }
        }

        @Override
        public void close() {
            // the client keeps and closes its connections
        }
    }

    private HttpRequest request(Outgoing message) {
        String body = JSON.writeValueAsString(Map.of(
                "id", message.id().toString(),
                "to", message.address(),
                "from", message.sender(),
                "text", message.body()));
        return HttpRequest.newBuilder(url)
                .timeout(patience)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", message.id().toString())
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static Answer answer(HttpResponse<String> response) {
        String said = response.body().strip();
        String reason = Reason.Kind.SMS_ANSWER.text(
                "%d %s".formatted(response.statusCode(), said.substring(0, Math.min(said.length(), LONGEST_REASON))));
        return switch (response.statusCode()) {
            case 200, 201, 202, 204 -> new Answer.Accepted();
            case 400, 404, 410, 422 -> new Answer.Refused(reason.strip());
            case 408, 425 -> new Answer.Later(reason.strip());
            default -> new Answer.Down(reason.strip());
        };
    }
}
