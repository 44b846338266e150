package org.etabli.ui.gift;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.util.Locale;
import org.etabli.billing.gift.GiftDelivery;
import org.etabli.billing.gift.GiftSale;
import org.etabli.billing.gift.NewGiftCard;
import org.etabli.kernel.OperatorId;
import org.etabli.ui.component.Notices;
import org.springframework.stereotype.Component;

/** Sells gift cards over the counter, and tells how one stands that somebody holds out. */
@Component
public class GiftCounter {

    private final GiftDesk desk;

    GiftCounter(GiftDesk desk) {
        this.desk = desk;
    }

    /** Looks one up; sells one from there. */
    public void open(OperatorId operator) {
        new GiftCounterDialog(words -> desk.list(operator, words), () -> sell(operator, () -> {})).open();
    }

    void sell(OperatorId operator, Command changed) {
        new SellDialog(desk.currency(operator), desk.today(operator), (card, delivery) -> {
                    sold(operator, card, delivery);
                    changed.execute();
                })
                .open();
    }

    private void sold(OperatorId operator, NewGiftCard card, GiftDelivery delivery) {
        Locale language = UI.getCurrent().getLocale();
        GiftSale sale = desk.sell(operator, card, delivery, language);
        String code = sale.code();
        if (code != null) {
            new CodeDialog(sale, code, () -> desk.sheet(operator, card, delivery, sale, language)).open();
        } else if (delivery.email() != null) {
            Notices.done(UI.getCurrent().getTranslation("gifts.mailed", sale.number(), delivery.email()));
        }
    }
}
