package org.etabli.ui.members;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.etabli.authorisation.HeldAuthorisation;
import org.etabli.insight.MemberDeed;
import org.etabli.insight.MemberHistory;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.member.Contact;
import org.etabli.member.Contacts;
import org.etabli.membership.Membership;
import org.etabli.membership.Memberships;

/** Gathers a profile, in a constant number of statements. */
@SpringComponent
class ProfileReader {

    private static final int LATELY = 60;

    private final MemberDesk desk;
    private final MemberAgenda agenda;
    private final Contacts contacts;
    private final Memberships memberships;
    private final MemberRights rights;
    private final MemberHistory history;

    ProfileReader(
            MemberDesk desk,
            MemberAgenda agenda,
            Contacts contacts,
            Memberships memberships,
            MemberRights rights,
            MemberHistory history) {
        this.desk = desk;
        this.agenda = agenda;
        this.contacts = contacts;
        this.memberships = memberships;
        this.rights = rights;
        this.history = history;
    }

    /** @throws org.etabli.kernel.NotFoundException when she does not exist for the desk */
    Profile read(MemberId id) {
        Caller caller = desk.caller();
        Contact contact = contacts.get(caller, id);
        Instant now = desk.now();
        LocalDate today = LocalDate.ofInstant(now, desk.zone());
        List<Membership> inForce = memberships.listOf(caller, id).stream()
                .filter(contract -> contract.isInForceOn(today))
                .toList();
        List<HeldAuthorisation> held = rights.list(id);
        return new Profile(
                contact,
                inForce,
                memberships.allowancesLeft(inForce, today),
                held,
                rights.practice(id),
                rights.granters(held),
                agenda.listUpcoming(id),
                history.presence(caller, id, desk.zone()),
                now,
                desk.zone());
    }

    /** What was done lately, the latest first. */
    List<MemberDeed> log(MemberId id) {
        return history.list(desk.caller(), id, LATELY);
    }
}
