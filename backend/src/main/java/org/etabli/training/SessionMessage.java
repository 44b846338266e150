package org.etabli.training;

import java.time.Instant;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.SessionMessageId;

/**
 * What a trainer wrote to all who have a place in a session, in her own words.
 *
 * @param letters how many it was written to
 */
public record SessionMessage(
        SessionMessageId id, MemberId author, String subject, String text, int letters, Instant writtenAt) {}
