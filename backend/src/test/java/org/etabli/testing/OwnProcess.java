package org.etabli.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Établi in processes of their own on one folder of data, to be killed from outside and without a word, as the system does
 * it. What a process said before can still be read.
 *
 * @param main the class that is started; its first argument is the folder
 */
public record OwnProcess(Path data, Class<?> main) {

    /** On a new folder below {@code target}. */
    public static OwnProcess of(Class<?> main) throws IOException {
        return new OwnProcess(
                Files.createTempDirectory(
                        Files.createDirectories(Path.of("target")).toAbsolutePath(), "killed"),
                main);
    }

    public Process start(String... what) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                data.toString()));
        command.addAll(List.of(what));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        data.resolve("errors.log").toFile()))
                .start();
    }

    /**
     * Starts it, and kills it in the moment in which it says a line for the n-th time.
     *
     * @param withDatabase whether its database is killed right after it
     * @return how often it had said the line until it was dead; less than n where it ended by itself before
     */
    public int killWhenSaid(String line, int times, boolean withDatabase, String... what)
            throws IOException, InterruptedException {
        Process process = start(what);
        int seen = 0;
        try (BufferedReader said = process.inputReader()) {
            for (String each = said.readLine(); each != null; each = said.readLine()) {
                if (each.equals(line) && ++seen == times) {
                    kill(process.pid());
                    if (withDatabase) {
                        killDatabase();
                    }
                }
            }
        }
        process.waitFor();
        return seen;
    }

    public static void kill(long pid) throws IOException {
        new ProcessBuilder("kill", "-9", Long.toString(pid)).start().onExit().join();
        ProcessHandle.of(pid).ifPresent(killed -> killed.onExit().join());
    }

    public void killDatabase() throws IOException {
        Path pid = data.resolve("mariadb").resolve("mariadbd.pid");
        if (Files.exists(pid)) {
            kill(Long.parseLong(Files.readString(pid).trim()));
        }
    }
}
