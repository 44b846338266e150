package org.etabli.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.etabli.demo.NetworkScript.OperatorScript;
import org.etabli.kernel.OperatorId;

/** Which operators know which members, and since when: that of her home from the start, others from her first visit. */
final class Affiliations {

    private final Map<OperatorId, OperatorScript> operators = new HashMap<>();
    private final Map<Person, Map<OperatorId, Instant>> known = new LinkedHashMap<>();

    Affiliations(Scene scene, People people) {
        scene.network().operators().forEach(operator -> operators.put(operator.id(), operator));
        people.list()
                .forEach(person -> meet(
                        person, scene.network().operatorOf(person.home()).id(), Scene.at(person.joined(), 10 * 60)));
    }

    void meet(Person person, OperatorId operator, Instant at) {
        known.computeIfAbsent(person, none -> new LinkedHashMap<>())
                .merge(operator, at, (a, b) -> a.isBefore(b) ? a : b);
    }

    void forEach(Acquaintance each) {
        known.forEach((person, since) -> since.forEach((operator, at) -> {
            OperatorScript script = operators.get(operator);
            if (script != null) {
                each.of(person, script, at);
            }
        }));
    }

    interface Acquaintance {
        void of(Person person, OperatorScript operator, Instant since);
    }
}
