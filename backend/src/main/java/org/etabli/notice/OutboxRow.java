package org.etabli.notice;

import java.time.Instant;
import java.util.UUID;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NoticeId;

/**
 * One thing to be told to one person, as the outbox keeps it: whatever it tells of.
 *
 * @param subject the reservation, member, sign-up, document, run, payer or day pass it tells of
 * @param payload JSON, read by the {@link Correspondent} of its subject
 */
record OutboxRow(NoticeId id, NoticeKind kind, UUID subject, MemberId recipient, String payload, Instant writtenAt) {}
