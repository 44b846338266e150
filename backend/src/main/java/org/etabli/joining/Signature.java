package org.etabli.joining;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.etabli.billing.PaysBy;
import org.etabli.billing.PostalAddress;
import org.etabli.kernel.MemberFieldId;
import org.etabli.plan.TariffGroup;
import org.jspecify.annotations.Nullable;

/**
 * What she says when she signs.
 *
 * @param iban of the account to be debited; needed for a mandate alone
 * @param group the reduced rate she asks for, or null
 * @param terms the version that she has read
 * @param bornOn when she was born, or null for who does not say
 * @param answers what she said in the operator's fields
 */
public record Signature(
        PostalAddress address,
        PaysBy paysBy,
        @Nullable String iban,
        @Nullable TariffGroup group,
        UUID terms,
        @Nullable LocalDate bornOn,
        Map<MemberFieldId, String> answers) {

    public Signature {
        answers = Map.copyOf(answers);
    }

    public Signature(
            PostalAddress address, PaysBy paysBy, @Nullable String iban, @Nullable TariffGroup group, UUID terms) {
        this(address, paysBy, iban, group, terms, null, Map.of());
    }
}
