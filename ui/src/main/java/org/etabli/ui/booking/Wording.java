package org.etabli.ui.booking;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.Refusal.Nature;
import org.etabli.kernel.Text;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.reservation.Alternative;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Unit;
import org.jspecify.annotations.Nullable;

/** The sentences of the booking screen that depend on several facts. */
final class Wording {

    private Wording() {}

    /** "Poste B4", "Salle Clain". */
    static String name(Component reader, Place place) {
        return name(reader, place.resource(), place.wanted());
    }

    static String name(Component reader, Resource resource, @Nullable UnitId unit) {
        String label = label(resource, unit);
        return resource.kind() == ResourceKind.DESK && unit != null ? reader.getTranslation("book.desk", label) : label;
    }

    /** What is written on it: the unit's label where it is one of many. */
    static String label(Resource resource, @Nullable UnitId unit) {
        return resource.units().stream()
                .filter(each -> each.id().equals(unit))
                .filter(each -> Place.isOneOfMany(resource))
                .map(Unit::label)
                .findFirst()
                .orElse(resource.name());
    }

    /** "Réservé", or "Réservé · Inès C." where she lets members know. */
    static String status(Component reader, Place place) {
        String word = reader.getTranslation(place.status().word());
        return place.takers().isEmpty() ? word : reader.getTranslation("book.taken-by", word, place.taker());
    }

    /** Where it stands and what it has, or as its venue describes it. */
    static String description(Component reader, Place place) {
        boolean desk = place.resource().kind() == ResourceKind.DESK;
        int capacity = place.resource().capacity();
        String about = place.resource().description();
        return Stream.of(
                        desk ? place.zone() : "",
                        !desk && capacity > 1 ? reader.getTranslation("book.capacity", capacity) : "",
                        tags(reader, place.tags()),
                        desk || about == null ? "" : about)
                .filter(part -> !part.isBlank())
                .map(Wording::sentence)
                .collect(Collectors.joining(" "));
    }

    static String tags(Component reader, Set<String> tags) {
        return PlaceRow.TAGS.stream()
                .filter(tags::contains)
                .map(tag -> reader.getTranslation("book.tag." + tag))
                .collect(Collectors.joining(", "));
    }

    static LocalSlot slot(TimeSlot slot, Timing timing) {
        return LocalSlot.of(slot, timing.zone());
    }

    /** « mar. 24 nov., 14 h – 18 h » */
    static String shortWhen(Component reader, Timing timing) {
        return reader.getTranslation("book.when", shortDay(timing.day()), timing.local());
    }

    static String shortDay(LocalDate day) {
        return Phrasebook.dates(UI.getCurrent().getLocale(), "EEE d MMM").format(day);
    }

    /** The refusals as they are said about this very place. */
    static List<Refusal> refusals(Component reader, Scene scene, boolean lost) {
        List<Refusal> said = new ArrayList<>(scene.offer().refusals());
        Place place = scene.offer().place();
        for (int n = 0; n < said.size(); n++) {
            String rule = said.get(n).rule();
            if (rule.equals("slot-taken")) {
                said.set(n, taken(reader, scene, lost));
            } else if (rule.startsWith("out-of-order") && place != null && place.note() != null) {
                said.set(
                        n,
                        new Refusal(
                                rule,
                                Nature.STATE,
                                Text.of("book.broken.title", name(reader, place)),
                                Text.of("book.broken.reason", place.note()),
                                null));
            }
        }
        return said;
    }

    private static Refusal taken(Component reader, Scene scene, boolean lost) {
        LocalSlot slot = scene.timing().local();
        Place place = scene.offer().place();
        Text title = lost
                ? Text.of("book.lost.title")
                : place == null
                        ? Text.of("book.full.title", slot.start(), slot.end())
                        : Text.of("book.taken.title", name(reader, place), slot.start(), slot.end());
        List<Alternative> ways = scene.offer().alternatives();
        Text reason = ways.isEmpty()
                ? Text.of("book.taken.nothing")
                : ways.getFirst().kind() == Alternative.Kind.OTHER_UNIT
                        ? Text.of(
                                "book.taken.other-unit",
                                label(
                                        ways.getFirst().resource(),
                                        ways.getFirst().unit()),
                                slot.start(),
                                slot.end())
                        : Text.of("book.taken.nearest");
        return new Refusal("slot-taken", Nature.STATE, title, reason, null);
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String sentence(String text) {
        String capital = capital(text);
        return capital.endsWith(".") ? capital : capital + ".";
    }
}
