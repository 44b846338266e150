package org.etabli.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.Text;
import org.etabli.notice.Letter.Fact;
import org.etabli.notice.Letter.Link;
import org.etabli.notice.Letter.Sender;
import org.joda.money.Money;
import tools.jackson.databind.json.JsonMapper;

/**
 * A sheet of our {@link Stationery}: for one notice and one reader, in her language. What is put on it becomes a letter.
 *
 * @param home where Établi is reached, without a slash at its end
 */
record Sheet(OutboxRow row, Reader reader, Phrasebook phrasebook, JsonMapper json, String home) {

    NoticeKind kind() {
        return row.kind();
    }

    Locale language() {
        return reader.language();
    }

    /** What was kept of it when the notice was written. */
    <T> T told(Class<T> payload) {
        return json.readValue(row.payload(), payload);
    }

    String say(String key, Object... arguments) {
        return phrasebook.say(language(), key, arguments);
    }

    String say(Text text) {
        return phrasebook.say(language(), text);
    }

    /** A text that notices of this kind have for themselves. */
    String own(String part, Object... arguments) {
        return say(kind().key(part), arguments);
    }

    /** What something is called, or that it is there no more. */
    String called(Optional<String> name) {
        return name.orElseGet(() -> say("notice.thing.gone"));
    }

    String money(Money amount) {
        return phrasebook.money(language(), amount);
    }

    String day(LocalDate day) {
        return phrasebook.day(language(), day);
    }

    Fact fact(String key, String value) {
        return new Fact(say(key), value);
    }

    /** @param path of a page of ours, from its slash on */
    Link link(String key, String path) {
        return new Link(say(key), address(path));
    }

    String address(String path) {
        return home + path;
    }

    Letter letter(
            Sender from,
            String subject,
            String lead,
            List<Fact> facts,
            List<String> remarks,
            Link link,
            String footer) {
        return new Letter(row.id(), from, reader, subject, lead, facts, remarks, link, footer, null, null, null);
    }
}
