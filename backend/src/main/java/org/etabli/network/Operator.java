package org.etabli.network;

import org.etabli.kernel.OperatorId;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A legal entity that runs venues and keeps its own books.
 *
 * @param siren nine digits, or null for a body without one
 */
public record Operator(
        OperatorId id,
        String name,
        @Nullable String legalForm,
        @Nullable String siren,
        CurrencyUnit currency) {}
