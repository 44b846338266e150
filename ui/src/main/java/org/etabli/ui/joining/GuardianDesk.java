package org.etabli.ui.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import java.time.LocalDate;
import java.util.Optional;
import org.etabli.kernel.MemberId;
import org.etabli.member.Guardians;
import org.etabli.member.Guardianship;
import org.etabli.member.NewGuardian;
import org.etabli.ui.shell.SignedIn;
import org.springframework.stereotype.Service;

/** When somebody was born and who answers for a minor, in the name of who sits before the screen. */
@Service
public class GuardianDesk {

    private final SignedIn signedIn;
    private final Guardians guardians;

    GuardianDesk(SignedIn signedIn, Guardians guardians) {
        this.signedIn = signedIn;
        this.guardians = guardians;
    }

    /** Of who is signed in. */
    public Component own(Command changed) {
        return new GuardianPanel(this, signedIn.id(), changed);
    }

    /** Of a member whom the desk knows. */
    public Component of(MemberId member, Command changed) {
        return new GuardianPanel(this, member, changed);
    }

    boolean isOwn(MemberId member) {
        return signedIn.id().equals(member);
    }

    Optional<LocalDate> bornOn(MemberId member) {
        return guardians.bornOn(signedIn.caller(), member);
    }

    boolean isMinor(LocalDate bornOn) {
        return guardians.isMinor(bornOn);
    }

    Optional<Guardianship> guardian(MemberId minor) {
        return guardians.find(signedIn.caller(), minor);
    }

    void setBornOn(MemberId member, LocalDate bornOn) {
        guardians.setBornOn(signedIn.caller(), member, bornOn);
    }

    void name(MemberId minor, NewGuardian guardian) {
        guardians.name(signedIn.caller(), minor, guardian);
    }
}
