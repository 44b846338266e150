package org.etabli.ui.training;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.stream.Stream;
import org.etabli.identity.Roles;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.member.Members;
import org.etabli.network.Venue;
import org.etabli.network.Venues;

/** Who may hold sessions, as far as the reader may know: a manager sees her trainers, a trainer herself. */
@SpringComponent
class Teachers {

    private final Roles roles;
    private final Venues venues;
    private final Members members;

    Teachers(Roles roles, Venues venues, Members members) {
        this.roles = roles;
        this.venues = venues;
        this.members = members;
    }

    record Teacher(MemberId id, String name) {}

    /** The reader first; then these, and the other trainers she may know. */
    List<Teacher> at(Caller caller, OperatorId operator, MemberId... known) {
        List<Venue> managed = venues.list().stream()
                .filter(venue -> venue.operator().equals(operator))
                .filter(venue -> caller.holds(Role.MANAGER, operator, venue.id()))
                .toList();
        Stream<Teacher> team = roles.listTeam(caller, managed).stream()
                .filter(held -> held.at().role() == Role.TRAINER)
                .map(held -> new Teacher(held.holder(), held.holderName()));
        Stream<Teacher> certain = Stream.concat(Stream.of(caller.member()), Stream.of(known))
                .flatMap(id -> members.find(id).stream())
                .map(person -> new Teacher(person.id(), person.fullName()));
        return Stream.concat(certain, team).distinct().toList();
    }
}
