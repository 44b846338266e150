package org.etabli.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.etabli.billing.dunning.DunningStep;
import org.etabli.kernel.OperatorId;
import org.jspecify.annotations.Nullable;

/**
 * Which reminder it is; the payload of an outbox row. What is owed is read when the mail is written.
 *
 * @param step null when the reader is let in again
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ToldOfDebt(UUID operatorId, @Nullable DunningStep step) {

    OperatorId operator() {
        return new OperatorId(operatorId);
    }
}
