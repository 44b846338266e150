package org.etabli.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.etabli.billing.gift.GiftOrder;
import org.etabli.kernel.OperatorId;

/** A gift card that leaves; the payload of an outbox row. Names, addresses and the code stay out of it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ToldOfGift(UUID operatorId) {

    static ToldOfGift of(GiftOrder order) {
        return new ToldOfGift(order.operator().value());
    }

    OperatorId operator() {
        return new OperatorId(operatorId);
    }
}
