package org.etabli.billing.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.etabli.kernel.Days;
import org.etabli.kernel.Phrasebook;
import org.etabli.paper.Html;
import org.etabli.paper.Letterhead;
import org.etabli.paper.Typesetter;
import org.jspecify.annotations.Nullable;

/** A gift card in XHTML: the card itself on the upper half of the sheet, how to use it beneath the fold. */
record GiftPage(Locale language, Phrasebook phrasebook, String address, Letterhead letterhead) {

    private static final String GROUND = "#0f4f4a";
    private static final String STYLE = new String(Typesetter.resource("gift.css"), StandardCharsets.UTF_8);

    String html(GiftSheet sheet) {
        String title = say("title", sheet.seller());
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"/><title>%s</title><meta name="subject" content="%s"/>\
                <meta name="author" content="%s"/><style>%s</style></head><body>%s</body></html>
                """.formatted(
                        language.getLanguage(),
                        Html.text(title),
                        Html.text(title),
                        Html.text(sheet.seller()),
                        STYLE.replace(GROUND, letterhead.colour(GROUND)),
                        Html.wrap("div class=\"card\"", card(sheet))
                                + Html.wrap("div class=\"fold\"", "\u00a0")
                                + Html.wrap("div class=\"how\"", how(sheet)));
    }

    private String card(GiftSheet sheet) {
        String head = """
                <table class="head" role="presentation"><tr>%s<td class="kind">%s</td></tr></table>
                """.formatted(letterhead.mark(sheet.seller()), Html.text(say("kind")));
        return head
                + Html.element("h1 class=\"amount\"", phrasebook.money(language, sheet.amount()))
                + Html.element("p class=\"names\"", names(sheet.buyer(), sheet.recipient()))
                + (sheet.message() == null ? "" : message(sheet.message()))
                + Html.wrap(
                        "div class=\"code\"",
                        Html.element("p class=\"what\"", say("code")) + Html.element("p class=\"signs\"", sheet.code()))
                + Html.element("p class=\"until\"", say("until", new Days(sheet.expiresOn(), sheet.expiresOn())));
    }

    private static String message(String text) {
        return Html.wrap("p class=\"message\"", Html.text(text).replace("\n", "<br/>"));
    }

    private String names(String buyer, @Nullable String recipient) {
        return recipient == null ? say("from", buyer) : say("from-to", recipient, buyer);
    }

    private String how(GiftSheet sheet) {
        return Html.element("h2", say("how"))
                + Html.wrap(
                        "ol",
                        Html.element("li", say("how.account", address))
                                + Html.element("li", say("how.code"))
                                + Html.element("li", say("how.spend", sheet.seller())))
                + Html.element("p class=\"quiet\"", say("keep"));
    }

    private String say(String key, Object... arguments) {
        return phrasebook.say(language, "giftsheet." + key, arguments);
    }
}
