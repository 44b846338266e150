package org.etabli.billing.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etabli.billing.Invoice;
import org.etabli.billing.Party;
import org.etabli.kernel.Days;
import org.etabli.paper.Html;
import org.etabli.paper.Letterhead;
import org.etabli.paper.Typesetter;

/** A document as people read it, in XHTML for the {@link Typesetter}. */
final class InvoicePage {

    private static final String BRAND = "#0a6758";
    private static final String STYLE = new String(Typesetter.resource("invoice.css"), StandardCharsets.UTF_8);

    private final Edition edition;
    private final Invoice invoice;
    private final Mentions mentions;
    private final Letterhead letterhead;

    InvoicePage(Edition edition) {
        this.edition = edition;
        this.invoice = edition.invoice();
        this.mentions = new Mentions(edition);
        this.letterhead = new Letterhead(edition.look());
    }

    String html() {
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"/><title>%s</title>\
                <meta name="subject" content="%s"/><meta name="author" content="%s"/><style>%s</style></head>
                <body>%s%s%s%s%s%s%s%s</body></html>
                """.formatted(
                        edition.language().getLanguage(),
                        Html.text(edition.title()),
                        Html.text(edition.title()),
                        Html.text(invoice.seller().name()),
                        dressed(STYLE, letterhead),
                        running(),
                        draft(),
                        head(),
                        parties(),
                        facts(),
                        new LineTable(edition).html(),
                        sums(),
                        foot());
    }

    /** The style of papers in the colour of who writes them. */
    static String dressed(String style, Letterhead letterhead) {
        return style.replace(BRAND, letterhead.colour(BRAND));
    }

    /** What stands at the foot of every page. */
    private String running() {
        Party seller = invoice.seller();
        String who = Stream.of(
                        seller.legalForm() == null ? seller.name() : seller.name() + ", " + seller.legalForm(),
                        address(seller),
                        seller.siren() == null ? null : edition.say("document.siren", spaced(seller.siren())),
                        seller.vatNumber() == null ? null : edition.say("document.vat-number", seller.vatNumber()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        String page = Html.text(edition.say("document.page", "PAGE", "PAGES"))
                .replace("PAGES", "<span class=\"page-all\"></span>")
                .replace("PAGE", "<span class=\"page-now\"></span>");
        return Html.element("div class=\"seller-foot\"", who) + Html.wrap("div class=\"page-foot\"", page);
    }

    /** What stands across every page of a draft, and above its first. */
    private String draft() {
        return edition.isDraft()
                ? Html.element("div class=\"across\"", edition.say("document.draft"))
                        + Html.element("p class=\"draft\"", edition.say("document.draft.text"))
                : "";
    }

    private String head() {
        return """
                <table class="head" role="presentation"><tr>%s<td class="title">%s</td></tr></table>
                """.formatted(letterhead.mark(invoice.seller().name()), Html.element("h1", edition.title()));
    }

    private String parties() {
        return Html.wrap(
                "table class=\"parties\"",
                Html.wrap(
                        "tr",
                        party("document.seller", invoice.seller()) + party("document.customer", invoice.customer())));
    }

    private String party(String role, Party party) {
        List<String> lines = Stream.of(
                        party.legalForm(),
                        party.street(),
                        city(party),
                        party.siren() == null ? null : edition.say("document.siren", spaced(party.siren())),
                        party.vatNumber() == null ? null : edition.say("document.vat-number", party.vatNumber()),
                        party.email())
                .filter(Objects::nonNull)
                .toList();
        return Html.wrap(
                "td",
                Html.element("p class=\"role\"", edition.say(role))
                        + Html.element("p class=\"strong\"", party.name())
                        + Html.elements("p", lines));
    }

    private String facts() {
        List<String> cells = new ArrayList<>();
        cells.add(fact(
                edition.isCredit() ? "written-on" : "issued-on",
                edition.date(invoice.summary().issuedOn())));
        cells.add(fact(
                "supplied",
                edition.phrasebook()
                        .days(edition.language(), new Days(invoice.suppliedFrom(), invoice.suppliedUntil()))));
        cells.add(
                edition.isCredit()
                        ? fact("takes-back", Objects.requireNonNullElse(invoice.corrects(), ""))
                        : fact("due-on", edition.date(invoice.summary().dueOn())));
        return Html.wrap("table class=\"facts\"", Html.wrap("tr", String.join("", cells)));
    }

    private String fact(String key, String value) {
        return Html.wrap(
                "td",
                Html.element("p class=\"what\"", edition.say("document." + key))
                        + Html.element("p class=\"that\"", value));
    }

    private String sums() {
        StringBuilder rows = new StringBuilder();
        boolean taxed = invoice.vats().stream().anyMatch(vat -> vat.rate() > 0);
        if (taxed) {
            rows.append(sum("tr", edition.say("document.net"), edition.money(invoice.net())));
            invoice.vats()
                    .forEach(vat -> rows.append(sum(
                            "tr",
                            edition.say("document.vat", edition.percent(vat.rate()), edition.money(vat.net())),
                            edition.money(vat.vat()))));
        }
        String all = edition.isCredit() ? "document.given-back" : taxed ? "document.gross" : "document.total";
        rows.append(sum(
                "tr class=\"all\"",
                edition.say(all),
                edition.money(invoice.summary().gross())));
        return Html.wrap("table class=\"sums\"", rows.toString());
    }

    private static String sum(String row, String what, String amount) {
        return Html.wrap(row, Html.element("td", what) + Html.element("td class=\"n\"", amount));
    }

    private String foot() {
        List<String> settling = new ArrayList<>();
        settling.add(mentions.terms());
        settling.addAll(mentions.payment());
        return Html.wrap(
                "table class=\"foot\"",
                Html.wrap(
                        "tr",
                        Html.wrap(
                                        "td",
                                        Html.element(
                                                        "h2",
                                                        edition.say(
                                                                edition.isCredit()
                                                                        ? "document.correcting"
                                                                        : "document.settling"))
                                                + Html.elements("p", settling))
                                + Html.wrap(
                                        "td class=\"small quiet\"",
                                        Html.element("h2", edition.say("document.legal"))
                                                + Html.elements("p", mentions.smallPrint()))));
    }

    private static String address(Party party) {
        return Stream.of(party.street(), city(party)).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    private static String city(Party party) {
        String city = Stream.of(party.postcode(), party.city())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return party.country().equals("FR") ? city : city + ", " + party.country();
    }

    /** In threes, as the SIREN is written. */
    private static String spaced(String siren) {
        return siren.replaceAll("(.{3})(?=.)", "$1\u00a0");
    }
}
