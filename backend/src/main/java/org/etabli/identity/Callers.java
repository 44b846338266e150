package org.etabli.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.kernel.RoleAt;
import org.etabli.kernel.Scope;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/** Knows the roles of whoever is asking. A change of roles is seen at once on this node and within five seconds on others. */
@Service
public class Callers {

    private final JdbcClient jdbc;
    private final Cache<MemberId, Set<RoleAt>> roles = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();

    Callers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The member with her roles and every scope, as in a browser session. */
    public Caller callerOf(MemberId member) {
        return Caller.of(member, rolesOf(member));
    }

    Caller callerOf(MemberId member, Set<Scope> scopes) {
        return new Caller(member, rolesOf(member), scopes);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(RolesChanged event) {
        roles.invalidate(event.member());
    }

    private Set<RoleAt> rolesOf(MemberId member) {
        return roles.get(member, this::read);
    }

    private Set<RoleAt> read(MemberId member) {
        return jdbc
                .sql("SELECT role, operator_id, venue_id FROM role_grant WHERE member_id = ?")
                .param(member.value())
                .query((row, n) -> new RoleAt(
                        Role.valueOf(row.getString(1)),
                        operator(row.getObject(2, UUID.class)),
                        venue(row.getObject(3, UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable OperatorId operator(@Nullable UUID id) {
        return id == null ? null : new OperatorId(id);
    }

    private static @Nullable VenueId venue(@Nullable UUID id) {
        return id == null ? null : new VenueId(id);
    }
}
