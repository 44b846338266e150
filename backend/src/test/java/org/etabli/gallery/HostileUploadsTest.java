package org.etabli.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.etabli.gallery.GallerySamples.DRAWING;
import static org.etabli.gallery.GallerySamples.aLamp;
import static org.etabli.gallery.GallerySamples.file;
import static org.etabli.gallery.GallerySamples.picture;
import static org.etabli.gallery.GallerySamples.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.etabli.gallery.Project.Attached;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.ProjectFileId;
import org.etabli.kernel.ProjectId;
import org.etabli.kernel.VenueId;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes from outside is what it says it is, no larger than it may be, and leads nowhere. */
@EtabliTest
class HostileUploadsTest {

    private static final String MANIFEST =
            "okhv = \"2.4\"\nname = \"Lampe\"\nlicense = \"CC-BY-4.0\"\nlicensor = \"Jeanne Doe <j@example.com>\"\n"
                    + "repo = \"https://git.example/lampe\"\nfunction = \"Éclaire.\"\nversion = \"1\"\n";

    @Autowired
    Fixtures given;

    @Autowired
    Projects projects;

    @Autowired
    ProjectEdits edits;

    @Autowired
    ProjectFiles files;

    @Autowired
    ProjectArchive archive;

    @Autowired
    ProjectImports imports;

    VenueId venue;
    Caller maker;
    ProjectId lamp;

    @BeforeEach
    void a_draft() {
        venue = given.aVenue();
        maker = given.as(given.aMember());
        lamp = ProjectId.next();
        edits.create(maker, lamp, aLamp(venue, "Lampe", Licence.CC_BY_SA, MachineUsed.named("Scie, à ruban")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"page.html", "run.exe", "script.js", "shell.sh", "noending", "page.svg.html", "a.svgz"})
    void other_types_are_not_taken(String name) {
        assertThatThrownBy(() -> file(name, DRAWING))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        wrong -> assertThat(wrong.field()).isEqualTo("file"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.pdf", "a.png", "a.jpg", "a.zip", "a.3mf", "a.odt", "a.step", "a.stl", "a.dxf", "a.svg"})
    void what_is_none_of_its_type_is_not_taken(String name) {
        assertThatThrownBy(() -> file(name, "<html><script>1</script>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> file(name, new byte[0])).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> file("a.txt", new byte[] {'a', 0})).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void what_is_what_it_says_is_taken_under_a_name_without_a_path() {
        assertThat(file("../../etc/passwd.svg", DRAWING).name()).isEqualTo("passwd.svg");
        assertThat(file("C:\\temp\\pied \"x\"\n.svg", DRAWING).name()).isEqualTo("pied _x__.svg");
        assertThat(file("piece.png", picture()).name()).isEqualTo("piece.png");
        assertThat(file("a.dxf", "0\nSECTION\n2\nHEADER".getBytes(StandardCharsets.UTF_8))
                        .name())
                .isEqualTo("a.dxf");
        assertThat(file("a.stl", new byte[84]).name()).isEqualTo("a.stl");
        assertThat(file("a.step", "ISO-10303-21;".getBytes(StandardCharsets.UTF_8))
                        .name())
                .isEqualTo("a.step");
    }

    @Test
    void a_file_and_a_project_are_only_so_large() {
        assertThatThrownBy(() -> file("a.txt", new byte[NewFile.LARGEST + 1]))
                .isInstanceOf(InvalidInputException.class);
        byte[] large = " ".repeat(NewFile.LARGEST).getBytes(StandardCharsets.UTF_8);
        for (int n = 0; n < 4; n++) {
            files.attach(maker, lamp, file("a" + n + ".txt", large));
        }
        files.attach(maker, lamp, file("a0.txt", large));
        assertThatThrownBy(() -> files.attach(maker, lamp, file("b.txt", large)))
                .isInstanceOf(InvalidInputException.class);
        assertThat(projects.get(maker, lamp.toString()).parts().files()).hasSize(4);
    }

    @Test
    void a_picture_is_made_anew_and_needs_words() {
        ProjectFileId id = ProjectFileId.next();
        files.show(maker, lamp, id, "La lampe", picture());
        files.show(maker, lamp, id, "La lampe", picture());

        assertThat(projects.get(maker, lamp.toString()).parts().pictures()).hasSize(1);
        assertThatThrownBy(() -> files.show(maker, lamp, ProjectFileId.next(), " ", picture()))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> files.show(maker, lamp, ProjectFileId.next(), "Non", DRAWING))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void what_was_exported_is_imported_as_it_was() throws IOException {
        files.attach(maker, lamp, file("pied.svg", DRAWING));
        files.show(maker, lamp, ProjectFileId.next(), "La lampe allumée", picture());
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        archive.write(projects.get(maker, lamp.toString()), zip);
        assertThat(Unpacked.of(zip.toByteArray()).text(Manifest.NAME).orElseThrow())
                .contains("okhv", "2.4", "CC-BY-SA-4.0", "Inès Caillaud", "files/pied.svg", "La lampe allumée");
        Caller other = given.as(given.aMember());
        ProjectId copy = ProjectId.next();

        imports.take(other, copy, venue, zip.toByteArray());
        Project taken = imports.take(other, copy, venue, zip.toByteArray());

        assertThat(taken.title()).isEqualTo("Lampe");
        assertThat(taken.summary()).isEqualTo("Une lampe qui se plie.");
        assertThat(taken.body()).isEqualTo("Découper.\n\nPlier.");
        assertThat(taken.licence()).isEqualTo(Licence.CC_BY_SA);
        assertThat(taken.parts().machines()).containsExactly(MachineUsed.named("Scie, à ruban"));
        assertThat(taken.parts().materials())
                .isEqualTo(projects.get(maker, lamp.toString()).parts().materials());
        assertThat(taken.parts().files()).extracting(Attached::name).containsExactly("pied.svg");
        assertThat(taken.parts().pictures()).extracting(Project.Picture::alt).containsExactly("La lampe allumée");
        assertThat(taken.source()).isNotNull();
        assertThat(taken.source().by()).isEqualTo("Inès Caillaud");
    }

    @Test
    void an_archive_made_elsewhere_becomes_a_draft_that_names_its_maker() {
        Project taken = take(zip(
                "lampe-main/okh.toml",
                MANIFEST + "[[image]]\nlocation = \"img/a.png\"\ndepicts = \"Devant\"\n",
                "lampe-main/README.md",
                "# Lampe\n\nÉclaire.\n\nComment faire.",
                "lampe-main/img/a.png",
                picture(),
                "lampe-main/src/pied.svg",
                DRAWING,
                "lampe-main/old/pied.svg",
                DRAWING,
                "lampe-main/run.exe",
                "MZ",
                "lampe-main/LICENSE",
                "CC"));

        assertThat(taken.state()).isEqualTo(ProjectState.DRAFT);
        assertThat(taken.body()).isEqualTo("Comment faire.");
        assertThat(taken.parts().files()).extracting(Attached::name).containsExactly("pied-2.svg", "pied.svg");
        assertThat(taken.parts().pictures()).hasSize(1);
        assertThat(taken.source()).isNotNull();
        assertThat(taken.source().by()).isEqualTo("Jeanne Doe <j@example.com>");
        assertThat(taken.source().link()).isEqualTo("https://git.example/lampe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.svg", "a/../../evil.svg", "/etc/evil.svg", "a\\..\\evil.svg", "C:/evil.svg"})
    void a_name_that_leads_out_of_the_archive_closes_it(String name) {
        refused("project-archive-unsafe", zip("okh.toml", MANIFEST, name, DRAWING));
    }

    @Test
    void what_unpacks_to_too_much_is_stopped_before_it_is_there() {
        refused("project-archive-large", zip("okh.toml", MANIFEST, "bomb.txt", new byte[NewFile.LARGEST + 1]));
        refused("project-archive-large", zip("okh.toml", MANIFEST, "bomb/", new byte[1_000]));
        List<Object> many = new ArrayList<>(List.of("okh.toml", MANIFEST));
        for (int n = 0; n < 7; n++) {
            many.addAll(List.of("bomb" + n + ".bin", new byte[NewFile.LARGEST]));
        }
        refused("project-archive-large", zip(many.toArray()));
        List<Object> small = new ArrayList<>(List.of("okh.toml", MANIFEST));
        for (int n = 0; n < 300; n++) {
            small.addAll(List.of("s" + n + ".txt", "x"));
        }
        refused("project-archive-large", zip(small.toArray()));
    }

    @Test
    void what_is_no_archive_or_no_manifest_or_may_not_be_changed_is_refused() {
        refused("project-no-manifest", "no zip".getBytes(StandardCharsets.UTF_8));
        refused("project-no-manifest", zip("a.svg", DRAWING));
        refused("project-manifest", zip("okh.toml", "name = "));
        refused("project-manifest", zip("okh.toml", "okhv = \"2.4\""));
        refused("project-import-licence", zip("okh.toml", MANIFEST.replace("CC-BY-4.0", "CC-BY-ND-4.0")));
    }

    private void refused(String key, byte[] zip) {
        assertThatThrownBy(() -> take(zip)).isInstanceOfSatisfying(InvalidInputException.class, wrong -> {
            assertThat(wrong.field()).isEqualTo("file");
            assertThat(wrong.text().key()).isEqualTo("invalid." + key);
        });
    }

    private Project take(byte[] zip) {
        return imports.take(maker, ProjectId.next(), venue, zip);
    }
}
