package org.etabli.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.etabli.database.Transactions;
import org.etabli.kernel.MailId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NoticeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailPreparationException;

/** Puts mails, whole as they would have left, into the mailbox that the screens show. A second delivery changes nothing. */
class MailboxPostman implements Postman {

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    MailboxPostman(JdbcClient jdbc, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void take(NoticeId notice, MemberId recipient, MimeMessage mail) {
        try {
            var bytes = new ByteArrayOutputStream();
            mail.writeTo(bytes);
            List<Object> row = List.of(
                    MailId.next().value(),
                    notice.value(),
                    recipient.value(),
                    mail.getAllRecipients()[0].toString(),
                    mail.getSubject(),
                    bytes.toString(StandardCharsets.UTF_8),
                    clock.instant());
            transactions.inOne(() -> jdbc.sql("INSERT IGNORE INTO mailbox_message (id, outbox_id, recipient_id,"
                            + " to_address, subject, mime, delivered_at) VALUES (?, ?, ?, ?, ?, ?, ?)")
                    .params(row)
                    .update());
        } catch (MessagingException malformed) {
            throw new MailPreparationException(malformed);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
