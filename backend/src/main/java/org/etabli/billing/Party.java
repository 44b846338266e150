package org.etabli.billing;

import org.jspecify.annotations.Nullable;

/**
 * A seller or a customer as a document names it; kept as it was when the document was issued.
 *
 * @param siren nine digits, or null
 * @param country ISO 3166-1
 */
public record Party(
        String name,
        @Nullable String legalForm,
        @Nullable String siren,
        @Nullable String vatNumber,
        @Nullable String street,
        @Nullable String postcode,
        @Nullable String city,
        String country,
        @Nullable String email,
        @Nullable String iban,
        @Nullable String bic) {}
