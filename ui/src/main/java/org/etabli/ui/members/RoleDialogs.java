package org.etabli.ui.members;

import com.vaadin.flow.server.Command;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.etabli.kernel.RoleAt;
import org.etabli.member.Members;
import org.etabli.network.Venue;

/** Opens the dialog in which someone is given a role: among the members of the operators that one manages. */
@SpringComponent
class RoleDialogs {

    private final RoleDesk roles;
    private final MemberDesk desk;
    private final Members members;

    RoleDialogs(RoleDesk roles, MemberDesk desk, Members members) {
        this.roles = roles;
        this.desk = desk;
        this.members = members;
    }

    RoleDialog give(Command changed) {
        List<Venue> managed = roles.managed();
        List<RoleAt> givable = roles.givable();
        Venue venue = managed.getFirst();
        return new RoleDialog(
                givable,
                roles::words,
                query -> members
                        .search(
                                desk.caller(),
                                venue.operator(),
                                venue.id(),
                                query.getFilter().orElse(""),
                                query.getOffset(),
                                query.getLimit())
                        .stream(),
                (member, at) -> roles.give(member, at, changed));
    }
}
