package org.etabli.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.etabli.kernel.ResourceId;
import org.etabli.lending.Loan;

/** What was lent; the payload of an outbox row. The rest is read when the mail is written. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ToldOfLoan(UUID resourceId) {

    static ToldOfLoan of(Loan loan) {
        return new ToldOfLoan(loan.resource().value());
    }

    ResourceId resource() {
        return new ResourceId(resourceId);
    }
}
