package org.etabli.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.UUID;
import org.etabli.joining.QuotientDeclaration;
import org.etabli.kernel.OperatorId;
import org.jspecify.annotations.Nullable;

/** What became of a household quotient; the payload of an outbox row. The quotient itself stays where it is. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ToldOfQuotient(
        UUID operatorId,
        @Nullable LocalDate validUntil,
        @Nullable String reason) {

    static ToldOfQuotient of(QuotientDeclaration declaration) {
        return new ToldOfQuotient(declaration.operator().value(), declaration.validUntil(), declaration.reason());
    }

    OperatorId operator() {
        return new OperatorId(operatorId);
    }
}
