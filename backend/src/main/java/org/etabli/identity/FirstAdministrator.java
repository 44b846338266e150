package org.etabli.identity;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Role;
import org.etabli.kernel.RoleAt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Appoints the one administrator that no other appoints. All later roles are granted by someone who holds one. */
@Service
public class FirstAdministrator {

    private final JdbcClient jdbc;
    private final Logins logins;
    private final Clock clock;

    FirstAdministrator(JdbcClient jdbc, Logins logins, Clock clock) {
        this.jdbc = jdbc;
        this.logins = logins;
        this.clock = clock;
    }

    /**
     * Lets the member administer the network and sign in.
     *
     * @return the member as a caller with her new role
     * @throws IllegalStateException when anybody has a role already
     * @throws org.etabli.kernel.InvalidInputException for a password that {@link Logins#setPassword} refuses
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Caller appoint(MemberId member, String password) {
        long held =
                jdbc.sql("SELECT COUNT(*) FROM role_grant").query(Long.class).single();
        if (held > 0) {
            throw new IllegalStateException("roles are granted by those who hold one");
        }
        logins.setPassword(member, password);
        jdbc.sql("INSERT INTO role_grant (id, member_id, role, granted_at) VALUES (?, ?, 'NETWORK_ADMIN', ?)")
                .params(List.of(Ids.next(), member.value(), clock.instant()))
                .update();
        return Caller.of(member, Set.of(new RoleAt(Role.NETWORK_ADMIN, null, null)));
    }
}
