package org.etabli.identity;

import java.util.Collection;
import java.util.stream.Stream;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Role;
import org.etabli.kernel.RoleAt;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What opens the views: ROLE_MEMBER, and every role held somewhere or included in one. */
final class ViewRoles {

    private ViewRoles() {}

    static Collection<GrantedAuthority> of(Caller caller) {
        Stream<String> held = Stream.of(Role.values())
                .filter(role -> caller.roles().stream().map(RoleAt::role).anyMatch(has -> has.includes(role)))
                .map(Enum::name);
        return Stream.concat(Stream.of("MEMBER"), held)
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }
}
