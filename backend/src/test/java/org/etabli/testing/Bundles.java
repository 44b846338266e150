package org.etabli.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The message files of a module and the keys that its code asks for, read from the sources. */
public final class Bundles {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    private Bundles() {}

    /** Every key with its text, from all {@code messages/*_<language>.properties} of the module in this folder. */
    public static Map<String, String> texts(Path module, String language) {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : files(module.resolve("src/main/resources/messages"), "_" + language + ".properties")) {
            Properties known = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                known.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            known.stringPropertyNames().forEach(key -> {
                if (texts.put(key, known.getProperty(key)) != null) {
                    throw new IllegalStateException(key + " is in two files; one is " + file);
                }
            });
        }
        return texts;
    }

    /** The arguments that a text uses, for instance {@code [0, 2]}. */
    public static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the first group of the expression finds in the module's Java sources. */
    public static Set<String> inCode(Path module, String expression) {
        Pattern pattern = Pattern.compile(expression);
        return files(module.resolve("src/main/java"), ".java").stream()
                .map(Bundles::content)
                .map(pattern::matcher)
                .flatMap(Matcher::results)
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
