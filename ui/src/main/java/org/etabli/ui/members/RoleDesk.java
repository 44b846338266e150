package org.etabli.ui.members;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.etabli.identity.HeldRole;
import org.etabli.identity.Roles;
import org.etabli.identity.TakingOutcome;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.kernel.RoleAt;
import org.etabli.kernel.RoleGrantId;
import org.etabli.kernel.VenueId;
import org.etabli.member.MemberDetails;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.SignedIn;
import org.etabli.ui.shell.VenueScope;

/** Lists, gives and takes back roles in the name of who is signed in. */
@SpringComponent
class RoleDesk {

    private final SignedIn signedIn;
    private final VenueScope scope;
    private final Venues venues;
    private final Roles roles;

    RoleDesk(SignedIn signedIn, VenueScope scope, Venues venues, Roles roles) {
        this.signedIn = signedIn;
        this.scope = scope;
        this.venues = venues;
        this.roles = roles;
    }

    List<Venue> managed() {
        return scope.listInScope(Role.MANAGER);
    }

    List<HeldRole> team() {
        return roles.listTeam(signedIn.caller(), managed());
    }

    List<RoleAt> givable() {
        return roles.listGivable(signedIn.caller());
    }

    Component tab(MemberDetails member, Command changed) {
        List<HeldRole> held = roles.listOf(signedIn.caller(), member.id());
        List<RoleAt> more = givable().stream()
                .filter(at -> held.stream().noneMatch(has -> has.at().equals(at)))
                .toList();
        return new RolesTab(held, more, this::words, role -> take(role, changed), at -> give(member, at, changed));
    }

    /** « Accueil, Le Pacha », « Gestion du lieu, tous les lieux de … ». */
    String words(RoleAt at) {
        return Words.say("people.role.at", Words.say("role." + at.role()), place(at));
    }

    String place(RoleAt at) {
        VenueId venue = at.venue();
        OperatorId operator = at.operator();
        if (venue != null) {
            return venues.find(venue).map(Venue::name).orElse("");
        }
        return operator == null
                ? Words.say("people.role.network")
                : Words.say("people.role.operator", venues.getOperator(operator).name());
    }

    void give(MemberDetails member, RoleAt at, Command changed) {
        RoleGrantId given = roles.give(signedIn.caller(), member.id(), at);
        Notices.done(Words.say("people.role.given", member.fullName(), words(at)), () -> {
            roles.take(signedIn.caller(), given);
            changed.execute();
        });
        changed.execute();
    }

    void take(HeldRole role, Command changed) {
        switch (roles.take(signedIn.caller(), role.id())) {
            case TakingOutcome.Taken(HeldRole was) -> {
                Notices.done(Words.say("people.role.taken", was.holderName(), words(was.at())), () -> {
                    roles.give(signedIn.caller(), was.holder(), was.at());
                    changed.execute();
                });
                changed.execute();
            }
            case TakingOutcome.LastAdministrator(var refusal) -> Notices.refused(refusal);
        }
    }
}
