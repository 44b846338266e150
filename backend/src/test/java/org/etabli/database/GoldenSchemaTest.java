package org.etabli.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.etabli.testing.EtabliTest;
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
    void the_migrations_lead_to_the_golden_schema() throws IOException {
        String actual = tables().stream().map(this::definition).collect(Collectors.joining("\n\n", "", "\n"));
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

    private String definition(String table) {
        return jdbc.sql("SHOW CREATE TABLE " + table)
                        .query((row, n) -> row.getString(2))
                        .single()
                        .replaceAll(" AUTO_INCREMENT=\\d+", "")
                + ";";
    }
}
