package org.etabli.access;

import org.etabli.access.SessionEvents.MachineSessionSettled;
import org.etabli.access.SessionEvents.SessionCharged;
import org.etabli.authorisation.EarnedAuthorisations;
import org.etabli.authorisation.Renewals;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has what somebody's practice earns looked at as soon as more of it counts. */
@Component
class PracticeWatch {

    private final EarnedAuthorisations earned;
    private final Renewals renewals;

    PracticeWatch(EarnedAuthorisations earned, Renewals renewals) {
        this.earned = earned;
        this.renewals = renewals;
    }

    @EventListener
    void on(MachineSessionSettled event) {
        practised(event.session());
    }

    @EventListener
    void on(SessionCharged event) {
        practised(event.session());
    }

    private void practised(MachineSession session) {
        earned.practised(session.member(), session.machine());
        renewals.practised(session.member(), session.machine());
    }
}
