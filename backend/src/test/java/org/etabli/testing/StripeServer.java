package org.etabli.testing;

import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Speaks Stripe's wire format on a local port: sessions are made once for a key, refunds too, and messages are signed. */
public final class StripeServer {

    public static final String KEY = "sk_test_0123456789";
    public static final String SECRET = "whsec_0123456789";

    private final HttpServer server;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> sessions = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile boolean away;

    public record Request(String path, Map<String, String> form, String authorization, String account) {}

    public StripeServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on every call fails, until it is back. */
    public void away(boolean isAway) {
        away = isAway;
    }

    public void forget() {
        away = false;
        requests.clear();
    }

    public List<Request> requests(String path) {
        return requests.stream().filter(request -> request.path().equals(path)).toList();
    }

    /** Somebody pays on the page. */
    public void pay(String checkout) {
        session(checkout).put("payment_status", "paid");
        session(checkout).put("status", "complete");
    }

    public void expire(String checkout) {
        session(checkout).put("status", "expired");
    }

    /** An event about the session as it stands. */
    public String event(String type, String checkout) {
        return told(type, sessionJson(session(checkout)));
    }

    public String refunded(String checkout) {
        return told(
                "charge.refunded",
                "{\"id\":\"ch_1\",\"object\":\"charge\",\"refunded\":true,\"payment_intent\":\"pi_" + checkout
                        + "\",\"metadata\":{\"checkout\":\"" + checkout + "\"}}");
    }

    /** @param minor how much has gone back in all */
    public String refundedInPart(String checkout, long minor) {
        return told(
                "charge.refunded",
                "{\"id\":\"ch_1\",\"object\":\"charge\",\"refunded\":false,\"currency\":\"eur\",\"amount_refunded\":"
                        + minor + ",\"payment_intent\":\"pi_" + checkout + "\",\"metadata\":{\"checkout\":\"" + checkout
                        + "\"}}");
    }

    public String declined(String checkout) {
        return told(
                "payment_intent.payment_failed",
                "{\"id\":\"pi_" + checkout + "\",\"object\":\"payment_intent\",\"metadata\":{\"checkout\":\"" + checkout
                        + "\"}}");
    }

    private static String told(String type, String object) {
        return "{\"id\":\"evt_" + System.nanoTime()
                + "\",\"object\":\"event\",\"api_version\":\"2024-06-20\",\"type\":\"" + type
                + "\",\"data\":{\"object\":" + object + "}}";
    }

    /** The header by which Stripe signs. */
    public static String signature(String message, String secret, Instant at) {
        try {
            return Webhook.Signature.generateSignatureHeader(message, secret, at.getEpochSecond());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, String> session(String checkout) {
        return sessions.values().stream()
                .filter(session -> checkout.equals(session.get("checkout")))
                .findFirst()
                .orElseThrow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        requests.add(new Request(
                path,
                form,
                exchange.getRequestHeaders().getFirst("Authorization"),
                String.valueOf(exchange.getRequestHeaders().getFirst("Stripe-Account"))));
        if (away) {
            send(exchange, 400, "{\"error\":{\"type\":\"api_error\",\"message\":\"away\"}}");
            return;
        }
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        String answer = key == null ? body(path, form) : answers.computeIfAbsent(key, first -> body(path, form));
        send(exchange, 200, answer);
    }

    private String body(String path, Map<String, String> form) {
        if (path.equals("/v1/checkout/sessions")) {
            String id = "cs_test_" + sessions.size();
            Map<String, String> session = new ConcurrentHashMap<>(Map.of(
                    "id",
                    id,
                    "checkout",
                    form.get("metadata[checkout]"),
                    "amount",
                    form.get("line_items[0][price_data][unit_amount]"),
                    "currency",
                    form.get("line_items[0][price_data][currency]"),
                    "status",
                    "open",
                    "payment_status",
                    "unpaid"));
            sessions.put(id, session);
            return sessionJson(session);
        }
        if (path.equals("/v1/refunds")) {
            return "{\"id\":\"re_1\",\"object\":\"refund\",\"status\":\"succeeded\"}";
        }
        return sessionJson(sessions.get(path.substring(path.lastIndexOf('/') + 1)));
    }

    private String sessionJson(Map<String, String> session) {
        return "{\"id\":\"%s\",\"object\":\"checkout.session\",\"url\":\"https://checkout.stripe.com/c/pay/%s\",\"status\":\"%s\",\"payment_status\":\"%s\",\"payment_intent\":\"pi_%s\",\"amount_total\":%s,\"currency\":\"%s\",\"metadata\":{\"checkout\":\"%s\"}}"
                .formatted(
                        session.get("id"),
                        session.get("id"),
                        session.get("status"),
                        session.get("payment_status"),
                        session.get("checkout"),
                        session.get("amount"),
                        session.get("currency"),
                        session.get("checkout"));
    }

    private static Map<String, String> form(String body) {
        return body.isEmpty()
                ? Map.of()
                : new ArrayList<>(Arrays.asList(body.split("&")))
                        .stream()
                                .map(pair -> pair.split("=", 2))
                                .collect(Collectors.toMap(
                                        pair -> URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                                        (one, other) -> one));
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
