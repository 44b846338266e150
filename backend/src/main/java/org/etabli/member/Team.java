package org.etabli.member;

import org.etabli.kernel.OperatorId;
import org.etabli.kernel.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * A company or an association whose people use a venue together.
 *
 * @param siren nine digits, or null
 * @param paysExtras whether it pays what its people use beyond the allowance; else they do
 */
public record Team(
        TeamId id,
        OperatorId operator,
        String name,
        @Nullable String siren,
        boolean paysExtras) {}
