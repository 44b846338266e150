package org.etabli.gallery;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.etabli.gallery.Manifest.Image;
import org.etabli.gallery.Project.Attached;
import org.etabli.gallery.Project.Picture;
import org.etabli.gallery.Project.Source;
import org.etabli.kernel.Csv;
import org.etabli.network.Venues;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** A project as a ZIP that other galleries read: a manifest of Open Know-How, what it says, pictures and files. */
@Service
public class ProjectArchive {

    static final String README = "README.md";
    static final String BOM = "bom.csv";
    static final String TOOLS = "tools.csv";
    static final String LICENCE = "LICENCE.txt";
    static final List<String> COLUMNS = List.of("name", "quantity", "unit");

    private final Projects projects;
    private final Venues venues;
    private final String publicUrl;

    ProjectArchive(Projects projects, Venues venues, @Value("${etabli.public-url}") String publicUrl) {
        this.projects = projects;
        this.venues = venues;
        this.publicUrl = publicUrl;
    }

    /** Holds one file at a time. The stream stays open. */
    public void write(Project project, OutputStream to) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        put(zip, Manifest.NAME, manifest(project).write());
        put(zip, README, readme(project));
        put(zip, LICENCE, licence(project));
        if (!project.parts().materials().isEmpty()) {
            put(zip, BOM, bom(project));
        }
        if (!project.parts().machines().isEmpty()) {
            put(zip, TOOLS, tools(project));
        }
        for (int n = 0; n < project.parts().pictures().size(); n++) {
            put(
                    zip,
                    image(n),
                    projects.picture(project, project.parts().pictures().get(n).id()));
        }
        for (Attached file : project.parts().files()) {
            put(zip, path(file), projects.file(project, file.id()));
        }
        zip.finish();
    }

    private Manifest manifest(Project project) {
        List<Picture> pictures = project.parts().pictures();
        Source source = project.source();
        return new Manifest(
                project.title(),
                publicUrl + project.address(),
                project.licence() == null ? null : project.licence().spdx(),
                Arrays.stream(project.authors().split(", "))
                        .filter(each -> !each.isBlank())
                        .toList(),
                project.summary(),
                project.changedAt().atZone(ZoneOffset.UTC).toLocalDate().toString(),
                venues.find(project.venue()).map(venue -> venue.name()).orElse(null),
                source == null
                        ? null
                        : source.slug() == null ? source.link() : publicUrl + "/projects/" + source.slug(),
                README,
                project.parts().materials().isEmpty() ? null : BOM,
                project.parts().files().stream().map(ProjectArchive::path).toList(),
                IntStream.range(0, pictures.size())
                        .mapToObj(n -> new Image(image(n), pictures.get(n).alt()))
                        .toList());
    }

    private static String readme(Project project) {
        return Stream.of("# " + project.title(), project.summary(), project.body())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    /** Who is to be named, and under which terms it is taken. */
    private String licence(Project project) {
        List<String> lines = new ArrayList<>(List.of(project.title(), project.authors()));
        if (project.licence() != null) {
            lines.add(project.licence().spdx() + " – " + project.licence().plainName());
            lines.add(project.licence().link());
        }
        lines.add(publicUrl + project.address());
        Source source = project.source();
        if (source != null) {
            lines.add("");
            lines.add("← " + source.title());
            lines.add(source.by() == null ? "" : source.by());
            lines.add(
                    source.licence() == null
                            ? ""
                            : source.licence().spdx() + " – " + source.licence().link());
        }
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private static String bom(Project project) {
        Csv csv = Csv.plain().row(COLUMNS);
        project.parts()
                .materials()
                .forEach(each -> csv.row(
                        each.name(),
                        each.quantity() == null ? "" : each.quantity().toPlainString(),
                        each.unit() == null ? "" : each.unit()));
        return csv.text();
    }

    private static String tools(Project project) {
        Csv csv = Csv.plain().row(COLUMNS.getFirst());
        project.parts().machines().forEach(each -> csv.row(each.name()));
        return csv.text();
    }

    private static String image(int number) {
        return "images/" + (number + 1) + ".jpg";
    }

    private static String path(Attached file) {
        return "files/" + file.name();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        put(zip, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
