package org.etabli.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.etabli.identity.AccessTokens;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP surface as its users reach it: real requests to the real port, with real tokens. */
@Component
public class HttpSurface {

    private final Environment environment;
    private final AccessTokens tokens;
    private final JsonMapper json;
    private final HttpClient http = HttpClient.newHttpClient();

    HttpSurface(Environment environment, AccessTokens tokens, JsonMapper json) {
        this.environment = environment;
        this.tokens = tokens;
        this.json = json;
    }

    /** What came back; {@code body} is a missing node when it was empty or no JSON. */
    public record Answer(int status, JsonNode body, HttpResponse<String> raw) {

        public String text(String field) {
            return body.path(field).asString("");
        }

        public Optional<String> header(String name) {
            return raw.headers().firstValue(name);
        }
    }

    /** A member's requests, with a token of these scopes; of all scopes when none is named. */
    public User as(MemberId member, Scope... scopes) {
        Set<Scope> wanted = scopes.length == 0 ? EnumSet.allOf(Scope.class) : Set.of(scopes);
        return new User(
                tokens.issue(member, "test", wanted, Duration.ofDays(300)).token());
    }

    public User anybody() {
        return new User(null);
    }

    public User withToken(String token) {
        return new User(token);
    }

    public URI at(String path) {
        return URI.create("http://localhost:" + environment.getProperty("local.server.port") + path);
    }

    /** Headers come as name, value, name, value. */
    public final class User {
        private final @Nullable String token;

        private User(@Nullable String token) {
            this.token = token;
        }

        public Answer get(String path, String... headers) {
            return send("GET", path, null, headers);
        }

        public Answer delete(String path, String... headers) {
            return send("DELETE", path, null, headers);
        }

        /** @param body a string as it is, null for none, else written as JSON */
        public Answer post(String path, @Nullable Object body, String... headers) {
            return send("POST", path, body, headers);
        }

        public Answer patch(String path, @Nullable Object body, String... headers) {
            return send("PATCH", path, body, headers);
        }

        /** An address outside of {@code /api/v1}. */
        public Answer absolute(String path, String... headers) {
            return to("GET", at(path), null, headers);
        }

        /** A message to an address outside of {@code /api/v1}. */
        public Answer tell(String path, String message, String... headers) {
            return to("POST", at(path), message, headers);
        }

        public Answer send(String method, String path, @Nullable Object body, String... headers) {
            return to(method, at("/api/v1" + path), body, headers);
        }

        /** Fields and a file of the part {@code file}, as a form sends them. */
        public Answer upload(String path, Map<String, String> fields, byte[] file, String... headers) {
            String boundary = "etabli-" + UUID.randomUUID();
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            fields.forEach((name, value) -> body.writeBytes(("--" + boundary
                            + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                    .getBytes(StandardCharsets.UTF_8)));
            body.writeBytes(("--" + boundary
                            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"photo.png\"\r\n"
                            + "Content-Type: image/png\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file);
            body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
            List<String> all = new ArrayList<>(List.of(headers));
            all.addAll(List.of("Content-Type", "multipart/form-data; boundary=" + boundary));
            return to("POST", at("/api/v1" + path), body.toByteArray(), all.toArray(String[]::new));
        }

        private Answer to(String method, URI address, @Nullable Object body, String... headers) {
            var publisher = body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : body instanceof byte[] bytes
                            ? HttpRequest.BodyPublishers.ofByteArray(bytes)
                            : HttpRequest.BodyPublishers.ofString(
                                    body instanceof String text ? text : json.writeValueAsString(body));
            var request = HttpRequest.newBuilder(address).method(method, publisher);
            if (body != null) {
                request.setHeader("Content-Type", "application/json");
            }
            if (token != null) {
                request.setHeader("Authorization", "Bearer " + token);
            }
            for (int i = 0; i < headers.length; i += 2) {
                request.setHeader(headers[i], headers[i + 1]);
            }
            try {
                HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
                return new Answer(response.statusCode(), parse(response), response);
            } catch (IOException unreachable) {
                throw new UncheckedIOException(unreachable);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }

        private JsonNode parse(HttpResponse<String> response) {
            String type = response.headers().firstValue("Content-Type").orElse("");
            return type.contains("json")
                            && !Objects.requireNonNull(response.body()).isEmpty()
                    ? json.readTree(response.body())
                    : json.missingNode();
        }
    }
}
