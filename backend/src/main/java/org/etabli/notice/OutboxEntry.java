package org.etabli.notice;

import java.time.Instant;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NoticeId;
import org.jspecify.annotations.Nullable;

/**
 * A notice in the outbox.
 *
 * @param recipientName null when she is not known any more, and so is {@code address}
 * @param subject in her language
 * @param nextAttemptAt null when it was given up or sent
 * @param attempts how often it was tried
 * @param lastError what the last attempt failed with, or null
 */
public record OutboxEntry(
        NoticeId id,
        OutboxState state,
        MemberId recipient,
        @Nullable String recipientName,
        @Nullable String address,
        String subject,
        Instant writtenAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant sentAt,
        int attempts,
        @Nullable String lastError) {}
