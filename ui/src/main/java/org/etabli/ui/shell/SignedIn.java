package org.etabli.ui.shell;

import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import org.etabli.identity.Callers;
import org.etabli.identity.SignedInMember;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who sits before this browser. */
@Component
public class SignedIn {

    private final Callers callers;
    private final Members members;

    SignedIn(Callers callers, Members members) {
        this.callers = callers;
        this.members = members;
    }

    /** With her roles as of now. */
    public Caller caller() {
        return callers.callerOf(id());
    }

    public MemberId id() {
        return find().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    public Optional<MemberId> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInMember member
                ? Optional.of(member.id())
                : Optional.empty();
    }

    /** Her details, read once a session; {@link #forget} after a change of the profile. */
    public MemberDetails details() {
        VaadinSession session = VaadinSession.getCurrent();
        MemberDetails known = session.getAttribute(MemberDetails.class);
        if (known == null) {
            known = members.get(id());
            session.setAttribute(MemberDetails.class, known);
        }
        return known;
    }

    public void forget() {
        VaadinSession.getCurrent().setAttribute(MemberDetails.class, null);
    }
}
