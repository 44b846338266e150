package org.etabli.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A laser, or a door, at a terminal: a line is what somebody does there, and it says what it shows. */
public final class Simulate {

    private static final String HELP = """
            badge NUMBER   hold a badge to the reader (at a machine the same one again ends it)
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
        LongSupplier clock = () -> System.nanoTime() / 1_000_000_000L;
        String server = given.path("serverKey").asString();
        Device device = options.containsKey("door")
                ? new Gate(machine, server, link, clock)
                : new Laser(machine, server, link, clock);
        if (link instanceof MqttLink over) {
            over.onCall(() -> {
                synchronized (device) {
                    device.refreshRights();
                    device.tick();
                }
            });
        }
        Thread beats = Thread.ofVirtual().start(() -> beat(device));
        try (link;
                BufferedReader typed = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println(HELP);
            String line = typed.readLine();
            while (line != null && !"quit".equals(line.strip())) {
                synchronized (device) {
                    obey(device, line.strip());
                }
                line = typed.readLine();
            }
            beats.interrupt();
            beats.join();
        }
    }

    private static void beat(Device device) {
        String shown = "";
        while (!Thread.currentThread().isInterrupted()) {
            synchronized (device) {
                device.tick();
                if (!device.said().equals(shown)) {
                    shown = device.said();
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

    private static void obey(Device device, String line) {
        String[] words = line.split("\\s+", 2);
        switch (words[0]) {
            case "badge" -> device.badge(words.length > 1 ? words[1] : "");
            case "run" -> run(device, true);
            case "rest" -> run(device, false);
            case "cut" -> device.cut();
            case "restore" -> device.restore();
            case "state" -> {}
            default -> System.out.println(HELP);
        }
        System.out.println((device.isOn() ? "ON  " : "OFF ")
                + device.said()
                + (device.untold() == 0 ? "" : ", " + device.untold() + " not told yet"));
    }

    private static void run(Device device, boolean runs) {
        if (device instanceof Laser laser) {
            laser.run(runs);
        }
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new HashMap<>();
        List<String> given = new ArrayList<>(List.of(arguments));
        if (given.remove("--door")) {
            options.put("door", "");
        }
        for (int i = 0; i + 1 < given.size(); i += 2) {
            options.put(given.get(i).replaceFirst("^--", ""), given.get(i + 1));
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
