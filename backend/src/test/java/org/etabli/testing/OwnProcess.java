package org.etabli.testing;

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
