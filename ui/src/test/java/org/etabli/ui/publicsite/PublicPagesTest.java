package org.etabli.ui.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.etabli.EtabliApplication;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TakesCards;
import org.etabli.testing.TestClock;
import org.etabli.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;

/** A visitor without an account, her browser on the wire: forms sent, pages read, redirects looked at. */
@SpringBootTest(classes = EtabliApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestDatabase.class)
@TestPropertySource(
        properties = "spring.quartz.auto-startup=false") // a mail that leaves meanwhile has a link of its own
abstract class PublicPagesTest implements TakesCards {

    @Autowired
    Fixtures given;

    @Autowired
    TestClock clock;

    @Autowired
    private Environment environment;

    private final HttpClient browser = HttpClient.newHttpClient();

    static String idOf(String form) {
        Matcher id = Pattern.compile("name=\"id\" value=\"([^\"]+)\"").matcher(form);
        assertThat(id.find()).as("a form with an id").isTrue();
        return id.group(1);
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path, String header, String value) throws IOException, InterruptedException {
        return browser.send(request(path).header(header, value).GET().build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        String port = environment.getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Language", "fr");
    }
}
