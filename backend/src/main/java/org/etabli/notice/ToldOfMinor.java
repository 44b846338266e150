package org.etabli.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a guardian hears of a minor; the payload of an outbox row.
 *
 * @param planId what the minor took or changed, or null
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ToldOfMinor(UUID minorId, @Nullable UUID planId) {}
