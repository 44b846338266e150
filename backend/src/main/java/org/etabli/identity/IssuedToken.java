package org.etabli.identity;

import java.time.Instant;
import java.util.Set;
import org.etabli.kernel.Scope;
import org.etabli.kernel.TokenId;

/** A token just made; {@code token} is the only time its text exists. */
public record IssuedToken(TokenId id, String token, Set<Scope> scopes, Instant expiresAt) {}
