package org.etabli.billing.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.etabli.billing.BillingFixtures;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

@EtabliTest
@Import(BillingFixtures.class)
@TestPropertySource(properties = "spring.quartz.auto-startup=false")
class AttestationsTest {

    @Autowired
    Fixtures given;

    @Autowired
    BillingFixtures billing;

    @Autowired
    Attestations attestations;

    @Autowired
    BuildProperties build;

    @Autowired
    HttpSurface api;

    private OperatorId operator;

    @BeforeEach
    void an_operator_with_a_siren() {
        operator = billing.aLiableOperator(LocalDate.of(2026, 11, 1));
        given.insert("UPDATE operator SET name = 'Fablab & Cie', siren = '123456782' WHERE id = ?", operator.value());
    }

    @Test
    void it_names_version_operator_and_the_four_conditions_and_leaves_room_to_sign() throws IOException {
        InvoiceFile file = attestations.pdf(given.staff(Role.ACCOUNTANT, operator), operator, Locale.FRENCH);

        assertThat(file.name()).isEqualTo("attestation-etabli-" + build.getVersion() + ".pdf");
        assertThat(text(file))
                .contains("286, I, 3° bis", "version " + build.getVersion(), "version majeure 0")
                .contains("Fablab & Cie, SIREN 123456782, 1 place, 86000 Poitiers")
                .contains("inaltérabilité", "sécurisation", "conservation", "archivage")
                .contains("Volet 1", "Volet 2", "Signature", "23 nov. 2026");
    }

    @Test
    void an_operator_without_siren_has_one_too_and_it_is_read_in_english() throws IOException {
        given.insert("UPDATE operator SET siren = NULL WHERE id = ?", operator.value());

        assertThat(text(attestations.pdf(given.staff(Role.MANAGER, operator), operator, Locale.ENGLISH)))
                .contains("Fablab & Cie, 1 place")
                .contains("Individual attestation")
                .doesNotContain("SIREN");
    }

    @Test
    void it_is_for_who_keeps_the_books() {
        assertThatThrownBy(() -> attestations.pdf(given.staff(Role.FRONT_DESK, operator), operator, Locale.FRENCH))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() ->
                        attestations.pdf(given.staff(Role.ACCOUNTANT, given.anOperator()), operator, Locale.FRENCH))
                .isInstanceOf(NotFoundException.class);
        MemberId accountant = given.aMember();
        given.holds(accountant, Role.ACCOUNTANT, operator);
        var answer = api.as(accountant).get("/exports/attestation?operator=" + operator);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).contains("application/pdf");
    }

    private static String text(InvoiceFile file) throws IOException {
        try (var document = Loader.loadPDF(file.content())) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
        }
    }
}
