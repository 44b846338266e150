package org.etabli.ui.members;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.etabli.identity.Addresses;
import org.etabli.identity.Welcome;
import org.etabli.kernel.OperatorId;
import org.etabli.member.ChangeContact;
import org.etabli.member.Contact.Knowing;
import org.etabli.member.Contacts;
import org.etabli.member.MemberDetails;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;
import org.jspecify.annotations.Nullable;

/** Changes what is written down about a member; every change can be undone for a moment. */
@SpringComponent
class ContactDesk {

    private final MemberDesk desk;
    private final Venues venues;
    private final Contacts contacts;
    private final Addresses addresses;
    private final Welcome welcome;

    ContactDesk(MemberDesk desk, Venues venues, Contacts contacts, Addresses addresses, Welcome welcome) {
        this.desk = desk;
        this.venues = venues;
        this.contacts = contacts;
        this.addresses = addresses;
        this.welcome = welcome;
    }

    ContactDialog dialog(Profile profile, Command changed) {
        MemberDetails before = profile.member();
        boolean mayReaddress = addresses.mayChange(desk.caller(), before.id());
        return new ContactDialog(before, mayReaddress, (to, email) -> {
            addresses.change(
                    desk.caller(), before.id(), to, email, profile.contact().revision());
            Notices.done(Words.say("people.edit.done", to.firstName(), to.lastName()), () -> {
                int revision = contacts.get(desk.caller(), before.id()).revision();
                addresses.change(desk.caller(), before.id(), ChangeContact.of(before), before.email(), revision);
                changed.execute();
            });
            changed.execute();
        });
    }

    /** Whether she can't sign in yet. */
    boolean mayInvite(MemberDetails member) {
        return member.email() != null && welcome.isNeededBy(member.id());
    }

    void invite(MemberDetails member) {
        Venue from = desk.deskFor(contacts.get(desk.caller(), member.id()));
        if (welcome.invite(desk.caller(), member.id(), from)) {
            Notices.done(Words.say("people.invited", String.valueOf(member.email())));
        } else {
            Notices.done(Words.say("people.invited.needless", member.firstName()));
        }
    }

    Component notes(Profile profile, Command changed) {
        List<Knowing> known = profile.contact().known();
        return new NotesPart(
                known,
                operator -> known.size() > 1 ? venues.getOperator(operator).name() : "",
                (operator, note) -> note(profile, operator, note, changed));
    }

    private void note(Profile profile, OperatorId operator, @Nullable String note, Command changed) {
        String before = profile.contact().known().stream()
                .filter(knowing -> knowing.operator().equals(operator))
                .findFirst()
                .map(Knowing::note)
                .orElse(null);
        contacts.note(desk.caller(), profile.id(), operator, note);
        Notices.done(Words.say("people.notes.done"), () -> {
            contacts.note(desk.caller(), profile.id(), operator, before);
            changed.execute();
        });
        changed.execute();
    }
}
