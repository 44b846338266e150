package org.etabli.demo;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The machines of the FabLab that have a controller. One of these was unplugged this morning. */
final class Controlled {

    static final String VENUE = "fablab-liguge";
    static final String SILENT = "Laser CO₂ 100 W";

    private static final List<String> THERE =
            List.of("Laser CO₂ 60 W", "Découpe vinyle", "Imprimante n° 1", "Brodeuse numérique");

    private Controlled() {}

    /** Those whose controller is there. */
    static List<UUID> there() {
        return THERE.stream().map(Controlled::idOf).toList();
    }

    static List<UUID> thereWithDoors() {
        return Stream.concat(there().stream(), Entrances.there().stream()).toList();
    }

    static UUID silent() {
        return idOf(SILENT);
    }

    static UUID idOf(String name) {
        return DemoIds.resource(VENUE, name).value();
    }
}
