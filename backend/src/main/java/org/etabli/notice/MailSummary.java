package org.etabli.notice;

import java.time.Instant;
import org.etabli.kernel.MailId;

/** A mail in a list. */
public record MailSummary(MailId id, String to, String subject, Instant deliveredAt) {}
