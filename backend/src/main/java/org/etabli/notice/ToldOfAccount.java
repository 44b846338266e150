package org.etabli.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who writes about an account; the payload of an outbox row. The secret is not in it: it is made with the mail.
 *
 * @param venueId whose desk writes, or null when it is the network
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ToldOfAccount(@Nullable UUID venueId) {}
