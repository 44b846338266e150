package org.etabli.gallery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.etabli.kernel.InvalidInputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * What a project's archive says of it: the manifest of Open Know-How, version 2.4, as TOML ({@code okh.toml},
 * https://github.com/iop-alliance/OpenKnowHow). What it leaves out is null or empty; other fields are passed over.
 *
 * @param repo where it is developed
 * @param function what it is for, in a sentence
 */
record Manifest(
        String name,
        @Nullable String repo,
        @Nullable String license,
        List<String> licensors,
        @Nullable String function,
        @Nullable String version,
        @Nullable String organization,
        @Nullable String forkOf,
        @Nullable String readme,
        @Nullable String bom,
        List<String> source,
        List<Image> images) {

    static final String NAME = "okh.toml";

    private static final TomlMapper TOML = new TomlMapper();
    private static final String OKH = "2.4";

    record Image(String location, @Nullable String depicts) {}

    String write() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("okhv", OKH);
        all.put("name", name);
        put(all, "repo", repo);
        put(all, "license", license);
        if (!licensors.isEmpty()) {
            all.put("licensor", licensors.size() == 1 ? licensors.getFirst() : licensors);
        }
        put(all, "function", function);
        put(all, "version", version);
        put(all, "organization", organization);
        put(all, "fork-of", forkOf);
        put(all, "readme", readme);
        put(all, "manufacturing-instructions", readme);
        put(all, "bom", bom);
        if (!source.isEmpty()) {
            all.put("source", source);
        }
        if (!images.isEmpty()) {
            all.put(
                    "image",
                    images.stream()
                            .map(image -> Map.of(
                                    "location",
                                    image.location(),
                                    "depicts",
                                    Optional.ofNullable(image.depicts()).orElse(name)))
                            .toList());
        }
        return TOML.writeValueAsString(all);
    }

    /** @throws InvalidInputException naming {@code file} when it is no manifest */
    static Manifest read(byte[] toml) {
        try {
            JsonNode root = TOML.readTree(toml);
            String name = text(root, "name");
            if (name == null) {
                throw new InvalidInputException("file", "project-manifest");
            }
            return new Manifest(
                    name,
                    text(root, "repo"),
                    text(root, "license"),
                    texts(root.path("licensor")),
                    text(root, "function"),
                    text(root, "version"),
                    Optional.ofNullable(text(root, "organization")).orElse(text(root, "organisation")),
                    text(root, "fork-of"),
                    text(root, "readme"),
                    text(root, "bom"),
                    texts(root.path("source")),
                    images(root.path("image")));
        } catch (JacksonException unreadable) {
            throw new InvalidInputException("file", "project-manifest");
        }
    }

    private static List<Image> images(JsonNode node) {
        List<Image> found = new ArrayList<>();
        (node.isArray() ? node.values() : List.of(node)).forEach(each -> {
            if (each.isString()) {
                found.add(new Image(each.asString(), null));
            } else if (text(each, "location") instanceof String location) {
                found.add(new Image(location, text(each, "depicts")));
            }
        });
        return found;
    }

    /** The first of several. */
    private static @Nullable String text(JsonNode node, String field) {
        return texts(node.path(field)).stream().findFirst().orElse(null);
    }

    private static List<String> texts(JsonNode node) {
        return node.isArray()
                ? node.values().stream().flatMap(each -> texts(each).stream()).collect(Collectors.toList())
                : node.isObject()
                        ? texts(node.path("name"))
                        : node.isValueNode() && !node.asString("").isBlank() ? List.of(node.asString()) : List.of();
    }

    private static void put(Map<String, Object> all, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            all.put(field, value);
        }
    }
}
