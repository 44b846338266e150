package org.etabli.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMariaDbTest {

    @Test
    void what_is_kept_below_the_temporary_folder_is_there_after_a_restart(@TempDir Path folder) throws SQLException {
        EmbeddedMariaDb first = EmbeddedMariaDb.startIn(folder);
        try {
            run(first, "CREATE TABLE kept (id INT)");
        } finally {
            first.stop();
        }

        EmbeddedMariaDb again = EmbeddedMariaDb.startIn(folder);
        try {
            assertThat(run(again, "SELECT * FROM kept")).isTrue();
        } finally {
            again.stop();
        }
    }

    private static boolean run(EmbeddedMariaDb server, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), server.owner(), server.password());
                var prepared = connection.prepareStatement(statement)) {
            return prepared.execute();
        }
    }
}
