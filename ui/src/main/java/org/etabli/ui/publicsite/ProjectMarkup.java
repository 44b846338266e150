package org.etabli.ui.publicsite;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.etabli.gallery.Project;
import org.etabli.gallery.Project.Source;
import org.etabli.network.Venue;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A project for search engines: schema.org {@code CreativeWork} as JSON-LD. */
@Component
class ProjectMarkup {

    private final JsonMapper json;
    private final String publicUrl;

    ProjectMarkup(JsonMapper json, @Value("${etabli.public-url}") String publicUrl) {
        this.json = json;
        this.publicUrl = publicUrl;
    }

    /** Safe inside of a script element: no text of it can end that. */
    String of(Project project, Venue venue) {
        Map<String, Object> work = new LinkedHashMap<>();
        work.put("@context", "https://schema.org");
        work.put("@type", "CreativeWork");
        work.put("name", project.title());
        work.put("abstract", project.summary());
        work.put("url", publicUrl + project.address());
        work.put("license", project.licence() == null ? null : project.licence().link());
        work.put("creator", people(project.authors()));
        work.put(
                "image",
                project.parts().pictures().stream()
                        .map(each -> publicUrl + project.address() + "/pictures/" + each.id())
                        .toList());
        work.put(
                "material",
                project.parts().materials().stream().map(each -> each.name()).toList());
        work.put(
                "datePublished",
                project.publishedAt() == null
                        ? null
                        : project.publishedAt()
                                .atZone(venue.zone())
                                .toLocalDate()
                                .toString());
        work.put("dateModified", project.changedAt().toString());
        work.put("locationCreated", Map.of("@type", "Place", "name", venue.name()));
        work.put("isBasedOn", source(project.source()));
        work.values().removeIf(value -> value == null || value instanceof List<?> list && list.isEmpty());
        return json.writeValueAsString(work).replace("<", "\\u003c");
    }

    private static List<Map<String, String>> people(String authors) {
        return Arrays.stream(authors.split(", "))
                .filter(name -> !name.isBlank())
                .map(name -> Map.of("@type", "Person", "name", name))
                .toList();
    }

    private @Nullable Object source(@Nullable Source source) {
        if (source == null) {
            return null;
        }
        String link = source.slug() == null ? source.link() : publicUrl + "/projects/" + source.slug();
        return Objects.requireNonNullElse(link, source.title());
    }
}
