package org.etabli.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.gallery.GallerySamples.DRAWING;
import static org.etabli.gallery.GallerySamples.picture;
import static org.etabli.gallery.GallerySamples.zip;

import java.util.List;
import java.util.Map;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ProjectFileId;
import org.etabli.kernel.ProjectId;
import org.etabli.kernel.ProjectReportId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.kernel.VenueId;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.etabli.testing.HttpSurface.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the draft to what others make of it, by programs. */
@EtabliTest
class ProjectsOverHttpTest {

    @Autowired
    Fixtures given;

    @Autowired
    HttpSurface api;

    OperatorId operator;
    VenueId venue;
    ResourceId laser;
    HttpSurface.User maker;
    HttpSurface.User other;
    Answer lamp;
    String path;

    @BeforeEach
    void a_lamp() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        laser = given.aMachine(venue);
        maker = api.as(given.aMember());
        other = api.as(given.aMember());
        lamp = maker.post("/projects", wanted("Lampe"), "Idempotency-Key", "lamp");
        path = "/projects/" + lamp.text("id");
    }

    @Test
    void what_is_published_is_read_without_a_token_and_a_draft_by_its_author_alone() {
        assertThat(lamp.status()).isEqualTo(201);
        assertThat(maker.post("/projects", wanted("Lampe"), "Idempotency-Key", "lamp")
                        .text("id"))
                .isEqualTo(lamp.text("id"));
        assertThat(api.anybody().get(path).status()).isEqualTo(404);
        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(maker.get(path).status()).isEqualTo(200);
        assertThat(maker.get("/projects?mine=true").body().size()).isOne();
        assertThat(api.anybody().get("/projects?mine=true").status()).isEqualTo(404);
        assertThat(other.send("PUT", path + "/publication", null).status()).isEqualTo(404);

        assertThat(maker.send("PUT", path + "/publication", null).text("state")).isEqualTo("published");

        Answer read = api.anybody().get(path);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.text("authors")).isEqualTo("Inès Caillaud");
        assertThat(read.body().path("machines").path(0).path("resourceId").asString())
                .isEqualTo(laser.toString());
        assertThat(api.anybody()
                        .get("/projects?venue=" + venue + "&q=lampe")
                        .body()
                        .size())
                .isOne();
        assertThat(api.anybody().get("/projects?licence=WTFPL").status()).isEqualTo(400);
        assertThat(other.delete(path).status()).isEqualTo(403);
        assertThat(maker.delete(path).status()).isEqualTo(204);
        assertThat(api.anybody().get(path).status()).isEqualTo(404);
    }

    @Test
    void a_change_needs_what_was_read_and_is_refused_when_somebody_was_faster() {
        String read = maker.get(path).header("ETag").orElseThrow();

        assertThat(maker.send("PUT", path, wanted("Lampe 2"), "If-Match", read).text("title"))
                .isEqualTo("Lampe 2");
        assertThat(maker.send("PUT", path, wanted("Lampe 3"), "If-Match", read).status())
                .isEqualTo(412);
        assertThat(maker.send("PUT", path, wanted("Lampe 3")).status()).isEqualTo(400);
        assertThat(api.as(given.aMember(), Scope.READ)
                        .post("/projects", wanted("Lampe"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_file_is_always_an_attachment_and_runs_nothing() {
        String file = path + "/files/" + ProjectFileId.next();
        assertThat(maker.send("PUT", file + "?name=pied.svg", DRAWING).status()).isEqualTo(204);
        assertThat(maker.send("PUT", file + "?name=pied.svg", DRAWING).status()).isEqualTo(204);
        assertThat(maker.send("PUT", path + "/files/" + ProjectFileId.next() + "?name=x.exe", DRAWING)
                        .status())
                .isEqualTo(400);
        assertThat(other.send("PUT", path + "/files/" + ProjectFileId.next() + "?name=x.svg", DRAWING)
                        .status())
                .isEqualTo(404);
        String shown = path + "/pictures/" + ProjectFileId.next();
        assertThat(maker.send("PUT", shown + "?alt=Devant", picture()).status()).isEqualTo(204);
        assertThat(api.anybody().get(file).status()).isEqualTo(404);
        maker.send("PUT", path + "/publication", null);

        Answer got = api.anybody().get(file);

        assertThat(got.status()).isEqualTo(200);
        assertThat(got.header("Content-Type")).hasValue("application/octet-stream");
        assertThat(got.header("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains("pied.svg");
        assertThat(got.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(got.header("Content-Security-Policy").orElseThrow()).contains("default-src 'none'");
        assertThat(api.anybody().get(shown).header("Content-Type")).hasValue("image/jpeg");
        Answer archive = api.anybody().get(path + "/archive");
        assertThat(archive.header("Content-Type")).hasValue("application/zip");
        assertThat(archive.raw().body()).startsWith("PK");
    }

    @Test
    void who_starts_from_it_gets_a_draft_of_her_own_once() {
        assertThat(other.post(path + "/derivations", null).status()).isEqualTo(404);
        maker.send("PUT", path + "/publication", null);

        Answer mine = other.post(path + "/derivations", null, "Idempotency-Key", "mine");

        assertThat(mine.status()).isEqualTo(201);
        assertThat(mine.text("state")).isEqualTo("draft");
        assertThat(mine.body().path("derivedFrom").path("projectId").asString()).isEqualTo(lamp.text("id"));
        assertThat(other.post(path + "/derivations", null, "Idempotency-Key", "mine")
                        .text("id"))
                .isEqualTo(mine.text("id"));
    }

    @Test
    void a_manager_reads_reports_hides_and_clears() {
        MemberId maud = given.aMember();
        given.holds(maud, Role.MANAGER, operator);
        HttpSurface.User manager = api.as(maud);
        maker.send("PUT", path + "/publication", null);
        String report = path + "/reports/" + ProjectReportId.next();
        assertThat(api.anybody().send("PUT", report, Map.of("reason", "Copié.")).status())
                .isEqualTo(401);
        assertThat(other.send("PUT", report, Map.of("reason", "Copié.")).status())
                .isEqualTo(204);
        assertThat(api.anybody().get("/project-reports").status()).isEqualTo(401);
        assertThat(other.get("/project-reports").body().size()).isZero();
        Answer reported = manager.get("/project-reports");
        assertThat(reported.body()
                        .path(0)
                        .path("reports")
                        .path(0)
                        .path("reason")
                        .asString())
                .isEqualTo("Copié.");

        assertThat(other.send("PUT", path + "/hiding", Map.of("reason", "Non.")).status())
                .isEqualTo(403);
        assertThat(manager.send("PUT", path + "/hiding", Map.of("reason", "Nommez la source."))
                        .status())
                .isEqualTo(204);
        assertThat(api.anybody().get(path).status()).isEqualTo(404);
        assertThat(maker.get(path).text("hiddenReason")).isEqualTo("Nommez la source.");
        assertThat(maker.send("PUT", path + "/appeal", null).status()).isEqualTo(204);
        assertThat(manager.get("/project-reports")
                        .body()
                        .path(0)
                        .path("askedAgain")
                        .asBoolean())
                .isTrue();
        assertThat(manager.delete(path + "/hiding").status()).isEqualTo(204);
        assertThat(api.anybody().get(path).status()).isEqualTo(200);
    }

    @Test
    void an_archive_becomes_a_draft_and_one_that_leads_out_of_itself_does_not() {
        String id = "/projects/" + ProjectId.next() + "/archive?venue=" + venue;
        byte[] good = zip("okh.toml", "name = \"Banc\"\nlicense = \"MIT\"\n", "a.svg", DRAWING);

        assertThat(other.send("PUT", id, good).text("title")).isEqualTo("Banc");
        assertThat(other.send("PUT", id, good).text("title")).isEqualTo("Banc");
        Answer hostile = other.send(
                "PUT",
                "/projects/" + ProjectId.next() + "/archive?venue=" + venue,
                zip("okh.toml", "name = \"Banc\"", "../x.svg", DRAWING));
        assertThat(hostile.status()).isEqualTo(400);
        assertThat(hostile.text("field")).isEqualTo("file");
    }

    private Map<String, Object> wanted(String title) {
        return Map.of(
                "venueId",
                venue.toString(),
                "title",
                title,
                "summary",
                "Une lampe qui se plie.",
                "licence",
                "CC-BY-SA-4.0",
                "machines",
                List.of(Map.of("resourceId", laser.toString())),
                "materials",
                List.of(Map.of("name", "Contreplaqué", "quantity", 2, "unit", "plaques")));
    }
}
