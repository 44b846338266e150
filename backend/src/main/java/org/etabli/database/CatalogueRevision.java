package org.etabli.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The revision of all reference data (venues, hours, resources, rules, plans, prices). It is bumped in the transaction of
 * every change. Screens look at it at most every half second; the booking path reads it beside its facts.
 */
@Component
public class CatalogueRevision {

    /** The scalar to select beside other facts. */
    public static final String SELECT = "(SELECT revision FROM catalogue_revision WHERE id = 1)";

    private static final Duration TRUSTED = Duration.ofMillis(500);
    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Seen seen = new Seen(0, Instant.EPOCH);

    CatalogueRevision(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The revision as it was half a second ago at the latest. A transaction that changes reference data does not see its
     * own change here: what may still be rolled back must not be remembered.
     */
    public long current() {
        Seen last = seen;
        Instant now = clock.instant();
        boolean fresh = Duration.between(last.at(), now).abs().compareTo(TRUSTED) < 0;
        if (fresh || TransactionSynchronizationManager.hasResource(this)) {
            return last.revision();
        }
        long read = jdbc.sql("SELECT revision FROM catalogue_revision WHERE id = 1")
                .query(Long.class)
                .single();
        seen = new Seen(read, now);
        return read;
    }

    /** Says that reference data changes in this transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void bump() {
        jdbc.sql("UPDATE catalogue_revision SET revision = revision + 1 WHERE id = 1")
                .update();
        if (!TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.bindResource(this, Boolean.TRUE);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResource(CatalogueRevision.this);
                    seen = new Seen(seen.revision(), Instant.EPOCH);
                }
            });
        }
    }

    private record Seen(long revision, Instant at) {}
}
