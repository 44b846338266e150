package org.etabli.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MailId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The mails that would have left, had there been a mail server: each reader sees her own. */
@Service
public class Mailbox {

    private static final int AT_MOST = 200;
    private final JdbcClient jdbc;
    private final MailSettings settings;

    Mailbox(JdbcClient jdbc, MailSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Whether mails land here; with a mail server they don't. */
    public boolean isInUse() {
        return !settings.hasServer();
    }

    /** The caller's own mails, the newest first, 200 at most. */
    public List<MailSummary> list(Caller caller) {
        caller.mustHave(Scope.READ);
        return jdbc.sql("SELECT id, to_address, subject, delivered_at FROM mailbox_message WHERE recipient_id = ?"
                        + " ORDER BY delivered_at DESC, id DESC LIMIT " + AT_MOST)
                .param(caller.member().value())
                .query(Mailbox::summary)
                .list();
    }

    /** @throws NotFoundException when there is no such mail to the caller */
    public MailContent get(Caller caller, MailId id) {
        caller.mustHave(Scope.READ);
        return jdbc.sql("SELECT id, to_address, subject, delivered_at, mime FROM mailbox_message"
                        + " WHERE id = ? AND recipient_id = ?")
                .params(List.of(id.value(), caller.member().value()))
                .query((row, n) -> MailContent.parse(summary(row, n), row.getString("mime")))
                .optional()
                .orElseThrow(() -> new NotFoundException("mail", id));
    }

    private static MailSummary summary(ResultSet row, int number) throws SQLException {
        return new MailSummary(
                new MailId(row.getObject("id", UUID.class)),
                row.getString("to_address"),
                row.getString("subject"),
                row.getObject("delivered_at", Instant.class));
    }
}
