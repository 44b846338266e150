package org.etabli.billing.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.etabli.billing.PaysBy;
import org.etabli.billing.VatRegime;
import org.etabli.testing.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mustangproject.validator.ZUGFeRDValidator;

/** Every kind of document against the rules of EN 16931 and Factur-X, and against PDF/A-3 (veraPDF), by Mustang's validator. */
class ConformityTest {

    @TempDir
    Path folder;

    static Stream<Arguments> kinds() {
        return Stream.of(
                arguments("a private person", oneMonth()),
                arguments(
                        "a company with SIREN, VAT on debits",
                        oneMonth().forACompany().onDebits()),
                arguments(
                        "an exempt association",
                        Samples.anInvoice()
                                .of(VatRegime.EXEMPT, "Exonération de TVA, art. 261, 7, 1° du CGI")
                                .month("Adhérent", 0, "49.00", "49.00")
                                .vat(0, "49.00", "0.00")),
                arguments(
                        "the same to a company",
                        Samples.anInvoice()
                                .of(VatRegime.EXEMPT, "Exonération de TVA, art. 261, 7, 1° du CGI")
                                .forACompany()
                                .month("Adhérent", 0, "49.00", "49.00")
                                .vat(0, "49.00", "0.00")),
                arguments(
                        "franchise",
                        Samples.anInvoice()
                                .of(VatRegime.FRANCHISE_293B, "TVA non applicable, art. 293 B du CGI")
                                .month("Nomade", 0, "39.00", "39.00")
                                .vat(0, "39.00", "0.00")),
                arguments("several rates", severalRates()),
                arguments("a credit note", severalRates().asCreditNote()),
                arguments(
                        "a credit note for a company", oneMonth().forACompany().asCreditNote()),
                arguments(
                        "a deposit as a line of its own",
                        oneMonth()
                                .pack("Acompte sur privatisation", 1, 2000, "150.00", "125.00")
                                .vat(2000, "275.00", "55.00")),
                arguments(
                        "a discount",
                        oneMonth()
                                .pack("Remise de rentrée", 1, 2000, "-90.00", "-75.00")
                                .vat(2000, "75.00", "15.00")),
                arguments("a mandate", oneMonth().paidBy(PaysBy.MANDATE)),
                arguments("a card", oneMonth().paidBy(PaysBy.CARD)),
                arguments("a name in letters of another alphabet", oneMonth().calledBy("Анна Петрова")),
                arguments("at the desk", oneMonth().paidBy(PaysBy.ON_SITE)),
                arguments(
                        "three of one, which can't be shared to the cent", // 3.00 / 1.2 = 2.50; 10.00 / 1.2 = 8.33
                        Samples.anInvoice()
                                .pack("Carnet", 7, 2000, "70.00", "58.33")
                                .vat(2000, "58.33", "11.67")),
                arguments(
                        "VAT a cent beside net × rate", // 0.03 / 1.2 = 0.025, half up 0.03, VAT is the rest: none
                        Samples.anInvoice()
                                .pack("Feuille A4", 1, 2000, "0.03", "0.03")
                                .vat(2000, "0.03", "0.00")),
                arguments("sixty lines", sixtyLines()),
                arguments("with the seller's own logo and colour", oneMonth().dressedIn("#8a1c5b", Pictures.logo())));
    }

    private static Samples oneMonth() {
        return Samples.anInvoice().month("Résident", 2000, "180.00", "150.00").vat(2000, "150.00", "30.00");
    }

    /** By hand: 49.00 and 29.00 at 20 %: 65.00 together; 10.00 at 5.5 %: 9.48; 5.00 untaxed. */
    private static Samples severalRates() {
        return Samples.anInvoice()
                .forACompany()
                .month("Nomade", 2000, "49.00", "40.83")
                .pack("Carnet de 10 demi-journées", 1, 2000, "29.00", "24.17")
                .pack("Goûter", 2, 550, "10.00", "9.48")
                .vat(2000, "65.00", "13.00")
                .vat(550, "9.48", "0.52");
    }

    private static Samples sixtyLines() {
        Samples all = Samples.anInvoice().forACompany();
        for (int n = 1; n <= 60; n++) {
            all.pack("Salle Clain, séance " + n + " du programme d’ateliers partagés", 1, 2000, "12.00", "10.00");
        }
        return all.vat(2000, "600.00", "120.00");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void passes(String what, Samples document) throws Exception {
        for (Locale language : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
            Path file = folder.resolve(language + ".pdf");
            Files.write(file, Samples.pdf(document.in(language)));
            ZUGFeRDValidator validator = new ZUGFeRDValidator();
            String report = validator.validate(file.toString());

            assertThat(report)
                    .as(report)
                    .contains("<summary status=\"valid\"/>")
                    .doesNotContain("<error");
            assertThat(validator.wasCompletelyValid()).as(report).isTrue();
            assertThat(report).contains("flavour=3a", "isCompliant=true", "<profile>urn:cen.eu:en16931:2017</profile>");
        }
    }

    /** Who has no tax number at all is outside of VAT (O). The validator's own reader trips over the rate that O must not have. */
    @Test
    void an_association_without_siren_breaks_no_rule() throws Exception {
        Samples document = Samples.anInvoice()
                .of(VatRegime.EXEMPT, "Activité hors du champ de la TVA, art. 256 du CGI")
                .withoutSiren()
                .month("Adhérent", 0, "49.00", "49.00")
                .vat(0, "49.00", "0.00");
        Path file = folder.resolve("outside.pdf");
        Files.write(file, Samples.pdf(document.in(Locale.FRENCH)));

        assertThat(new ZUGFeRDValidator().validate(file.toString()))
                .contains("isCompliant=true", "Item.enrichProductFromVATBreakdown")
                .doesNotContain("<error");
    }

    @Test
    void the_same_document_is_the_same_file() {
        Edition edition = severalRates().in(Locale.FRENCH);

        assertThat(Samples.pdf(edition)).isEqualTo(Samples.pdf(edition));
        assertThat(new String(CrossIndustryInvoice.write(edition), StandardCharsets.UTF_8))
                .contains("<ram:TaxTotalAmount currencyID=\"EUR\">13.52<");
    }
}
