package org.etabli.setup;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.etabli.kernel.Input;
import org.etabli.kernel.Phrasebook;
import org.etabli.resource.ResourceDraft;
import org.etabli.resource.UnitDraft;
import org.springframework.stereotype.Component;

/** Turns « 12 postes, 2 salles, 1 laser » into resources, named in the language of who says it. */
@Component
class StarterKit {

    private final Phrasebook phrasebook;

    StarterKit(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
    }

    List<ResourceDraft> resources(Map<Starter, Integer> wanted, Locale language) {
        return Stream.of(Starter.values())
                .flatMap(starter -> resources(starter, wanted.getOrDefault(starter, 0), language))
                .toList();
    }

    private Stream<ResourceDraft> resources(Starter starter, int wanted, Locale language) {
        int count = Input.within("things", wanted, 0, starter.most());
        if (count == 0) {
            return Stream.empty();
        }
        String category = phrasebook.say(language, starter.key() + ".category");
        String one = phrasebook.say(language, starter.key() + ".one");
        if (starter.isPool()) {
            List<UnitDraft> units = IntStream.rangeClosed(1, count)
                    .mapToObj(number -> UnitDraft.named(one + " " + number))
                    .toList();
            String many = phrasebook.say(language, starter.key() + ".many");
            return Stream.of(ResourceDraft.pool(many, starter.kind(), category, starter.icon(), units));
        }
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> count == 1 ? one : one + " " + number)
                .map(name -> ResourceDraft.single(name, starter.kind(), category, starter.icon()));
    }
}
