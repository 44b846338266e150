package org.etabli.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.etabli.billing.PaysBy;
import org.etabli.billing.PostalAddress;
import org.etabli.demo.NetworkScript.OperatorScript;
import org.etabli.demo.NetworkScript.VenueScript;
import org.etabli.joining.NewSignUp;
import org.etabli.joining.QuotientBand;
import org.etabli.joining.QuotientBands;
import org.etabli.joining.QuotientDeclaration;
import org.etabli.joining.Quotients;
import org.etabli.joining.Reviews;
import org.etabli.joining.SignUps;
import org.etabli.joining.Signature;
import org.etabli.joining.TermsOfMembership;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Role;
import org.etabli.kernel.RoleAt;
import org.etabli.kernel.SignUpId;
import org.etabli.plan.TariffGroup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What members sign, and some who have just signed up on the public site: one waits for an answer to her paper, one was asked for another. */
@Component
class Joinings {

    private static final String TERMS = """
            Article 1. L’adhésion ouvre les lieux de l’opérateur aux heures affichées, selon la formule choisie.

            Article 2. La formule est payée d’avance, au début de chaque période. Elle se renouvelle jusqu’à ce que l’une des \
            parties la dénonce dans le délai de la formule.

            Article 3. Chacun laisse la place comme il l’a trouvée, signale ce qui casse et n’utilise une machine qu’avec \
            l’autorisation correspondante.

            Article 4. Une souscription en ligne peut être rétractée pendant quatorze jours (Code de la consommation, \
            art. L221-18).
            """;

    private final TermsOfMembership terms;
    private final SignUps signUps;
    private final Reviews reviews;
    private final Quotients quotients;
    private final QuotientBands bands;
    private final Clock clock;
    private final JdbcClient jdbc;

    Joinings(
            TermsOfMembership terms,
            SignUps signUps,
            Reviews reviews,
            Quotients quotients,
            QuotientBands bands,
            Clock clock,
            JdbcClient jdbc) {
        this.terms = terms;
        this.signUps = signUps;
        this.reviews = reviews;
        this.quotients = quotients;
        this.bands = bands;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    void write(Scene scene) {
        scene.network().operators().forEach(operator -> {
            publish(operator);
            if (operator.equals(scene.network().operators().getFirst())) {
                VenueScript venue = operator.venues().getFirst();
                SignUpId lea = begin(operator, venue, "Étudiant", "Léa", "Roux", "lea.roux@etabli.example");
                sign(operator, lea, paper("Léa Roux, 2026-2027"));
                SignUpId yanis = begin(operator, venue, "Étudiant", "Yanis", "Morel", "yanis.morel@etabli.example");
                sign(operator, yanis, paper("Yanis Morel, 2024-2025"));
                reviews.refuse(staff(operator), yanis, "La carte est celle de l’an dernier.");
                begin(operator, venue, "Abonnement Atelier", "Maud", "Texier", "maud.texier@etabli.example");
                quotients(operator);
            }
        });
    }

    /** One quotient is confirmed and ends within the month, another waits to be looked at. */
    private void quotients(OperatorScript operator) {
        bands.set(
                staff(operator),
                operator.id(),
                List.of(
                        new QuotientBand(0, 600, TariffGroup.SOCIAL),
                        new QuotientBand(600, 900, TariffGroup.SOCIAL_B),
                        new QuotientBand(900, 1200, TariffGroup.SOCIAL_C)));
        LocalDate soon = LocalDate.ofInstant(clock.instant(), Scene.ZONE).plusDays(20);
        quotients.confirm(
                staff(operator),
                declares(operator, "camille.roy@example.org", 540).id(),
                soon);
        declares(operator, "maker@etabli.example", 870);
    }

    private QuotientDeclaration declares(OperatorScript operator, String login, int quotient) {
        return quotients.declare(
                Caller.of(DemoIds.member(login), Set.of()),
                operator.id(),
                quotient,
                paper("Attestation, quotient familial " + quotient));
    }

    private void publish(OperatorScript operator) {
        terms.publish(staff(operator), operator.id(), TERMS);
    }

    private static Caller staff(OperatorScript operator) {
        return Caller.of(
                DemoIds.member("manager@etabli.example"), Set.of(new RoleAt(Role.MANAGER, operator.id(), null)));
    }

    private SignUpId begin(
            OperatorScript operator, VenueScript venue, String plan, String first, String last, String email) {
        signUps.begin(
                new NewSignUp(
                        DemoIds.plan(operator.key(), plan),
                        DemoIds.venue(venue.slug()),
                        first,
                        last,
                        email,
                        Locale.FRENCH),
                "demo");
        return SignUpId.parse(jdbc.sql("SELECT id FROM sign_up WHERE email = ?")
                .param(email)
                .query(String.class)
                .single());
    }

    private void sign(OperatorScript operator, SignUpId id, byte[] paper) {
        signUps.sign(
                signUps.issueLink(id),
                new Signature(
                        PostalAddress.inFrance("12 rue Carnot", "86000", "Poitiers"),
                        PaysBy.TRANSFER,
                        null,
                        TariffGroup.STUDENT,
                        terms.find(operator.id()).orElseThrow().id()),
                paper);
    }

    private static byte[] paper(String whose) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A6);
            document.addPage(page);
            try (PDPageContentStream text = new PDPageContentStream(document, page)) {
                text.beginText();
                text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 14);
                text.newLineAtOffset(30, 340);
                text.showText("Justificatif (démonstration)");
                text.newLineAtOffset(0, -24);
                text.showText(whose);
                text.endText();
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
