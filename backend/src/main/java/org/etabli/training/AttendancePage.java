package org.etabli.training;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.Phrasebook;
import org.etabli.member.MemberDetails;
import org.etabli.network.Venue;
import org.etabli.paper.Html;
import org.etabli.paper.Letterhead;
import org.etabli.paper.Typesetter;
import org.jspecify.annotations.Nullable;

/**
 * A sheet to sign in XHTML.
 *
 * @param parts the half-days of the session, one column each
 */
record AttendancePage(
        Locale language,
        Phrasebook phrasebook,
        Letterhead letterhead,
        TrainingSession session,
        Venue venue,
        String operator,
        String trainer,
        List<LocalSlot> parts) {

    private static final String STYLE = new String(Typesetter.resource("attendance.css"), StandardCharsets.UTF_8);
    private static final int SPARE = 2;

    /** @param signed when, by half-day from 1 */
    record Line(MemberDetails person, SortedMap<Integer, Instant> signed) {}

    String html(List<Line> lines) {
        String title = say("title");
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"/><title>%s</title><meta name="subject" content="%s"/>\
                <meta name="author" content="%s"/><style>%s</style></head><body>%s</body></html>
                """.formatted(
                        language.getLanguage(),
                        Html.text(title),
                        Html.text(title),
                        Html.text(operator),
                        STYLE,
                        head(title) + facts() + table(lines) + foot());
    }

    private String head(String title) {
        return """
                <table class="head" role="presentation"><tr>%s<td class="title">%s</td></tr></table>
                """.formatted(letterhead.mark(operator), Html.text(title))
                + Html.element("h1", session.course().title().in(language));
    }

    private String facts() {
        DateTimeFormatter day = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", language);
        LocalSlot hours =
                new LocalSlot(parts.getFirst().start(), parts.getLast().end());
        return Html.wrap(
                "table class=\"facts\" role=\"presentation\"",
                Html.wrap(
                        "tr",
                        fact("when", day.format(hours.day()), phrasebook.slot(language, hours))
                                + fact(
                                        "where",
                                        venue.name() + ", " + venue.address().city())
                                + fact("trainer", trainer)));
    }

    private String fact(String what, String... that) {
        return Html.wrap(
                "td", Html.element("p class=\"what\"", say(what)) + Html.elements("p class=\"that\"", List.of(that)));
    }

    private String table(List<Line> lines) {
        String columns = parts.stream()
                .map(part -> Html.element("th", phrasebook.slot(language, part)))
                .collect(Collectors.joining());
        String head = Html.wrap("thead", Html.wrap("tr", Html.element("th class=\"who\"", say("person")) + columns));
        String body = lines.stream()
                        .map(line -> row(named(line.person()), line.signed()))
                        .collect(Collectors.joining())
                + row("\u00a0", null).repeat(Math.min(SPARE, session.placesLeft()))
                + row(say("by-trainer", trainer), null);
        return Html.wrap("table class=\"people\"", head + Html.wrap("tbody", body));
    }

    private static String named(MemberDetails person) {
        return person.lastName() + " " + person.firstName();
    }

    private String row(String who, @Nullable SortedMap<Integer, Instant> signed) {
        String cells = IntStream.rangeClosed(1, parts.size())
                .mapToObj(part -> Html.element("td", signed == null ? "\u00a0" : signed(signed.get(part))))
                .collect(Collectors.joining());
        return Html.wrap("tr", Html.element("td class=\"who\"", who) + cells);
    }

    private String signed(@Nullable Instant at) {
        return at == null
                ? "\u00a0"
                : say(
                        "signed",
                        phrasebook.time(language, at.atZone(venue.zone()).toLocalTime()));
    }

    private String foot() {
        return Html.element("p class=\"quiet\"", say("foot"));
    }

    private String say(String key, Object... arguments) {
        return phrasebook.say(language, "attendance." + key, arguments);
    }
}
