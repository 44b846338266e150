package org.etabli.ui.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.etabli.gallery.Licence;
import org.etabli.gallery.MachineUsed;
import org.etabli.gallery.MaterialUsed;
import org.etabli.gallery.NewFile;
import org.etabli.gallery.ProjectDraft;
import org.etabli.gallery.ProjectEdits;
import org.etabli.gallery.ProjectFiles;
import org.etabli.gallery.Projects;
import org.etabli.kernel.Caller;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ProjectFileId;
import org.etabli.kernel.ProjectId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who has no account finds what was made, downloads it, and learns where she can make it again. */
class ProjectPagesTest extends PublicPagesTest {

    @Autowired
    ProjectEdits edits;

    @Autowired
    ProjectFiles files;

    @Autowired
    Projects projects;

    private Caller maker;
    private VenueId venue;
    private ResourceId laser;
    private ResourceId equal;
    private ProjectId lamp;
    private String page;

    @BeforeEach
    void a_draft_of_a_lamp() {
        clock.reset();
        OperatorId operator = given.anOperator();
        venue = given.aVenue(operator);
        laser = given.with(given.with(given.aMachine(venue), "category", "laser " + lamp), "name", "Laser <60 W>");
        VenueId other = given.aVenue();
        equal = given.with(given.with(given.aMachine(other), "category", "laser " + lamp), "name", "Laser 40 W");
        given.requires(equal, operator, "Laser niveau 1");
        maker = given.as(given.aMember());
        lamp = ProjectId.next();
        edits.create(
                maker,
                lamp,
                new ProjectDraft(
                        venue,
                        "Lampe " + lamp,
                        "Une lampe <qui> se plie.",
                        "# Étapes\n- Découper\n- Plier\n\nVoilà </script>.",
                        Licence.CC_BY_SA,
                        List.of(MachineUsed.of(laser)),
                        List.of(new MaterialUsed("Contreplaqué " + lamp, new BigDecimal("1.5"), "plaque"))));
        files.attach(
                maker,
                lamp,
                new NewFile(
                        ProjectFileId.next(),
                        "pied.svg",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>"
                                .getBytes(StandardCharsets.UTF_8)));
        page = projects.get(maker, lamp.toString()).address();
    }

    @Test
    void a_draft_has_no_page_for_anybody() throws Exception {
        assertThat(get(page).statusCode()).isEqualTo(404);
        assertThat(get("/projects/" + lamp).statusCode()).isEqualTo(404);
        assertThat(get(page + "/archive").statusCode()).isEqualTo(404);
        assertThat(get("/projects?q=" + lamp).body()).doesNotContain(page);
    }

    @Test
    void it_is_found_read_and_downloaded_and_one_learns_where_to_make_it_again() throws Exception {
        edits.publish(maker, lamp);

        assertThat(get("/projects?q=" + lamp + "&venue=" + venue + "&licence=CC-BY-SA-4.0")
                        .body())
                .contains(page, "Inès Caillaud", "1 projet", "Une lampe &lt;qui&gt; se plie.");
        assertThat(get("/projects?q=" + lamp + "&licence=MIT").body()).contains("Aucun projet ne correspond");
        String body = get(page).body();
        assertThat(body)
                .contains("Laser &lt;60 W&gt;", "Laser 40 W", "Demande", "Laser niveau 1", "Machines", "1,5 plaque")
                .contains("/machines/" + equal, "Creative Commons BY-SA 4.0", "rel=\"license noopener\"")
                .contains("application/ld+json", "\"@type\":\"CreativeWork\"", "<h2>Étapes</h2>", "<li>Découper</li>")
                .contains("23 nov. 2026", "/my-projects?from=")
                .doesNotContain("Voilà </script>");
        assertThat(get(page + "?lang=en").body()).contains("Make this project again", "Start from this project");
        assertThat(get("/machines/" + laser).body()).contains(page, "Fait avec cette machine");

        var file = get(body.replaceAll("(?s).*href=\"(/projects/[^\"]+/files/[^\"]+)\".*", "$1"));
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains("pied.svg");
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(file.headers().allValues("Content-Security-Policy")).containsExactly("sandbox; default-src 'none'");
        assertThat(get(page + "/archive").headers().firstValue("Content-Type")).hasValue("application/zip");
    }

    @Test
    void anybody_reports_it_once_and_is_told_what_is_missing() throws Exception {
        edits.publish(maker, lamp);
        String id = idOf(get(page + "/report").body());

        var bare = post(page + "/report", Map.of("id", id, "reason", "", "email", "jeanne@example.com"));
        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body()).contains("aria-invalid=\"true\"", "jeanne@example.com");
        for (int n = 0; n < 2; n++) {
            var sent = post(page + "/report", Map.of("id", id, "reason", "Copié.", "email", lamp + "@example.com"));
            assertThat(location(sent)).endsWith("/report?sent");
        }
        assertThat(given.count("SELECT COUNT(*) FROM project_report WHERE project_id = ?", lamp.value()))
                .isOne();
    }

    @Test
    void an_odd_question_shows_everything_or_nothing_and_never_fails() throws Exception {
        for (String odd : List.of("?page=-3", "?page=99999", "?page=x", "?venue=nowhere", "?licence=WTFPL", "?q=%25")) {
            assertThat(get("/projects" + odd).statusCode()).as(odd).isEqualTo(200);
        }
        assertThat(get("/projects?q=" + "a".repeat(300)).statusCode()).isEqualTo(200);
    }
}
