package org.etabli.access;

import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.access.AccessLog.What;
import org.etabli.database.Transactions;
import org.etabli.identity.Secret;
import org.etabli.kernel.Caller;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Scope;
import org.etabli.resource.ResourceSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The controllers of machines, one for each. A controller proves itself with its key, of which only the hash is kept. */
@Service
public class Controllers {

    private static final Duration HEARD_TO_WITHIN = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final ResourceSettings resources;
    private final Transactions transactions;
    private final AccessLog log;
    private final Clock clock;

    Controllers(JdbcClient jdbc, ResourceSettings resources, Transactions transactions, AccessLog log, Clock clock) {
        this.jdbc = jdbc;
        this.resources = resources;
        this.transactions = transactions;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Gives the resource's controller a new key; an earlier one, revoked or not, opens nothing from now on.
     *
     * @return the key, which can't be read again
     * @throws NotFoundException when the resource does not exist for the caller
     * @throws NotAllowedException when she does not manage it
     */
    public String provision(Caller caller, ResourceId resource) {
        return transactions.inOne(() -> {
            mustManage(caller, resource);
            String key = Secret.next();
            jdbc.sql("INSERT INTO controller (resource_id, key_hash, public_key, keyed_at)"
                            + " VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE key_hash = VALUES(key_hash),"
                            + " public_key = VALUES(public_key), keyed_at = VALUES(keyed_at), revoked_at = NULL")
                    .params(List.of(resource.value(), Secret.hash(key), DeviceKey.publicOf(key), clock.instant()))
                    .update();
            log.note(resource, What.KEYED, null, caller.member(), null);
            return key;
        });
    }

    /**
     * The controller's key opens nothing from now on; does nothing when there is none.
     *
     * @throws NotFoundException when the resource does not exist for the caller
     * @throws NotAllowedException when she does not manage it
     */
    public void revoke(Caller caller, ResourceId resource) {
        transactions.inOne(() -> {
            mustManage(caller, resource);
            int revoked = jdbc.sql("UPDATE controller SET key_hash = NULL, public_key = NULL, revoked_at = ?"
                            + " WHERE resource_id = ? AND key_hash IS NOT NULL")
                    .params(List.of(clock.instant(), resource.value()))
                    .update();
            if (revoked > 0) {
                log.note(resource, What.KEY_REVOKED, null, caller.member(), null);
            }
        });
    }

    /** The resource whose controller has the key; nothing for keys that were replaced, revoked or never made. */
    public Optional<ResourceId> find(String key) {
        return jdbc.sql("SELECT resource_id FROM controller WHERE key_hash = ?")
                .param(Secret.hash(key))
                .query((row, n) -> new ResourceId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** From here to the end of the transaction, messages of the resource's controller are taken one after the other. */
    void lock(ResourceId resource) {
        jdbc.sql("SELECT resource_id FROM controller WHERE resource_id = ? FOR UPDATE")
                .param(resource.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional();
    }

    /** How long its controller may decide by itself when it is cut off. */
    Duration offlineFor(ResourceId resource) {
        return jdbc.sql("SELECT offline_minutes FROM controller WHERE resource_id = ?")
                .param(resource.value())
                .query((row, n) -> Duration.ofMinutes(row.getInt(1)))
                .optional()
                .orElse(Duration.ZERO);
    }

    /** The public half of the key of the resource's controller; nothing when it has none. */
    Optional<PublicKey> publicKey(ResourceId resource) {
        return jdbc.sql("SELECT public_key FROM controller WHERE resource_id = ? AND public_key IS NOT NULL")
                .param(resource.value())
                .query((row, n) -> DeviceKey.publicKey(row.getBytes(1)))
                .optional();
    }

    /** Its controller was heard of; written down to within some seconds. */
    void heard(ResourceId resource, Instant now) {
        jdbc.sql("UPDATE controller SET heard_at = ? WHERE resource_id = ? AND (heard_at IS NULL OR heard_at < ?)")
                .params(List.of(now, resource.value(), now.minus(HEARD_TO_WITHIN)))
                .update();
    }

    private void mustManage(Caller caller, ResourceId resource) {
        caller.mustHave(Scope.MANAGE);
        resources.get(caller, resource);
    }
}
