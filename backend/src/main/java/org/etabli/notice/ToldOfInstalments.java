package org.etabli.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.etabli.kernel.OperatorId;

/** Whose invoice is spread, and its number; the payload of an outbox row. The instalments are read when it is written. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ToldOfInstalments(UUID operatorId, String number) {

    OperatorId operator() {
        return new OperatorId(operatorId);
    }
}
