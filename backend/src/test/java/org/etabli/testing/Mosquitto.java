package org.etabli.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Debian's MQTT broker on a port of its own, which can be killed and started again. */
public final class Mosquitto implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final int port;
    private final Path folder;
    private @Nullable Process process;

    public Mosquitto() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
            folder = Files.createTempDirectory("mosquitto");
            Files.writeString(
                    folder.resolve("mosquitto.conf"),
                    "listener " + port + " 127.0.0.1\nallow_anonymous true\npersistence false\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        start();
    }

    public URI url() {
        return URI.create("mqtt://127.0.0.1:" + port);
    }

    public void start() {
        try {
            process = new ProcessBuilder(
                            binary(), "-c", folder.resolve("mosquitto.conf").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Instant late = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (Instant.now().isAfter(late)) {
                throw new IllegalStateException("mosquitto does not start, see " + folder);
            }
            Thread.onSpinWait();
        }
    }

    /** As a power cut does. */
    public void kill() {
        Objects.requireNonNull(process).destroyForcibly().onExit().join();
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String binary() {
        return Stream.of(
                        "/usr/sbin/mosquitto",
                        "/usr/bin/mosquitto",
                        "/usr/local/sbin/mosquitto",
                        "/opt/homebrew/sbin/mosquitto")
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElse("mosquitto");
    }

    @Override
    public void close() {
        kill();
    }
}
