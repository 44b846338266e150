package org.etabli.billing;

import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * Who is billed by one operator.
 *
 * @param member whose charges these are, or null for a body that pays for others
 * @param team whose people use it, or null
 * @param onPaper she wants her invoices on paper, not by mail
 * @param legalName of a company or an association; null for a private person
 */
public record Payer(
        PayerId id,
        OperatorId operator,
        @Nullable MemberId member,
        @Nullable TeamId team,
        String name,
        @Nullable String legalName,
        @Nullable String siren,
        @Nullable String vatNumber,
        @Nullable String street,
        @Nullable String postcode,
        @Nullable String city,
        String country,
        @Nullable String email,
        PaysBy paysBy,
        boolean onPaper) {

    Party party() {
        return new Party(
                legalName == null ? name : legalName,
                null,
                siren,
                vatNumber,
                street,
                postcode,
                city,
                country,
                email,
                null,
                null);
    }
}
