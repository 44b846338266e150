package org.etabli.ui.members;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Instant;
import java.util.List;
import org.etabli.authorisation.AuthorisationType;
import org.etabli.authorisation.Authorisations;
import org.etabli.authorisation.Grants;
import org.etabli.authorisation.HeldAuthorisation;
import org.etabli.kernel.AuthorisationId;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;

/** What a member may operate, granted, prolonged and revoked by who trains there. */
@SpringComponent
class RightsDesk {

    private final MemberDesk desk;
    private final Authorisations authorisations;
    private final Grants grants;

    RightsDesk(MemberDesk desk, Authorisations authorisations, Grants grants) {
        this.desk = desk;
        this.authorisations = authorisations;
        this.grants = grants;
    }

    Component part(Profile profile, Command changed) {
        List<AuthorisationType> taught = authorisations.listTaughtBy(desk.caller());
        return new RightsPart(profile, taught, new RightsPart.Deeds() {
            @Override
            public void grant(AuthorisationType type) {
                RightsDesk.this.grant(profile, type, changed);
            }

            @Override
            public void renew(HeldAuthorisation held) {
                RightsDesk.this.renew(held, changed);
            }

            @Override
            public void revoke(HeldAuthorisation held) {
                RightsDesk.this.revoke(profile, held, changed);
            }
        });
    }

    private void grant(Profile profile, AuthorisationType type, Command changed) {
        AuthorisationId granted = grants.grant(desk.caller(), profile.id(), type.id());
        Notices.done(Words.say("people.rights.granted", profile.member().firstName(), type.name()), () -> {
            grants.revoke(desk.caller(), granted, Words.say("people.rights.by-mistake"));
            changed.execute();
        });
        changed.execute();
    }

    private void renew(HeldAuthorisation held, Command changed) {
        Instant before = held.expiresAt();
        grants.renew(desk.caller(), held.id());
        String said = Words.say("people.rights.renewed", held.type().name());
        if (before != null && before.isAfter(desk.now())) {
            Notices.done(said, () -> {
                grants.extend(desk.caller(), held.id(), before);
                changed.execute();
            });
        } else {
            Notices.done(said);
        }
        changed.execute();
    }

    private void revoke(Profile profile, HeldAuthorisation held, Command changed) {
        new RevokeDialog(profile.member().firstName(), held.type().name(), reason -> {
                    grants.revoke(desk.caller(), held.id(), reason);
                    Notices.done(Words.say("people.rights.revoked", held.type().name()));
                    changed.execute();
                })
                .open();
    }
}
