package org.etabli.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.UUID;
import org.etabli.kernel.OperatorId;
import org.jspecify.annotations.Nullable;

/**
 * A roaming agreement as it stood when a partner was told of it; the payload of an outbox row.
 *
 * @param operatorId whose managers read it
 * @param endsOn the first day without it, or null
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ToldOfAgreement(UUID operatorId, @Nullable LocalDate endsOn) {

    OperatorId reader() {
        return new OperatorId(operatorId);
    }
}
