package org.etabli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the demo is made of from the class path. */
final class Scripts {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Scripts() {}

    static NetworkScript network() {
        return read("demo/network.json", NetworkScript.class);
    }

    static PeopleScript people() {
        return read("demo/people.json", PeopleScript.class);
    }

    /** @param plan the name of its two files under {@code floorplans/} */
    static FloorScript floor(String plan) {
        return read("floorplans/" + plan + ".json", FloorScript.class);
    }

    static String drawing(FloorScript floor) {
        try (InputStream file = new ClassPathResource("floorplans/" + floor.background()).getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static <T> T read(String path, Class<T> type) {
        try (InputStream file = new ClassPathResource(path).getInputStream()) {
            return JSON.readValue(file, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
