package org.etabli.database;

import java.util.Objects;
import org.etabli.database.ConnectionDetails.Account;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

    @Bean
    @ConditionalOnMissingBean
    JdbcConnectionDetails database(DatabaseProperties properties, ShutdownOrder shutdown) {
        if (properties.db().isGiven()) {
            return external(properties.db());
        }
        EmbeddedMariaDb embedded = EmbeddedMariaDb.startIn(properties.data().toAbsolutePath());
        shutdown.afterAll(embedded::stop);
        return embedded.details();
    }

    /** Migrations run as the schema's owner; the rights of the application's account follow them. */
    @Bean
    FlywayConnectionDetails schemaOwner(JdbcConnectionDetails database) {
        return new SchemaOwner((ConnectionDetails) database);
    }

    @Bean
    AccountRights accountRights(JdbcConnectionDetails database) {
        return new AccountRights((ConnectionDetails) database);
    }

    private static ConnectionDetails external(DatabaseProperties.External db) {
        Account account = new Account(
                Objects.requireNonNullElse(db.user(), EmbeddedMariaDb.USER),
                Objects.requireNonNullElse(db.password(), ""));
        String ownerName = db.owner().user();
        Account owner = ownerName == null || ownerName.isBlank()
                ? null
                : new Account(ownerName, Objects.requireNonNullElse(db.owner().password(), ""));
        return new ConnectionDetails(Objects.requireNonNull(db.url()), account, owner);
    }

    private record SchemaOwner(ConnectionDetails details) implements FlywayConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return details.getJdbcUrl();
        }

        @Override
        public String getUsername() {
            return details.migrator().user();
        }

        @Override
        public String getPassword() {
            return details.migrator().password();
        }
    }

    @Bean
    ShutdownOrder shutdownOrder() {
        return new ShutdownOrder();
    }
}
