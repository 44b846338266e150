package org.etabli.testing;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.etabli.database.EmbeddedMariaDb;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/** One MariaDB for all tests of this process, and a fresh schema in it for each application context. */
public class TestDatabase {

    private static final class Server {
        static final EmbeddedMariaDb RUNNING = start();

        private static EmbeddedMariaDb start() {
            EmbeddedMariaDb server =
                    EmbeddedMariaDb.startIn(Path.of("target", "test-data").toAbsolutePath());
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
            return server;
        }
    }

    /** The server itself, for tests that open connections of their own. */
    public static EmbeddedMariaDb server() {
        return Server.RUNNING;
    }

    @Bean
    JdbcConnectionDetails testSchema() throws SQLException {
        EmbeddedMariaDb server = server();
        String schema = "etabli_" + UUID.randomUUID().toString().substring(0, 8);
        try (var connection = DriverManager.getConnection(server.url(), server.owner(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + schema + " COLLATE utf8mb4_uca1400_ai_ci");
        }
        return server.detailsFor(schema);
    }
}
