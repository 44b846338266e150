package org.etabli.ui.operation;

import org.etabli.notice.Outbox;
import org.etabli.ui.shell.MenuCount;
import org.etabli.ui.shell.SignedIn;
import org.springframework.stereotype.Component;

/** How many messages failed to leave, beside their entry in the menu. */
@Component
class FailedNotices implements MenuCount {

    private final Outbox outbox;
    private final SignedIn signedIn;

    FailedNotices(Outbox outbox, SignedIn signedIn) {
        this.outbox = outbox;
        this.signedIn = signedIn;
    }

    @Override
    public String path() {
        return "outbox";
    }

    @Override
    public long count() {
        return outbox.countFailed(signedIn.caller());
    }
}
