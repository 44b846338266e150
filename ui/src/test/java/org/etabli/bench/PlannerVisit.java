package org.etabli.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * A desk that opens the planning with its browser's cookies and requests, but without the browser: signed in once, then the
 * page, the start of its user interface and the view, as often as wanted.
 */
final class PlannerVisit {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final Pattern UI = Pattern.compile("\"v-uiId\":(\\d+)");
    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final String WINDOW =
            "&v-sh=900&v-sw=1440&v-wh=900&v-ww=1440&v-bh=900&v-bw=1440&v-curdate=0&v-tzo=-60"
                    + "&v-dstd=60&v-rtzo=-60&v-dston=false&v-tzid=Europe%2FParis&v-wn=bench&v-td=false&v-pr=1&v-np=Linux"
                    + "&v-cs=light&v-pv=VISIBLE&v-fs=NOT_FULLSCREEN&v-tn=aura";

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;
    private final String query;

    PlannerVisit(int port, String query) {
        this.address = "http://127.0.0.1:" + port;
        this.query = query;
    }

    /** What came for one request: bytes as they travelled, and the text. */
    record Part(int bytes, String text) {}

    void signIn(String email, String password) throws IOException, InterruptedException {
        String form = "_csrf=" + encoded(first(CSRF, get("/login").text())) + "&username=" + encoded(email)
                + "&password=" + encoded(password);
        HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(URI.create(address + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        if (!answer.headers().firstValue("Location").orElse("").endsWith("/start")) {
            throw new IllegalStateException("not signed in: " + answer.statusCode());
        }
    }

    Part page() throws IOException, InterruptedException {
        return get("/planning?" + query);
    }

    /** The user interface starts: it knows the window, and shows nothing yet. */
    Part start() throws IOException, InterruptedException {
        return get("/?v-r=init&location=planning&query=" + encoded(query) + WINDOW);
    }

    /** The view is entered: everything that it shows. */
    Part view(Part start) throws IOException, InterruptedException {
        String navigate = "{\"csrfToken\":\"" + first(KEY, start.text())
                + "\",\"rpc\":[{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":{\"route\":\"/planning\","
                + "\"query\":\"" + query + "\",\"appShellTitle\":\"\",\"historyState\":{\"idx\":0},\"trigger\":\"\"}}],"
                + "\"syncId\":0,\"clientId\":0}";
        URI place = URI.create(address + "/?v-r=uidl&v-uiId=" + first(UI, start.text()));
        return part(send(HttpRequest.newBuilder(place)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(navigate))));
    }

    private Part get(String path) throws IOException, InterruptedException {
        return part(send(HttpRequest.newBuilder(URI.create(address + path))));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        request.header("Accept-Encoding", "gzip").header("Accept-Language", "fr-FR");
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static Part part(HttpResponse<byte[]> answer) throws IOException {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode());
        }
        return new Part(answer.body().length, text(answer));
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        boolean gzip =
                answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        return new String(gzip ? unzipped(answer.body()) : answer.body(), StandardCharsets.UTF_8);
    }

    static byte[] unzipped(byte[] bytes) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
    }

    private static String first(Pattern wanted, String text) {
        Matcher found = wanted.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("no " + wanted + " in " + text.substring(0, Math.min(400, text.length())));
        }
        return found.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
