package org.etabli.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The laser at a terminal: a line is what somebody does at the machine, and it says what it shows. */
public final class Simulate {

    private static final String HELP = """
            badge NUMBER   hold a badge to the reader (the same one again ends it)
            run | rest     the laser cuts, or waits
            cut | restore  the network is gone, or back
            state          what the controller shows
            quit
            """;

    private Simulate() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, String> options = options(arguments);
        JsonNode given = new JsonMapper().readTree(Files.readString(Path.of(need(options, "key-file"))));
        String machine = given.path("resourceId").asString();
        String key = given.path("key").asString();
        Link link = options.containsKey("mqtt")
                ? new MqttLink(
                        URI.create(options.get("mqtt")),
                        machine,
                        key,
                        given.path("serverKey").asString(),
                        Duration.ofSeconds(3))
                : new HttpLink(URI.create(options.getOrDefault("server", "http://localhost:8080")), key);
        Laser laser =
                new Laser(machine, given.path("serverKey").asString(), link, () -> System.nanoTime() / 1_000_000_000L);
        Thread beats = Thread.ofVirtual().start(() -> beat(laser));
        try (link;
                BufferedReader typed = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println(HELP);
            String line = typed.readLine();
            while (line != null && !"quit".equals(line.strip())) {
                synchronized (laser) {
                    obey(laser, line.strip());
                }
                line = typed.readLine();
            }
            beats.interrupt();
            beats.join();
        }
    }

    private static void beat(Laser laser) {
        String shown = "";
        while (!Thread.currentThread().isInterrupted()) {
            synchronized (laser) {
                laser.tick();
                if (!laser.said().equals(shown)) {
                    shown = laser.said();
                    System.out.println("* " + shown);
                }
            }
            try {
                Thread.sleep(1_000);
            } catch (InterruptedException over) {
                return;
            }
        }
    }

    private static void obey(Laser laser, String line) {
        String[] words = line.split("\\s+", 2);
        switch (words[0]) {
            case "badge" -> laser.badge(words.length > 1 ? words[1] : "");
            case "run" -> laser.run(true);
            case "rest" -> laser.run(false);
            case "cut" -> laser.cut();
            case "restore" -> laser.restore();
            case "state" -> {}
            default -> System.out.println(HELP);
        }
        System.out.println((laser.isOn() ? "ON  " : "OFF ")
                + laser.said()
                + (laser.untold() == 0 ? "" : ", " + laser.untold() + " not told yet"));
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i].replaceFirst("^--", ""), arguments[i + 1]);
        }
        return options;
    }

    private static String need(Map<String, String> options, String name) {
        String value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException("--" + name + " is missing");
        }
        return value;
    }
}
