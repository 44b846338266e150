package org.etabli.bench;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.etabli.EtabliTestApplication;
import org.etabli.database.EmbeddedMariaDb;
import org.etabli.identity.AccessTokens;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Scope;
import org.etabli.testing.TestDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The whole backend, as the tests run it, on an embedded MariaDB with durable commits. */
final class BenchApplication {

    private BenchApplication() {}

    interface Bench {
        void run(ConfigurableApplicationContext application) throws Exception;
    }

    /** Runs the benchmark on the backend and ends the process: 0, or 1 with the reason when it could not be measured. */
    static void run(Bench bench) {
        run(EtabliTestApplication.class, bench);
    }

    static void run(Class<?> wanted, Bench bench) {
        int exit = 0;
        try (ConfigurableApplicationContext application = start(wanted)) {
            bench.run(application);
        } catch (Exception failed) {
            failed.printStackTrace(System.err);
            exit = 1;
        }
        System.exit(exit);
    }

    /** On a schema of its own. */
    static ConfigurableApplicationContext start(Class<?> wanted) {
        return new SpringApplication(TestDatabase.class, wanted)
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--spring.quartz.auto-startup=false",
                        "--vaadin.productionMode=true",
                        "--logging.level.root=ERROR",
                        "--logging.level.org.etabli=WARN");
    }

    static DataSource pool(ConfigurableApplicationContext application) {
        return application.getBean(DataSource.class);
    }

    /** The schema as its owner opens it, who may what the application may not: temporary tables, bulk loads. */
    static DataSource owner(ConfigurableApplicationContext application) throws SQLException {
        try (Connection connection = pool(application).getConnection()) {
            EmbeddedMariaDb server = TestDatabase.server();
            String schema = server.detailsFor(connection.getCatalog()).getJdbcUrl();
            return new DriverManagerDataSource(schema, server.owner(), server.password());
        }
    }

    /** The machine's mean load of the last minute, which says whether it had other work. */
    static String load() {
        return String.format(
                Locale.ROOT,
                "%.1f on %d processors",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
    }

    static int port(ConfigurableApplicationContext application) {
        return ((WebServerApplicationContext) application).getWebServer().getPort();
    }

    static String token(ConfigurableApplicationContext application, MemberId member) {
        return application
                .getBean(AccessTokens.class)
                .issue(member, "bench", Set.of(Scope.READ, Scope.BOOK), Duration.ofDays(30))
                .token();
    }
}
