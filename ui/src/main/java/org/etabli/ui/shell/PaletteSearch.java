package org.etabli.ui.shell;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.etabli.kernel.Phrasebook;
import org.springframework.stereotype.Component;

/** Asks everything that can be searched. */
@Component
class PaletteSearch {

    private static final int MOST_OF_EACH = 6;

    private final List<PaletteSource> sources;
    private final Phrasebook phrasebook;

    PaletteSearch(List<PaletteSource> sources, Phrasebook phrasebook) {
        this.sources = sources;
        this.phrasebook = phrasebook;
    }

    /** Views first, then what the sources know; all her views while nothing is typed. */
    List<PaletteHit> find(Navigation navigation, String typed, Locale reader) {
        String words = typed.strip();
        Stream<PaletteHit> views = navigation.entries().stream()
                .map(entry -> new PaletteHit(
                        entry.icon() == null ? "layers" : entry.icon(),
                        phrasebook.say(reader, entry.title()),
                        "",
                        Navigation.pathOf(entry)))
                .filter(view -> words.isEmpty() || ResourceHits.matches(view.name(), words));
        Stream<PaletteHit> known = words.isEmpty()
                ? Stream.empty()
                : sources.stream().flatMap(source -> source.find(words, reader, MOST_OF_EACH).stream());
        return Stream.concat(views, known).toList();
    }
}
