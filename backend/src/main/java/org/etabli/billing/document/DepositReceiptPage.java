package org.etabli.billing.document;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.etabli.billing.BillingIdentity;
import org.etabli.billing.deposit.Deposit;
import org.etabli.billing.deposit.DepositMovement;
import org.etabli.kernel.Days;
import org.etabli.kernel.Phrasebook;
import org.etabli.paper.Html;
import org.etabli.paper.Letterhead;
import org.etabli.paper.Typesetter;
import org.joda.money.Money;

/** The receipt for a deposit in XHTML: no invoice, and no VAT in it. */
record DepositReceiptPage(
        Locale language, Phrasebook phrasebook, Letterhead letterhead, BillingIdentity identity, LocalDate today) {

    private static final String STYLE = new String(Typesetter.resource("invoice.css"), StandardCharsets.UTF_8);

    /** @param movements the first first */
    String html(Deposit deposit, List<DepositMovement> movements) {
        String title = say("title", movements.getFirst().number());
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"/><title>%s</title><meta name="subject" content="%s"/>\
                <meta name="author" content="%s"/><style>%s</style></head><body>%s%s%s%s%s%s</body></html>
                """.formatted(
                        language.getLanguage(),
                        Html.text(title),
                        Html.text(title),
                        Html.text(deposit.operatorName()),
                        InvoicePage.dressed(STYLE, letterhead),
                        Html.element("div class=\"seller-foot\"", deposit.operatorName() + " · " + address()),
                        head(deposit, title),
                        parties(deposit),
                        lines(movements),
                        held(deposit),
                        Html.element("p class=\"quiet small\"", say("what-it-is", deposit.name(), date(today))));
    }

    private String head(Deposit deposit, String title) {
        return """
                <table class="head" role="presentation"><tr>%s<td class="title">%s</td></tr></table>
                """.formatted(letterhead.mark(deposit.operatorName()), Html.element("h1", title));
    }

    private String parties(Deposit deposit) {
        return Html.wrap(
                "table class=\"parties\"",
                Html.wrap(
                        "tr",
                        party("holder", deposit.operatorName(), address())
                                + party("owner", deposit.name(), deposit.what())));
    }

    private String party(String role, String name, String line) {
        return Html.wrap(
                "td",
                Html.element("p class=\"role\"", say(role))
                        + Html.element("p class=\"strong\"", name)
                        + Html.element("p", line));
    }

    private String lines(List<DepositMovement> movements) {
        StringBuilder rows = new StringBuilder(Html.wrap(
                "tr",
                Html.element("th class=\"first\"", say("movement"))
                        + Html.element("th", say("method"))
                        + Html.element("th class=\"n\"", say("amount"))));
        movements.forEach(movement -> rows.append(Html.wrap(
                "tr",
                Html.element("td class=\"first\"", said(movement))
                        + Html.element("td", say("method." + movement.method()))
                        + Html.element("td class=\"n\"", money(movement.amount())))));
        return Html.wrap("table class=\"lines\"", rows.toString());
    }

    private String said(DepositMovement movement) {
        String kind = movement.reversal()
                ? "reversal"
                : movement.isKept() ? "kept" : movement.amount().isNegative() ? "given-back" : "taken";
        return say(kind, movement.number(), date(movement.on()), movement.invoice() == null ? "" : movement.invoice());
    }

    private String held(Deposit deposit) {
        return Html.wrap(
                "table class=\"sums\"",
                Html.wrap(
                        "tr class=\"all\"",
                        Html.element("td", say("held", date(today)))
                                + Html.element("td class=\"n\"", money(deposit.held()))));
    }

    private String address() {
        return identity.street() + ", " + identity.postcode() + " " + identity.city();
    }

    private String date(LocalDate day) {
        return phrasebook.days(language, new Days(day, day));
    }

    private String money(Money amount) {
        return phrasebook.money(language, amount).replace('-', '\u2212');
    }

    private String say(String key, Object... arguments) {
        return phrasebook.say(language, "receipt." + key, arguments);
    }
}
