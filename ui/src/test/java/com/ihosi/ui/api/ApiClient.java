package com.ihosi.ui.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests to one address, each with the same headers. */
public final class ApiClient {

    static {
        // The address is told by a header here, as not every machine knows the names below localhost.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;
    private final Map<String, String> headers;

    ApiClient(int port, String host) {
        this(port, Map.of("Host", host + ":" + port));
    }

    private ApiClient(int port, Map<String, String> headers) {
        this.port = port;
        this.headers = headers;
    }

    /** What came back; an empty object where there was no JSON. */
    public record Answer(int status, Map<String, String> headers, String text) {

        public JsonNode json() {
            return text.startsWith("{") || text.startsWith("[") ? JSON.readTree(text) : JSON.createObjectNode();
        }

        /** The part of a path such as {@code /errors/0/field}, as text. */
        public String part(String path) {
            return json().at(path).asString();
        }

        /** The last word of a problem's type. */
        public String problem() {
            return part("/type").replace("urn:ihosi:problem:", "");
        }

        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    /** The same with one more header. */
    public ApiClient with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new ApiClient(port, more);
    }

    /** The same with the session of who logs in with a password. */
    public ApiClient loggedIn(String person) {
        Answer entered = with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", "/login", "username=" + person + "&password=riverbend-demo");
        return with("Cookie", entered.header("Set-Cookie").replaceFirst(";.*", ""));
    }

    public Answer get(String path) {
        return send("GET", path, "");
    }

    public Answer post(String path, Map<String, ?> body) {
        return post(path, JSON.writeValueAsString(body));
    }

    public Answer post(String path, String body) {
        return with("Content-Type", "application/json").send("POST", path, body);
    }

    public Answer send(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            Map<String, String> got = new LinkedHashMap<>();
            answer.headers().map().forEach((name, values) -> got.put(name, values.getFirst()));
            return new Answer(answer.statusCode(), got, answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
