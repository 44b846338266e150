package org.etabli.billing;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.etabli.kernel.Days;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.Name;
import org.etabli.kernel.Text;
import org.joda.money.Money;
import tools.jackson.databind.json.JsonMapper;

/** Texts and parties as columns keep them. A text stays a key and arguments, so that it is said in the reader's language. */
final class Stored {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String LANGUAGES = "\n";

    private Stored() {}

    static String write(Text text) {
        return JSON.writeValueAsString(new Row(
                text.key(), text.arguments().stream().map(Stored::written).toList()));
    }

    /** @throws IllegalArgumentException for what {@link #write(Text)} did not write */
    static Text text(String stored) {
        Row row = JSON.readValue(stored, Row.class);
        return new Text(row.key(), row.arguments().stream().map(Stored::read).toList());
    }

    static String write(Party party) {
        return JSON.writeValueAsString(party);
    }

    static Party party(String stored) {
        return JSON.readValue(stored, Party.class);
    }

    private static String written(Object argument) {
        return switch (argument) {
            case String text -> "s" + text;
            case Integer number -> "n" + number;
            case Long number -> "n" + number;
            case LocalDate day -> "d" + day;
            case Days days -> "p" + days.first() + "/" + days.last();
            case LocalSlot slot -> "t" + slot.start() + "/" + slot.end().toOffsetDateTime();
            case Money money -> "m" + money;
            case Name name ->
                name.english() == null ? "s" + name.french() : "l" + name.french() + LANGUAGES + name.english();
            default -> throw new IllegalArgumentException("not to be stored: " + argument.getClass());
        };
    }

    private static Object read(String written) {
        String value = written.substring(1);
        return switch (written.charAt(0)) {
            case 's' -> value;
            case 'n' -> Long.valueOf(value);
            case 'd' -> LocalDate.parse(value);
            case 'p' -> days(value.split("/"));
            case 't' -> slot(value);
            case 'm' -> Money.parse(value);
            case 'l' -> name(value.split(LANGUAGES));
            default -> throw new IllegalArgumentException(written);
        };
    }

    private static Name name(String[] languages) {
        return new Name(languages[0], languages[1]);
    }

    private static Days days(String[] ends) {
        return new Days(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
    }

    /** The zone's name has slashes too; the end is behind the last one. */
    private static LocalSlot slot(String value) {
        int middle = value.lastIndexOf('/');
        ZonedDateTime start = ZonedDateTime.parse(value.substring(0, middle));
        return new LocalSlot(
                start, ZonedDateTime.parse(value.substring(middle + 1)).withZoneSameInstant(start.getZone()));
    }

    private record Row(String key, List<String> arguments) {}
}
