package org.etabli.demo;

import static org.etabli.demo.DemoIds.named;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the members of the demo made and showed: a handful of projects, one made from another, one reported. */
final class Makings {

    private static final String LAB = "fablab-liguge";
    private static final String OTHER = "lieu-multiple";
    private static final String MAKER = "maker@etabli.example";
    private static final String TRAINER = "trainer@etabli.example";
    private static final String NOMAD = "nomad@etabli.example";

    private final Scene scene;
    private final Sheet projects = new Sheet(
            "project",
            "id, slug, author_id, venue_id, title, summary, body, licence, state, derived_from, source_title,"
                    + " source_licence, words, created_at, changed_at, published_at");
    private final Sheet machines =
            new Sheet("project_machine", "project_id, position, resource_id, name, category, trade");
    private final Sheet materials = new Sheet("project_material", "project_id, position, name, quantity, unit");
    private final Sheet pictures = new Sheet("project_picture", "id, project_id, position, alt, content, added_at");
    private final Sheet files = new Sheet("project_file", "id, project_id, name, bytes, content, added_at");
    private final Sheet others = new Sheet("project_author", "project_id, email, member_id, asked_at");

    Makings(Scene scene) {
        this.scene = scene;
    }

    /** A machine of a venue, as it stands in the script. */
    private record Tool(String venue, String name, String category, String trade) {}

    private record Stuff(
            String name,
            @Nullable String quantity,
            @Nullable String unit) {}

    void writeTo(JdbcTemplate jdbc) {
        Tool laser = new Tool(LAB, "Laser CO₂ 60 W", "laser", "Découpe");
        Stuff plywood = new Stuff("Contreplaqué peuplier 3 mm", "2", "plaques");
        UUID lamp = project(
                MAKER,
                LAB,
                "Lampe pliable en contreplaqué",
                "Une lampe de table qui se range à plat, découpée d’un seul trait.",
                """
                Le contreplaqué de 3 mm plie le long de ses entailles : rien à coller, rien à visser.

                # Découper
                - Une plaque pour les lamelles, une pour le pied.
                - 70 %, 18 mm/s sur le laser de 60 W, en une passe.
                - Ébavurer les entailles au papier de verre, sans quoi elles cassent.

                # Monter
                Glisser les lamelles dans le pied, puis la douille par le dessous. Une ampoule à LED : le bois ne doit pas chauffer.
                """,
                "CC-BY-SA-4.0",
                40,
                List.of(laser),
                List.of(plywood, new Stuff("Douille E27", "1", null), new Stuff("Câble textile", "1.5", "m")));
        picture(lamp, 1, "La lampe ouverte, ses sept lamelles éclairées de l’intérieur", Sketches.lamp(false));
        file(lamp, "lamelles.svg", Cuts.slats(7));
        file(lamp, "pied.svg", Cuts.tray());
        others.add(lamp, TRAINER, DemoIds.member(TRAINER).value(), null);
        UUID wall = derived(lamp);
        picture(wall, 1, "La lampe fixée au mur par son bras", Sketches.lamp(true));
        file(wall, "lamelles-murales.svg", Cuts.slats(5));
        tray(laser, plywood);
        stool();
        hive();
        microscope();
        patch();
        draft(laser);
        projects.writeTo(jdbc);
        machines.writeTo(jdbc);
        materials.writeTo(jdbc);
        pictures.writeTo(jdbc);
        files.writeTo(jdbc);
        others.writeTo(jdbc);
        jdbc.update("UPDATE project p SET words = CONCAT_WS('\n', words,"
                + " (SELECT GROUP_CONCAT(k.name) FROM project_material k WHERE k.project_id = p.id),"
                + " (SELECT GROUP_CONCAT(k.name, ' ', k.trade) FROM project_machine k WHERE k.project_id = p.id))");
    }

    private UUID derived(UUID lamp) {
        UUID id = id("Lampe pliable, version murale");
        row(
                id,
                NOMAD,
                OTHER,
                "Lampe pliable, version murale",
                "La même, moins profonde et sur un bras, pour un couloir étroit.",
                "Cinq lamelles au lieu de sept, et un bras vissé au mur. Tout le reste vient de la lampe de table.",
                "CC-BY-SA-4.0",
                12,
                lamp,
                "Lampe pliable en contreplaqué");
        parts(
                id,
                List.of(new Tool(OTHER, "Laser 40 W", "laser", "Découpe")),
                List.of(new Stuff("Contreplaqué peuplier 3 mm", "1", "plaque"), new Stuff("Douille E27", "1", null)));
        return id;
    }

    private void tray(Tool laser, Stuff plywood) {
        UUID id = project(
                TRAINER,
                LAB,
                "Casier d’établi à encoches",
                "Un casier pour vis et petits outils, assemblé sans colle.",
                "Quatre côtés, un fond, des cloisons qui se croisent.\n\nLe jeu des encoches est de 0,1 mm : coupez d’abord une éprouvette, chaque plaque est différente.",
                "CC-BY-4.0",
                64,
                List.of(laser, new Tool(LAB, "Découpe vinyle", "vinyl", "Découpe")),
                List.of(plywood, new Stuff("Vinyle adhésif", "0.2", "m")));
        picture(id, 1, "Le casier vu de dessus, avec vis, pinceau et étiquette", Sketches.tray());
        file(id, "casier.svg", Cuts.tray());
    }

    private void stool() {
        UUID id = project(
                TRAINER,
                LAB,
                "Tabouret à trois pieds",
                "Fraisé dans une chute de plan de travail, stable sur tous les sols.",
                "Trois pieds ne boitent jamais. Les tenons entrent à force : un coup de maillet, pas de colle.\n\n- Fraise droite de 6 mm, 3 mm par passe.\n- Laisser des attaches de 4 mm.\n- Poncer au grain 180, puis huiler.",
                "CERN-OHL-P-2.0",
                90,
                List.of(new Tool(LAB, "Fraiseuse numérique", "mill", "Usinage")),
                List.of(new Stuff("Hêtre massif 27 mm", "0.4", "m²"), new Stuff("Huile dure", null, null)));
        picture(id, 1, "Le tabouret de trois quarts, assise ronde et trois pieds écartés", Sketches.stool());
        file(id, "tabouret.dxf", Cuts.stool());
        others.add(id, NOMAD, null, scene.now());
    }

    private void hive() {
        UUID id = project(
                MAKER,
                LAB,
                "Balance de ruche connectée",
                "Pèse une ruche et dit quand la miellée commence, pour trente euros.",
                "Quatre capteurs de pesée sous le plancher, un microcontrôleur, une pile.\n\nLe programme envoie le poids une fois par heure. L’étalonnage se fait avec un bidon de cinq litres.",
                "GPL-3.0-or-later",
                25,
                List.of(new Tool(LAB, "Poste à souder", "soldering", "Textile et électronique")),
                List.of(new Stuff("Capteur de pesée 50 kg", "4", null), new Stuff("Carte HX711", "1", null)));
        picture(id, 1, "La ruche sur sa balance, la carte électronique à côté", Sketches.hive());
        file(id, "balance.ino", Cuts.program());
    }

    private void microscope() {
        UUID id = project(
                NOMAD,
                "residence-du-crij",
                "Support de microscope pour téléphone",
                "Aligne l’objectif du téléphone sur l’oculaire, pour photographier en classe.",
                "Une bague et un bras, imprimés en trois heures.\n\nLa bague fait 30 mm ; changez la première ligne du fichier pour un autre oculaire.",
                "CERN-OHL-S-2.0",
                51,
                List.of(new Tool("residence-du-crij", "Imprimante 3D", "printer3d", "Impression 3D")),
                List.of(new Stuff("PLA", "85", "g"), new Stuff("Vis M3 × 12", "2", null)));
        picture(id, 1, "Le microscope et son support imprimé, le téléphone en place", Sketches.microscope());
        file(id, "bague.stl", Cuts.ring(48));
    }

    private void patch() {
        UUID id = project(
                "desk@etabli.example",
                OTHER,
                "Écusson « J’ai réparé »",
                "Un écusson brodé à coudre sur ce qu’on a sauvé de la poubelle.",
                "Trois couleurs, huit minutes de broderie. Repasser à l’envers, puis couper à deux millimètres du bord.",
                "CC0-1.0",
                8,
                List.of(new Tool(OTHER, "Brodeuse", "embroidery", "Textile")),
                List.of(new Stuff("Feutrine", "1", "carré"), new Stuff("Fil à broder", "3", "bobines")));
        picture(id, 1, "L’écusson rond, une clé orange brodée au centre", Sketches.patch());
        file(id, "ecusson.svg", Cuts.stitches());
    }

    private void draft(Tool laser) {
        UUID id = id("Présentoir à graines");
        projects.add(
                id,
                "presentoir-a-graines-" + id.toString().substring(28),
                DemoIds.member(MAKER).value(),
                DemoIds.venue(LAB).value(),
                "Présentoir à graines",
                null,
                "Reste à mesurer les sachets.",
                null,
                "DRAFT",
                null,
                null,
                null,
                "Présentoir à graines",
                scene.now(),
                scene.now(),
                null);
        parts(id, List.of(laser), List.of());
    }

    private UUID project(
            String author,
            String venue,
            String title,
            String summary,
            String body,
            String licence,
            int daysAgo,
            List<Tool> with,
            List<Stuff> of) {
        UUID id = id(title);
        row(id, author, venue, title, summary, body, licence, daysAgo, null, null);
        parts(id, with, of);
        return id;
    }

    private void row(
            UUID id,
            String author,
            String venue,
            String title,
            String summary,
            String body,
            String licence,
            int daysAgo,
            @Nullable UUID from,
            @Nullable String fromTitle) {
        Instant then = scene.now().minus(Duration.ofDays(daysAgo));
        String plain = java.text.Normalizer.normalize(
                        title.toLowerCase(java.util.Locale.ROOT), java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        projects.add(
                id,
                plain + "-" + id.toString().substring(28),
                DemoIds.member(author).value(),
                DemoIds.venue(venue).value(),
                title,
                summary,
                body.strip(),
                licence,
                "PUBLISHED",
                from,
                fromTitle,
                from == null ? null : licence,
                title + "\n" + summary + "\n" + body,
                then,
                then,
                then);
    }

    private void parts(UUID id, List<Tool> with, List<Stuff> of) {
        for (int position = 0; position < with.size(); position++) {
            Tool tool = with.get(position);
            machines.add(
                    id,
                    position,
                    DemoIds.resource(tool.venue(), tool.name()).value(),
                    tool.name(),
                    tool.category(),
                    tool.trade());
        }
        for (int position = 0; position < of.size(); position++) {
            Stuff stuff = of.get(position);
            materials.add(
                    id,
                    position,
                    stuff.name(),
                    stuff.quantity() == null ? null : new BigDecimal(stuff.quantity()),
                    stuff.unit());
        }
    }

    private void picture(UUID project, int position, String alt, byte[] jpeg) {
        pictures.add(named("picture " + project + position), project, position, alt, jpeg, scene.now());
    }

    private void file(UUID project, String name, byte[] content) {
        files.add(named("file " + project + name), project, name, content.length, content, scene.now());
    }

    private static UUID id(String title) {
        return named("project " + title);
    }
}
