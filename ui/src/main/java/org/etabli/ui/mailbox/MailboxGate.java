package org.etabli.ui.mailbox;

import org.etabli.notice.Mailbox;
import org.etabli.ui.shell.MenuGate;
import org.springframework.stereotype.Component;

/** With a mail server there is nothing to read here. */
@Component
class MailboxGate implements MenuGate {

    private final Mailbox mailbox;

    MailboxGate(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public String path() {
        return "mailbox";
    }

    @Override
    public boolean isOpen() {
        return mailbox.isInUse();
    }
}
