package org.etabli.ui.gift;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.etabli.billing.gift.GiftCard;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.StatusBadge;
import org.etabli.ui.component.Words;

/** A gift card in a list: from whom, for whom, until when, how it stands, how much. */
final class GiftRow extends Div {

    private static final long serialVersionUID = 1L;

    GiftRow(GiftCard card) {
        String recipient = card.recipient();
        Span names =
                new Span(recipient == null ? card.buyer() : getTranslation("gifts.from-to", card.buyer(), recipient));
        names.addClassName("etb-medium");
        Span about = new Span(
                getTranslation("gifts.about", card.ending(), Words.date(card.soldOn()), Words.date(card.expiresOn())));
        about.addClassNames("etb-s13", "etb-sec");
        Div left = new Div(names, about);
        left.addClassNames("etb-col", "etb-grow");
        Span amount = new Span(getTranslation("payments.money", card.amount()));
        amount.addClassNames("etb-num", "etb-nowrap");
        Status status = card.state() == GiftCard.State.VALID ? Status.PAST : Status.CLOSED;
        add(
                left,
                new StatusBadge(
                                status,
                                getTranslation("gifts.state." + card.state().name()))
                        .bare(),
                amount);
        addClassNames("etb-row", "etb-line", "etb-gift", "etb-wrap");
        getElement().setAttribute("role", "listitem");
    }
}
