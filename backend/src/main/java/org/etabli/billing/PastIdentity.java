package org.etabli.billing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who an operator was on its invoices until a moment. */
public record PastIdentity(
        Instant validUntil,
        String address,
        String email,
        @Nullable String iban,
        int termsDays) {}
