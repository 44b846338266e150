package org.etabli.notice;

import org.etabli.billing.gift.GiftEvents.GiftCardBought;
import org.etabli.billing.gift.GiftEvents.GiftCardDue;
import org.etabli.billing.gift.GiftOrder;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NoticeId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes one outbox row for each gift card that leaves, and for who bought it. Its code is in none of them. */
@Component
class GiftNotices {

    private final OutboxQueue outbox;

    GiftNotices(OutboxQueue outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(GiftCardDue due) {
        tell(NoticeKind.GIFT_CARD, due.order());
    }

    @EventListener
    void on(GiftCardBought bought) {
        tell(NoticeKind.GIFT_BOUGHT, bought.order());
    }

    /** Neither buyer nor recipient need be members: the order stands for them. */
    private void tell(NoticeKind kind, GiftOrder order) {
        outbox.write(NoticeId.next(), kind, order.id(), new MemberId(order.id()), ToldOfGift.of(order));
    }
}
