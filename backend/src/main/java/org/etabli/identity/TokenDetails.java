package org.etabli.identity;

import java.time.Instant;
import java.util.Set;
import org.etabli.kernel.Scope;
import org.etabli.kernel.TokenId;
import org.jspecify.annotations.Nullable;

/** @param lastUsedAt to the minute, or null when it was never used */
public record TokenDetails(
        TokenId id,
        String name,
        Set<Scope> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {}
