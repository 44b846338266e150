package org.etabli.demo;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What there is to know about the FabLab's machines. */
final class ManualRows {

    private static final String[] LASERS = {"Laser CO₂ 60 W", "Laser CO₂ 100 W"};

    private final Scene scene;
    private final Sheet capabilities = new Sheet("resource_capability", "resource_id, position, label, value");
    private final Sheet materials =
            new Sheet("resource_material", "resource_id, position, name, thickness, settings, note, forbidden");
    private final Sheet documents = new Sheet("resource_document", "id, resource_id, kind, title, link, added_at");

    ManualRows(Scene scene) {
        this.scene = scene;
    }

    void writeTo(JdbcTemplate jdbc) {
        for (String laser : LASERS) {
            boolean large = laser.contains("100");
            can(laser, "Surface de travail", large ? "1 300 × 900 mm" : "900 × 600 mm");
            can(laser, "Puissance", large ? "100 W" : "60 W");
            can(laser, "Épaisseur découpée", large ? "12 mm dans le contreplaqué" : "6 mm dans le contreplaqué");
            works(laser, 0, "Contreplaqué peuplier", "3 mm", large ? "45 %, 25 mm/s" : "70 %, 18 mm/s", null);
            works(
                    laser,
                    1,
                    "Acrylique coulé",
                    "3 mm",
                    large ? "50 %, 15 mm/s" : "80 %, 10 mm/s",
                    "Laisser le film dessous");
            works(laser, 2, "Carton", "2 mm", "25 %, 60 mm/s", "Ne pas s’éloigner");
            never(laser, 3, "PVC, vinyle", "Dégage du chlore : dangereux pour vous et pour la machine.");
            never(laser, 4, "Polycarbonate", "Jaunit, fume et s’enflamme au lieu de se couper.");
            reads(laser, "MANUAL", "Guide d’utilisation de la découpe laser", "https://wiki.fablab.example/laser");
            reads(laser, "SAFETY_SHEET", "Départ de feu : les gestes", "https://wiki.fablab.example/feu");
        }
        can("Imprimante n° 1", "Volume", "250 × 210 × 210 mm");
        can("Imprimante n° 1", "Buse", "0,4 mm");
        works("Imprimante n° 1", 0, "PLA", null, "215 °C, plateau 60 °C", null);
        works("Imprimante n° 1", 1, "PETG", null, "240 °C, plateau 80 °C", "Colle sur le plateau");
        never("Imprimante n° 1", 2, "ABS", "Fume, et l’espace n’est pas ventilé.");
        reads("Imprimante n° 1", "MATERIAL_TABLE", "Réglages par filament", "https://wiki.fablab.example/filaments");
        capabilities.writeTo(jdbc);
        materials.writeTo(jdbc);
        documents.writeTo(jdbc);
    }

    private void can(String machine, String label, String value) {
        capabilities.add(Controlled.idOf(machine), capabilities.size(), label, value);
    }

    private void works(
            String machine,
            int position,
            String name,
            @Nullable String thickness,
            String settings,
            @Nullable String note) {
        materials.add(Controlled.idOf(machine), position, name, thickness, settings, note, false);
    }

    private void never(String machine, int position, String name, String why) {
        materials.add(Controlled.idOf(machine), position, name, null, null, why, true);
    }

    private void reads(String machine, String kind, String title, String link) {
        UUID id = DemoIds.named("document " + machine + " " + title);
        documents.add(id, Controlled.idOf(machine), kind, title, link, scene.now());
    }
}
