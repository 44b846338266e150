package org.etabli.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The schema that all migrations lead to is written down; whoever changes it sees the whole of it. */
@EtabliTest
class GoldenSchemaTest {

    private static final Path GOLDEN = Path.of("../migrations/src/main/resources/db/golden-schema.sql");

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_migrations_lead_to_the_golden_schema() throws IOException, SQLException {
        String actual = Stream.concat(tables().stream().map(this::definition), triggers().stream())
                .collect(Collectors.joining("\n\n", "", "\n"));
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(GOLDEN, actual);
        }

        assertThat(actual)
                .as("run this test with -Dgolden.write=true after a new migration, and read the difference")
                .isEqualTo(Files.readString(GOLDEN, StandardCharsets.UTF_8));
    }

    private List<String> tables() {
        return jdbc.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                        + " AND table_name <> 'flyway_schema_history' ORDER BY table_name")
                .query(String.class)
                .list();
    }

    /** Read as the schema's owner: the application's account does not see them. */
    private List<String> triggers() throws SQLException {
        var server = TestDatabase.server();
        String schema = jdbc.sql("SELECT DATABASE()").query(String.class).single();
        List<String> triggers = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                        server.url().replaceAll("/etabli$", "/" + schema), server.owner(), server.password());
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT CONCAT('CREATE TRIGGER ', trigger_name, ' ', action_timing, ' ',"
                                        + " event_manipulation, ' ON ', event_object_table, ' FOR EACH ROW ', action_statement, ';')"
                                        + " FROM information_schema.triggers WHERE trigger_schema = DATABASE() ORDER BY trigger_name")) {
            while (rows.next()) {
                triggers.add(rows.getString(1));
            }
        }
        return triggers;
    }

    private String definition(String table) {
        return jdbc.sql("SHOW CREATE TABLE " + table)
                        .query((row, n) -> row.getString(2))
                        .single()
                        .replaceAll(" AUTO_INCREMENT=\\d+", "")
                + ";";
    }
}
