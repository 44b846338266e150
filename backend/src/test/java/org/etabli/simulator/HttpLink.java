package org.etabli.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Over HTTP, with the key in each message's header. */
public final class HttpLink implements Link {

    private static final int SERVER_ERROR = 500;
    private static final int TOO_MANY = 429;
    private static final Map<String, String> PATHS = Map.of(
            "ask", "/decisions",
            "start", "/sessions",
            "heartbeat", "/heartbeats",
            "stop", "/sessions/stop",
            "open", "/openings");

    private final URI server;
    private final String key;
    private final JsonMapper json = new JsonMapper();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** @param server for instance {@code http://localhost:8080} */
    public HttpLink(URI server, String key) {
        this.server = server;
        this.key = key;
    }

    @Override
    public Optional<Reply> send(Map<String, Object> message) {
        Map<String, Object> fields = new HashMap<>(message);
        String path = PATHS.get(String.valueOf(fields.remove("type")));
        return call(request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json.writeValueAsString(fields)))
                        .build())
                .map(this::reply);
    }

    @Override
    public Optional<String> rights() {
        return call(request("/rights").build())
                .filter(answer -> answer.statusCode() == 200)
                .map(HttpResponse::body);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve("/api/v1/access" + path))
                .timeout(Duration.ofSeconds(5))
                .header("Authorization", "Bearer " + key);
    }

    private Optional<HttpResponse<String>> call(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            boolean away = answer.statusCode() >= SERVER_ERROR || answer.statusCode() == TOO_MANY;
            return away ? Optional.empty() : Optional.of(answer);
        } catch (IOException away) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Reply reply(HttpResponse<String> answer) {
        if (answer.statusCode() == 204) {
            return new Reply(true, false, null, null);
        }
        if (answer.statusCode() != 200) {
            return new Reply(false, false, "refused: " + answer.statusCode(), null);
        }
        return read(json.readTree(answer.body()));
    }

    static Reply read(JsonNode body) {
        JsonNode seconds = body.path("forSeconds");
        return new Reply(
                true,
                body.path("allowed").asBoolean(),
                body.path("reason").isString() ? body.path("reason").asString() : null,
                seconds.isNumber() ? Long.valueOf(seconds.asLong()) : null);
    }

    @Override
    public void close() {
        client.close();
    }
}
