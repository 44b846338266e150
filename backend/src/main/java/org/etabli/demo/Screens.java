package org.etabli.demo;

import org.etabli.identity.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Three screens that hang already: by the door of a room, beside a laser and at an entrance. Nobody has their links; staff make more. */
final class Screens {

    private static final String COWORKING = "le-pacha";

    private final Scene scene;
    private final Sheet displays = new Sheet("display", "id, venue_id, resource_id, name, look, secret_hash, made_at");

    Screens(Scene scene) {
        this.scene = scene;
    }

    void writeTo(JdbcTemplate jdbc) {
        hangs(COWORKING, "Salle Boivre", "Porte de la salle Boivre", "AUTO");
        hangs(COWORKING, null, "Entrée, en face de l’accueil", "AUTO");
        hangs(Controlled.VENUE, Controlled.SILENT, "À droite de la grande découpe", "PAPER");
        displays.writeTo(jdbc);
    }

    private void hangs(String venue, @Nullable String beside, String name, String look) {
        displays.add(
                DemoIds.named("display " + name),
                DemoIds.venue(venue).value(),
                beside == null ? null : DemoIds.resource(venue, beside).value(),
                name,
                look,
                Secret.hash(Secret.next()),
                scene.now());
    }
}
