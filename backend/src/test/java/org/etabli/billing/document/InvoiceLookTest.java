package org.etabli.billing.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.etabli.billing.BilledMonth;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.Role;
import org.etabli.network.OperatorLooks;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.Pictures;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** An invoice looks as its operator did when it was issued. */
@EtabliTest
@Import(BilledMonth.class)
class InvoiceLookTest {

    @Autowired
    Fixtures given;

    @Autowired
    BilledMonth month;

    @Autowired
    OperatorLooks looks;

    @Autowired
    InvoiceFiles files;

    @Autowired
    TestClock clock;

    @Test
    void what_was_issued_keeps_its_look_whatever_the_operator_chooses_later() throws IOException {
        month.anOperator(LocalDate.of(2026, 11, 1));
        var ines = month.aPayer();
        Caller accountant = given.staff(Role.ACCOUNTANT, month.operator());
        Caller manager = given.staff(Role.MANAGER, month.operator());
        InvoiceId before = month.invoiceOf(accountant, month.bill(accountant, YearMonth.of(2026, 11)), ines);
        byte[] plain = files.pdf(accountant, before, Locale.FRENCH).content();

        clock.advance(Duration.ofDays(1));
        looks.setLogo(manager, month.operator(), Pictures.logo());
        clock.advance(Duration.ofDays(8));
        InvoiceId after = month.invoiceOf(accountant, month.bill(accountant, YearMonth.of(2026, 12)), ines);
        clock.advance(Duration.ofDays(1));
        looks.removeLogo(manager, month.operator());

        assertThat(files.pdf(accountant, before, Locale.FRENCH).content()).isEqualTo(plain);
        assertThat(widestPicture(files.pdf(accountant, after, Locale.FRENCH).content()))
                .isEqualTo(600);
        assertThat(widestPicture(plain)).isNotEqualTo(600);
    }

    private static int widestPicture(byte[] pdf) throws IOException {
        int widest = 0;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var resources = document.getPage(0).getResources();
            for (var name : resources.getXObjectNames()) {
                if (resources.getXObject(name) instanceof PDImageXObject picture) {
                    widest = Math.max(widest, picture.getWidth());
                }
            }
        }
        return widest;
    }
}
