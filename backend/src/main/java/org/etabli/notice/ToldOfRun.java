package org.etabli.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.YearMonth;
import java.util.UUID;
import org.etabli.kernel.OperatorId;

/**
 * A billing run as it stood when something was told of it; the payload of an outbox row.
 *
 * @param totalMinor of what was issued, in the operator's currency
 * @param toSee what somebody should look at, or what stayed behind
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ToldOfRun(UUID operatorId, YearMonth month, int invoices, long totalMinor, int toSee) {

    OperatorId operator() {
        return new OperatorId(operatorId);
    }
}
