package org.etabli.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.etabli.handbook.Handbook.Capability;
import org.etabli.handbook.Handbook.Document;
import org.etabli.handbook.Handbook.Document.Kind;
import org.etabli.handbook.Handbook.Material;
import org.etabli.kernel.Caller;
import org.etabli.kernel.DocumentId;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EtabliTest
class HandbooksTest {

    private static final byte[] PDF = "%PDF-1.7\n%âãÏÓ".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] NONE = new byte[0];

    @Autowired
    Fixtures given;

    @Autowired
    Handbooks handbooks;

    @Autowired
    HttpSurface api;

    private OperatorId operator;
    private ResourceId laser;
    private Caller manager;

    @BeforeEach
    void a_laser() {
        operator = given.anOperator();
        VenueId venue = given.aVenue(operator);
        laser = given.aMachine(venue);
        manager = given.staff(Role.MANAGER, operator);
    }

    @Test
    void what_it_can_do_and_what_it_must_never_see_is_kept_in_order() {
        handbooks.setCapabilities(manager, laser, List.of(new Capability("Surface", "1300 × 900 mm")));
        handbooks.setMaterials(
                manager,
                laser,
                List.of(
                        new Material("Contreplaqué", "3 mm", "60 %, 20 mm/s", null, false),
                        new Material("PVC", null, null, "Dégage du chlore", true)));
        handbooks.setMaterials(manager, laser, handbooks.of(laser).materials().reversed());

        Handbook handbook = handbooks.of(laser);
        assertThat(handbook.capabilities()).extracting(Capability::value).containsExactly("1300 × 900 mm");
        assertThat(handbook.materials()).extracting(Material::name).containsExactly("PVC", "Contreplaqué");
        assertThat(handbook.forbidden()).extracting(Material::note).containsExactly("Dégage du chlore");
    }

    @Test
    void what_is_forbidden_needs_a_reason() {
        assertThatThrownBy(() -> new Material("PVC", null, null, " ", true))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.field()).isEqualTo("note"));
    }

    @Test
    void a_manual_is_read_by_everyone_and_what_is_no_pdf_is_refused() {
        DocumentId id = DocumentId.next();
        NewDocument manual = new NewDocument(id, Kind.MANUAL, "Notice", null, PDF);
        handbooks.add(manager, laser, manual);
        handbooks.add(manager, laser, manual);
        handbooks.add(
                manager,
                laser,
                new NewDocument(DocumentId.next(), Kind.SAFETY_SHEET, "FDS", "https://x.example/f", NONE));

        var seen = api.anybody().get("/resources/" + laser + "/handbook").body().path("documents");
        assertThat(seen).hasSize(2);
        var file = api.anybody().get("/resources/" + laser + "/documents/" + id).raw();
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(api.anybody()
                        .get("/resources/" + laser + "/documents/" + DocumentId.next())
                        .status())
                .isEqualTo(404);
        assertThatThrownBy(() -> new NewDocument(id, Kind.MANUAL, "Notice", null, "<html>".getBytes()))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new NewDocument(id, Kind.MANUAL, "Notice", "javascript:alert(1)", NONE))
                .isInstanceOf(InvalidInputException.class);
        handbooks.remove(manager, laser, id);
        assertThat(handbooks.of(laser).documents()).extracting(Document::title).containsExactly("FDS");
    }

    @Test
    void only_its_manager_writes_it() {
        OperatorId elsewhere = given.anOperator();
        given.aVenue(elsewhere);

        assertThatThrownBy(() -> handbooks.setMaterials(given.staff(Role.MANAGER, elsewhere), laser, List.of()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> handbooks.setCapabilities(given.staff(Role.FRONT_DESK, operator), laser, List.of()))
                .isInstanceOf(NotAllowedException.class);
    }
}
