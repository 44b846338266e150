package org.etabli.notice;

import java.util.Optional;

/** Writes the letters about one kind of subject, from what is known when they are sent. */
interface Correspondent {

    NoticeKind.Subject about();

    /** Empty when there is nothing to say any more, or no address to say it to. */
    Optional<Letter> write(OutboxRow row);

    /** What stands above the letter, in the reader's language. */
    String subject(Sheet sheet);
}
