package org.etabli.ui.gift;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.etabli.billing.PaymentMethod;
import org.etabli.billing.PaymentOutcome;
import org.etabli.billing.gift.GiftCard;
import org.etabli.kernel.OperatorId;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.Notices;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.shell.Page;
import org.jspecify.annotations.Nullable;

/** Gift cards of the operator in scope: sold here, found here, given back here until they are redeemed. */
@Route("gifts")
@Menu(order = 44, icon = "tag", title = "gifts.menu")
@RolesAllowed({"MANAGER", "ACCOUNTANT"})
class GiftsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient GiftDesk desk;
    private final transient GiftCounter counter;
    private final TextField search = new TextField();
    private final Div list = new Div();

    private transient @Nullable OperatorId operator;

    GiftsView(GiftDesk desk, GiftCounter counter) {
        super("gifts.menu");
        this.desk = desk;
        this.counter = counter;
        search.setPlaceholder(getTranslation("gifts.search"));
        search.setAriaLabel(getTranslation("gifts.search"));
        search.setPrefixComponent(new Icon("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> show());
        search.addClassName("etb-grow");
        list.getElement().setAttribute("role", "list").setAttribute("aria-label", getTranslation("gifts.menu"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        operator = desk.operator().orElse(null);
        if (operator == null) {
            add(new EmptyState("tag", getTranslation("payments.no-operator")));
            return;
        }
        Button sell = new Button(getTranslation("gifts.sell"), new Icon("plus"), click -> ask());
        sell.addThemeVariants(ButtonVariant.PRIMARY);
        Div head = new Div(search, sell);
        head.addClassNames("etb-row", "etb-wrap", "etb-gift-head");
        Div card = new Div(head, list);
        card.addClassName("etb-card");
        add(card);
        show();
    }

    private void show() {
        OperatorId there = operator;
        if (there == null) {
            return;
        }
        List<GiftCard> found = desk.list(there, search.getValue());
        list.removeAll();
        if (found.isEmpty()) {
            list.add(new EmptyState("tag", getTranslation(search.isEmpty() ? "gifts.none" : "gifts.not-found")));
        }
        found.forEach(card -> list.add(row(card)));
    }

    private Component row(GiftCard card) {
        GiftRow row = new GiftRow(card);
        if (card.canGoBack()) {
            Button back = new Button(getTranslation("gifts.give-back"), click -> askBack(card));
            back.addThemeNames("small", "tertiary");
            back.setAriaLabel(getTranslation("gifts.give-back.for", card.buyer(), card.ending()));
            row.add(back);
        }
        return row;
    }

    private void ask() {
        OperatorId there = operator;
        if (there != null) {
            counter.sell(there, this::show);
        }
    }

    private void askBack(GiftCard card) {
        ConfirmDialog ask = new ConfirmDialog();
        ask.setHeader(getTranslation("gifts.give-back.for", card.buyer(), card.ending()));
        ask.setText(getTranslation("gifts.give-back.text", card.amount()));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("settings.cancel"));
        ask.setConfirmText(getTranslation("gifts.give-back.transfer"));
        ask.addConfirmListener(confirmed -> giveBack(card, PaymentMethod.TRANSFER));
        ask.setRejectable(true);
        ask.setRejectText(getTranslation("gifts.give-back.cash"));
        ask.addRejectListener(rejected -> giveBack(card, PaymentMethod.CASH));
        ask.open();
    }

    private void giveBack(GiftCard card, PaymentMethod method) {
        switch (desk.giveBack(card.id(), method)) {
            case PaymentOutcome.Recorded(var id, var number) ->
                Notices.done(getTranslation("gifts.given-back", number));
            case PaymentOutcome.Refused(var refusal) -> Notices.refused(refusal);
        }
        show();
    }
}
