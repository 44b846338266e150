package org.etabli.notice;

import jakarta.mail.internet.MimeMessage;
import java.util.Objects;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NoticeId;

/** Takes mails away. */
interface Postman {

    /**
     * @throws PostmanAwayException when no mail can leave at the moment, whatever it holds
     * @throws RuntimeException when this mail can't
     */
    void take(NoticeId notice, MemberId recipient, MimeMessage mail);

    /** No mail can leave: the server does not answer, or turns the sender away. */
    class PostmanAwayException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        PostmanAwayException(String message, Throwable cause) {
            super(message, cause);
        }

        @Override
        public String getMessage() {
            return Objects.requireNonNull(super.getMessage());
        }
    }
}
