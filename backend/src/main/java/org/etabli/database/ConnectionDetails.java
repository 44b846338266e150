package org.etabli.database;

import java.time.ZoneOffset;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * How to connect, with the settings that our code relies on added to whatever address was given.
 *
 * @param account the application's own, which may not change what must stay as it is
 * @param owner the account that owns the schema, or null when the application's does
 */
record ConnectionDetails(
        String address, Account account, @Nullable Account owner) implements JdbcConnectionDetails {

    /** Who connects. */
    record Account(String user, String password) {}

    /**
     * UTC on the wire, statements prepared on the server, and READ COMMITTED: a booking must see what was committed while
     * it waited for its lock.
     */
    private static final String SETTINGS = "connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
            + "&useServerPrepStmts=true&prepStmtCacheSize=500&transactionIsolation=READ-COMMITTED"
            + "&socketTimeout=60000&connectTimeout=10000";

    /**
     * Connector/J reads and writes an {@link java.time.Instant} on the wall clock of the JVM, whatever zone the connection
     * is told to have (its {@code InstantCodec}), while Hibernate writes UTC: the two agree only in a JVM that lives in
     * UTC. Nothing of ours looks at the JVM's zone: zones come from venues.
     */
    ConnectionDetails {
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
    }

    /** Who changes the schema: its owner, or the application itself where nobody else is named. */
    Account migrator() {
        return owner == null ? account : owner;
    }

    /** The same server without a schema of ours: whoever has an account may look there. */
    String outside() {
        return address.replaceFirst("^(jdbc:[a-z]+://[^/]+/)[^?]*", "$1information_schema");
    }

    @Override
    public String getJdbcUrl() {
        return address + (address.contains("?") ? "&" : "?") + SETTINGS;
    }

    @Override
    public String getUsername() {
        return account.user();
    }

    @Override
    public String getPassword() {
        return account.password();
    }
}
