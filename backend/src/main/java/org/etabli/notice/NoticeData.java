package org.etabli.notice;

import java.util.List;
import org.etabli.database.PlainRows;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What she was written, and what still waits to be. */
@Component
class NoticeData implements PersonalData {

    private final JdbcClient jdbc;

    NoticeData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> of(MemberId member) {
        return List.of(
                PlainRows.section(
                        jdbc,
                        "outbox_message",
                        "SELECT id, kind, subject_id, payload, created_at, attempts, sent_at FROM outbox_message"
                                + " WHERE recipient_id = ? ORDER BY created_at",
                        member.value()),
                PlainRows.section(
                        jdbc,
                        "mailbox_message",
                        "SELECT id, to_address, subject, mime, delivered_at FROM mailbox_message"
                                + " WHERE recipient_id = ? ORDER BY delivered_at",
                        member.value()));
    }
}
