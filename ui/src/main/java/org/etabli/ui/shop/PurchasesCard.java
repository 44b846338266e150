package org.etabli.ui.shop;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.time.ZonedDateTime;
import java.util.List;
import org.etabli.kernel.MemberId;
import org.etabli.shop.Purchase;
import org.etabli.ui.component.Words;

/** What a member took from shops, the latest first; what may come back comes back here. */
public final class PurchasesCard extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 6;
    private static final int MOST = 200;

    private final transient ShopDesk desk;
    private final transient MemberId member;
    private final Command changed;
    private final Div list = new Div();
    private final Span nothing = new Span(getTranslation("shop.bought.nothing"));
    private final Button more = new Button(getTranslation("machine-time.more"), click -> showMore());
    private int limit = PAGE;

    /** @param changed runs after something came back */
    public PurchasesCard(ShopDesk desk, MemberId member, Command changed) {
        this.desk = desk;
        this.member = member;
        this.changed = changed;
        addClassNames("etb-card", "etb-statement");
        list.getElement().setAttribute("role", "list");
        nothing.addClassNames("etb-s13", "etb-sec");
        more.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add(new H2(getTranslation("shop.bought")), nothing, list, more);
        show();
    }

    /** Whether there is anything to see. */
    public boolean isEmpty() {
        return nothing.isVisible();
    }

    /** Shows the state of things anew. */
    public void show() {
        List<Purchase> found = desk.bought(member, limit + 1);
        more.setVisible(found.size() > limit && limit < MOST);
        nothing.setVisible(found.isEmpty());
        list.setVisible(!found.isEmpty());
        list.removeAll();
        found.stream().limit(limit).forEach(purchase -> list.add(row(purchase)));
    }

    private void showMore() {
        limit = Math.min(limit + 3 * PAGE, MOST);
        show();
    }

    private Component row(Purchase purchase) {
        ZonedDateTime when = desk.when(purchase);
        Span what = new Span(getTranslation(
                "shop.bought.what", purchase.name(), purchase.unit().amount(purchase.quantity())));
        Span where = new Span(getTranslation(
                "machine-time.about",
                Words.date(when.toLocalDate()),
                when,
                desk.venue(purchase.venue()).name()));
        where.addClassNames("etb-s13", "etb-sec");
        Div left = new Div(what, where);
        left.addClassNames("etb-col", "etb-grow");
        Div row = new Div(left);
        row.addClassNames("etb-row", "etb-line");
        row.getElement().setAttribute("role", "listitem");
        if (purchase.isTakenBack()) {
            Span back = new Span(getTranslation("shop.bought.back"));
            back.addClassNames("etb-s13", "etb-sec");
            row.add(back);
            return row;
        }
        if (desk.mayUndo(purchase)) {
            Button undo = new Button(
                    getTranslation("shop.undo"),
                    click -> desk.takeBack(purchase.id(), () -> {
                        show();
                        changed.execute();
                    }));
            undo.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            undo.setAriaLabel(getTranslation("shop.undo.of", what.getText()));
            row.add(undo);
        }
        Span price = new Span(getTranslation("payments.money", purchase.price()));
        price.addClassNames("etb-num", "etb-nowrap");
        row.add(price);
        return row;
    }
}
