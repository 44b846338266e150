package org.etabli.ui.members;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.etabli.authorisation.AuthorisationType;
import org.etabli.authorisation.Authorisations;
import org.etabli.authorisation.Grants;
import org.etabli.authorisation.HeldAuthorisation;
import org.etabli.authorisation.HeldSuspensions;
import org.etabli.authorisation.Practice;
import org.etabli.authorisation.PracticeEvidence;
import org.etabli.kernel.AuthorisationId;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.PracticeDialog;
import org.etabli.ui.component.Words;

/** What a member may operate, granted, prolonged and revoked by who trains there. */
@SpringComponent
class RightsDesk {

    private final MemberDesk desk;
    private final Authorisations authorisations;
    private final Grants grants;
    private final HeldSuspensions suspensions;
    private final Practice practice;

    RightsDesk(
            MemberDesk desk,
            Authorisations authorisations,
            Grants grants,
            HeldSuspensions suspensions,
            Practice practice) {
        this.desk = desk;
        this.authorisations = authorisations;
        this.grants = grants;
        this.suspensions = suspensions;
        this.practice = practice;
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

            @Override
            public void suspend(HeldAuthorisation held) {
                RightsDesk.this.suspend(profile, held, changed);
            }

            @Override
            public void lift(HeldAuthorisation held) {
                RightsDesk.this.lift(profile, held, changed);
            }

            @Override
            public void evidence(HeldAuthorisation held) {
                RightsDesk.this.evidence(profile, held);
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

    private void suspend(Profile profile, HeldAuthorisation held, Command changed) {
        new SuspendDialog(
                        profile.member().firstName(),
                        held.type().name(),
                        affected(profile, held.type()),
                        profile.today(),
                        (reason, last) -> {
                            suspensions.suspend(
                                    desk.caller(),
                                    held.id(),
                                    reason,
                                    last == null
                                            ? null
                                            : last.plusDays(1)
                                                    .atStartOfDay(profile.zone())
                                                    .toInstant());
                            Notices.done(
                                    Words.say(
                                            "people.rights.suspended-now",
                                            held.type().name()),
                                    () -> {
                                        suspensions.lift(desk.caller(), held.id(), true);
                                        changed.execute();
                                    });
                            changed.execute();
                        })
                .open();
    }

    /** How many of her reservations to come are for what asks for it. */
    private int affected(Profile profile, AuthorisationType type) {
        return (int) profile.upcoming().stream()
                .filter(booked -> authorisations
                        .listRequiredFor(booked.details().resource())
                        .stream()
                        .anyMatch(required -> required.id().equals(type.id())))
                .count();
    }

    private void lift(Profile profile, HeldAuthorisation held, Command changed) {
        new LiftDialog(profile.member().firstName(), held.type().name(), unfounded -> {
                    suspensions.lift(desk.caller(), held.id(), unfounded);
                    Notices.done(Words.say("people.rights.lifted", held.type().name()));
                    changed.execute();
                })
                .open();
    }

    private void evidence(Profile profile, HeldAuthorisation held) {
        List<PracticeEvidence> kept = practice.evidence(desk.caller(), profile.id(), held.id());
        kept.stream()
                .findFirst()
                .ifPresent(evidence -> new PracticeDialog(
                                held.type().name(),
                                Words.say(
                                        "practice.evidence",
                                        Duration.ofMinutes(evidence.minutes()),
                                        Duration.ofMinutes(evidence.needed()),
                                        LocalDate.ofInstant(evidence.at(), profile.zone())),
                                evidence.sessions().stream()
                                        .map(line -> new PracticeDialog.Line(
                                                LocalDate.ofInstant(line.startedAt(), profile.zone()),
                                                desk.placeOf(line.machine()),
                                                line.minutes(),
                                                desk.fullNameOf(line.accompaniedBy())))
                                        .toList())
                        .open());
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
