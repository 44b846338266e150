package org.etabli.notice;

import java.time.Instant;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NoticeId;
import org.etabli.kernel.ReservationId;

/** One thing to be told to one person. */
record Notice(
        NoticeId id, NoticeKind kind, ReservationId reservation, MemberId recipient, Told told, Instant writtenAt) {}
