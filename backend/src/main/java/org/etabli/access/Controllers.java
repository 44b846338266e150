package org.etabli.access;

import java.security.PublicKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.access.AccessLog.What;
import org.etabli.access.Guarded.Entrance;
import org.etabli.access.Guarded.Machine;
import org.etabli.database.Transactions;
import org.etabli.identity.Secret;
import org.etabli.kernel.Caller;
import org.etabli.kernel.DoorId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.ResourceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The controllers of machines and doors, one for each. A controller proves itself with its key, of which only the hash is kept. */
@Service
public class Controllers {

    private static final Duration HEARD_TO_WITHIN = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final Guards guards;
    private final Transactions transactions;
    private final AccessLog log;
    private final Clock clock;

    Controllers(JdbcClient jdbc, Guards guards, Transactions transactions, AccessLog log, Clock clock) {
        this.jdbc = jdbc;
        this.guards = guards;
        this.transactions = transactions;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Gives the machine's or door's controller a new key; an earlier one, revoked or not, opens nothing from now on.
     *
     * @return the key, which can't be read again
     * @throws NotFoundException when it does not exist for the caller
     * @throws NotAllowedException when she does not manage it
     */
    public String provision(Caller caller, Guarded guarded) {
        return transactions.inOne(() -> {
            guards.mustManage(caller, guarded);
            String key = Secret.next();
            jdbc.sql("INSERT INTO controller (id, resource_id, door_id, key_hash, public_key, keyed_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE key_hash = VALUES(key_hash),"
                            + " public_key = VALUES(public_key), keyed_at = VALUES(keyed_at), revoked_at = NULL")
                    .params(Arrays.asList(
                            guarded.id(),
                            guarded instanceof Machine ? guarded.id() : null,
                            guarded instanceof Entrance ? guarded.id() : null,
                            Secret.hash(key),
                            DeviceKey.publicOf(key),
                            clock.instant()))
                    .update();
            log.note(guarded, What.KEYED, null, caller.member(), null);
            return key;
        });
    }

    /**
     * The controller's key opens nothing from now on; does nothing when there is none.
     *
     * @throws NotFoundException when it does not exist for the caller
     * @throws NotAllowedException when she does not manage it
     */
    public void revoke(Caller caller, Guarded guarded) {
        transactions.inOne(() -> {
            guards.mustManage(caller, guarded);
            int revoked = jdbc.sql("UPDATE controller SET key_hash = NULL, public_key = NULL, revoked_at = ?"
                            + " WHERE id = ? AND key_hash IS NOT NULL")
                    .params(List.of(clock.instant(), guarded.id()))
                    .update();
            if (revoked > 0) {
                log.note(guarded, What.KEY_REVOKED, null, caller.member(), null);
            }
        });
    }

    /** What the controller with the key guards; nothing for keys that were replaced, revoked or never made. */
    public Optional<Guarded> find(String key) {
        return jdbc.sql("SELECT resource_id, door_id FROM controller WHERE key_hash = ?")
                .param(Secret.hash(key))
                .query(Controllers::guarded)
                .optional();
    }

    /** What the controller of the id guards, as long as it has a key. */
    Optional<Guarded> find(UUID id) {
        return jdbc.sql("SELECT resource_id, door_id FROM controller WHERE id = ? AND key_hash IS NOT NULL")
                .param(id)
                .query(Controllers::guarded)
                .optional();
    }

    /** From here to the end of the transaction, messages of the controller are taken one after the other. */
    void lock(Guarded guarded) {
        jdbc.sql("SELECT id FROM controller WHERE id = ? FOR UPDATE")
                .param(guarded.id())
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional();
    }

    /** How long its controller may decide by itself when it is cut off. */
    Duration offlineFor(Guarded guarded) {
        return jdbc.sql("SELECT offline_minutes FROM controller WHERE id = ?")
                .param(guarded.id())
                .query((row, n) -> Duration.ofMinutes(row.getInt(1)))
                .optional()
                .orElse(Duration.ZERO);
    }

    /** Whether a controller with a key reads badges there. */
    boolean isKeyed(Guarded guarded) {
        return jdbc.sql("SELECT COUNT(*) FROM controller WHERE id = ? AND key_hash IS NOT NULL")
                        .param(guarded.id())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The public half of the controller's key; nothing when it has none. */
    Optional<PublicKey> publicKey(Guarded guarded) {
        return jdbc.sql("SELECT public_key FROM controller WHERE id = ? AND public_key IS NOT NULL")
                .param(guarded.id())
                .query((row, n) -> DeviceKey.publicKey(row.getBytes(1)))
                .optional();
    }

    /** Its controller was heard of; written down to within some seconds. */
    void heard(Guarded guarded, Instant now) {
        jdbc.sql("UPDATE controller SET heard_at = ? WHERE id = ? AND (heard_at IS NULL OR heard_at < ?)")
                .params(List.of(now, guarded.id(), now.minus(HEARD_TO_WITHIN)))
                .update();
    }

    private static Guarded guarded(ResultSet row, int number) throws SQLException {
        UUID door = row.getObject("door_id", UUID.class);
        return door == null
                ? Guarded.by(new ResourceId(row.getObject("resource_id", UUID.class)))
                : Guarded.by(new DoorId(door));
    }
}
