package org.etabli.billing;

import java.time.LocalDate;
import java.time.ZoneId;
import org.etabli.kernel.OperatorId;
import org.jspecify.annotations.Nullable;

/**
 * Who an operator is on its invoices and how it is paid.
 *
 * @param country ISO 3166-1
 * @param creditorId the SEPA creditor identifier (ICS), or null
 * @param termsDays from the invoice's date to the day it is due
 * @param zone whose calendar its billing days are
 * @param billsFrom periods that began before are billed elsewhere
 */
public record BillingIdentity(
        OperatorId operator,
        String street,
        String postcode,
        String city,
        String country,
        String email,
        @Nullable String iban,
        @Nullable String bic,
        @Nullable String creditorId,
        int termsDays,
        ZoneId zone,
        LocalDate billsFrom) {}
