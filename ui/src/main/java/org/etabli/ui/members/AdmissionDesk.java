package org.etabli.ui.members;

import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.etabli.identity.Welcome;
import org.etabli.kernel.MemberId;
import org.etabli.member.Admission;
import org.etabli.member.Admissions;
import org.etabli.member.NewMember;
import org.etabli.network.Venue;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;

/** Takes people in, at the desk of a venue. */
@SpringComponent
class AdmissionDesk {

    private final MemberDesk desk;
    private final Admissions admissions;
    private final Welcome welcome;

    AdmissionDesk(MemberDesk desk, Admissions admissions, Welcome welcome) {
        this.desk = desk;
        this.admissions = admissions;
        this.welcome = welcome;
    }

    /** @param admitted is told who became known */
    AdmissionDialog dialog(List<Venue> venues, SerializableConsumer<MemberId> admitted) {
        return new AdmissionDialog(venues, desk.current().orElseThrow(), (person, venue, invite) -> {
            MemberId member = admit(person, venue, invite);
            admitted.accept(member);
        });
    }

    private MemberId admit(NewMember person, Venue venue, boolean invite) {
        Admission admission = admissions.admit(desk.caller(), venue.operator(), person);
        boolean invited = invite && welcome.invite(desk.caller(), admission.member(), venue);
        String key = switch (admission) {
            case Admission.Registered ignored -> invited ? "people.new.invited" : "people.new.done";
            case Admission.Affiliated ignored -> "people.new.known";
        };
        Notices.done(Words.say(key, person.firstName(), person.lastName()));
        return admission.member();
    }
}
