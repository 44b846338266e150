package org.etabli.billing.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.etabli.billing.Invoice;
import org.etabli.billing.InvoiceKind;
import org.etabli.kernel.Days;
import org.etabli.kernel.Phrasebook;
import org.etabli.network.OperatorLook;
import org.joda.money.Money;

/** A document in the language of one reader. */
record Edition(Invoice invoice, Settlement settlement, OperatorLook look, Phrasebook phrasebook, Locale language) {

    String say(String key, Object... arguments) {
        return phrasebook.say(language, key, arguments);
    }

    /** With a real minus sign. */
    String money(Money money) {
        return phrasebook.money(language, money).replace('-', '\u2212');
    }

    /** « 24 nov. 2026 ». */
    String date(LocalDate day) {
        return phrasebook.days(language, new Days(day, day));
    }

    String percent(int basisPoints) {
        return say("document.percent", BigDecimal.valueOf(basisPoints, 2));
    }

    String number() {
        return invoice.summary().number();
    }

    /** Whether it has no number yet. */
    boolean isDraft() {
        return number().isEmpty();
    }

    boolean isCredit() {
        return invoice.summary().kind() == InvoiceKind.CREDIT_NOTE;
    }

    /** The part of a message key that tells the two kinds apart. */
    String kind() {
        return isCredit() ? "credit-note" : "invoice";
    }

    String title() {
        return isDraft() ? say("document.title.draft") : say("document.title." + kind(), number());
    }

    /** Late payment is a matter between professionals (C. com. art. L441-10). */
    boolean isBetweenProfessionals() {
        return invoice.customer().siren() != null;
    }

    long termsDays() {
        return ChronoUnit.DAYS.between(
                invoice.summary().issuedOn(), invoice.summary().dueOn());
    }
}
