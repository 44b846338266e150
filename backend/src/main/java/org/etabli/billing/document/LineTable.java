package org.etabli.billing.document;

import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.etabli.billing.Invoice.Line;
import org.etabli.paper.Html;
import org.joda.money.Money;

/** The lines of a document; its head comes again on every page. */
final class LineTable {

    /** As many as leave room for the rest of the page. */
    private static final int ROOMY = 12;

    private final Edition edition;

    LineTable(Edition edition) {
        this.edition = edition;
    }

    String html() {
        String columns = List.of("what", "quantity", "unit", "rate", "net").stream()
                .map("<col class=\"%s\"/>"::formatted)
                .collect(Collectors.joining());
        String head = cell("th scope=\"col\" class=\"first\"", "what")
                + cell("th scope=\"col\" class=\"n\"", "quantity")
                + cell("th scope=\"col\" class=\"n\"", "unit")
                + cell("th scope=\"col\" class=\"n\"", "rate")
                + cell("th scope=\"col\" class=\"n\"", "net");
        String body = edition.invoice().lines().stream().map(this::row).collect(Collectors.joining("\n"));
        boolean many = edition.invoice().lines().size() > ROOMY;
        return Html.wrap(
                many ? "table class=\"lines dense\"" : "table class=\"lines\"",
                columns + Html.wrap("thead", Html.wrap("tr", head)) + Html.wrap("tbody", body));
    }

    private String cell(String element, String column) {
        return Html.element(element, edition.say("document.column." + column));
    }

    private String row(Line line) {
        return Html.wrap(
                "tr",
                Html.element(
                                "td class=\"first\"",
                                edition.say(
                                        line.label().key(),
                                        line.label().arguments().toArray()))
                        + number(Integer.toString(line.quantity()))
                        + number(edition.money(unit(line)))
                        + number(edition.percent(line.vatRate()))
                        + number(edition.money(line.net())));
    }

    private static String number(String said) {
        return Html.element("td class=\"n\"", said);
    }

    /** To the cent; what is exact is the line's total. */
    private static Money unit(Line line) {
        return line.quantity() == 0 ? line.net() : line.net().dividedBy(line.quantity(), RoundingMode.HALF_UP);
    }
}
