package org.etabli.kernel;

import java.util.UUID;

/** Identifies a mail in the mailbox that stands in for a mail server. */
public record MailId(UUID value) {

    public static MailId next() {
        return new MailId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static MailId parse(String text) {
        return new MailId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
