package org.etabli.billing.document;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.etabli.kernel.Days;
import org.etabli.network.Operator;
import org.etabli.paper.Html;
import org.etabli.paper.Typesetter;

/** The attestation's two parts in XHTML: the publisher's, then the operator's. */
record AttestationPage(Sayings sayings) {

    private static final String STYLE = new String(Typesetter.resource("invoice.css"), StandardCharsets.UTF_8);
    private static final List<String> CONDITIONS = List.of("inalterability", "security", "conservation", "archiving");

    /** Texts of the attestation, by the last part of their key. */
    interface Sayings {

        String say(String key, Object... arguments);
    }

    String html(Locale language, Operator operator, String address, String version, LocalDate today) {
        String conditions = CONDITIONS.stream()
                .map(condition -> Html.element("li", sayings.say("condition." + condition)))
                .reduce("", String::concat);
        String siren = operator.siren();
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"/><title>%s</title><meta name="subject" content="%s"/>\
                <meta name="author" content="Établi"/><style>%s</style></head><body>%s</body></html>
                """.formatted(
                language.getLanguage(),
                Html.text(sayings.say("title")),
                Html.text(sayings.say("title")),
                STYLE + " h2 { font-size: 12pt; font-weight: 600; margin: 8mm 0 3mm 0; }"
                        + " p, li { margin-bottom: 2mm; } p.sign { margin: 6mm 0 22mm 0; }",
                Html.element("h1", sayings.say("title"))
                        + Html.element("p class=\"quiet\"", sayings.say("law"))
                        + Html.element("h2", sayings.say("publisher"))
                        + Html.element("p", sayings.say("publisher.who"))
                        + Html.element("p", sayings.say("publisher.attests", version))
                        + Html.wrap("ul", conditions)
                        + Html.element("p", sayings.say("publisher.versions", major(version)))
                        + Html.element("p class=\"sign\"", sayings.say("signed"))
                        + Html.element("h2", sayings.say("operator"))
                        + Html.element(
                                "p",
                                siren == null
                                        ? sayings.say("operator.who", operator.name(), address)
                                        : sayings.say("operator.who.siren", operator.name(), siren, address))
                        + Html.element("p", sayings.say("operator.attests", version))
                        + Html.element("p class=\"sign\"", sayings.say("signed"))
                        + Html.element("p class=\"quiet small\"", sayings.say("made", new Days(today, today), version))
                        + Html.element("p class=\"quiet small\"", sayings.say("false")));
    }

    /** « 0 » of « 0.1.0 »: what follows it are minor versions. */
    private static String major(String version) {
        return version.split("\\.", 2)[0];
    }
}
