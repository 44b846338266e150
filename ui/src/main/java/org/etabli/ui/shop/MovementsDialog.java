package org.etabli.ui.shop;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.etabli.kernel.MemberId;
import org.etabli.member.MemberDetails;
import org.etabli.network.Venue;
import org.etabli.shop.Product;
import org.etabli.shop.StockMovement;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.Words;

/** Every movement of a product's stock, the latest first. */
final class MovementsDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    MovementsDialog(StockDesk desk, Venue venue, Product product) {
        setHeaderTitle(getTranslation("stock.moves.of", product.name()));
        setWidth("min(560px, 100vw - 32px)");
        List<StockMovement> movements = desk.movements(product.id());
        Map<MemberId, MemberDetails> names = desk.names(movements);
        Div list = new Div();
        list.addClassName("etb-told-lines");
        list.getElement().setAttribute("role", "list");
        movements.forEach(movement -> list.add(row(venue, product, movement, names.get(movement.by()))));
        add(movements.isEmpty() ? new EmptyState("box", getTranslation("stock.moves.none")) : list);
        getFooter().add(new Button(getTranslation("notice.close"), click -> close()));
    }

    private Component row(
            Venue venue, Product product, StockMovement movement, @org.jspecify.annotations.Nullable MemberDetails by) {
        ZonedDateTime when = movement.at().atZone(venue.zone());
        String what = getTranslation("stock.move." + movement.kind());
        Span kind =
                new Span(movement.reason() == null ? what : getTranslation("stock.move.why", what, movement.reason()));
        Span about = new Span(getTranslation(
                "stock.move.about", Words.date(when.toLocalDate()), when, by == null ? "" : by.fullName()));
        about.addClassNames("etb-s13", "etb-sec");
        Div left = new Div(kind, about);
        left.addClassNames("etb-col", "etb-grow");
        String amount = Words.say(product.unit().amount(Math.abs(movement.quantity())));
        Span quantity = new Span((movement.quantity() > 0 ? "+" : "−") + amount);
        quantity.addClassNames("etb-num", "etb-nowrap");
        Span rest = new Span(getTranslation("stock.move.left", product.unit().amount(movement.left())));
        rest.addClassNames("etb-s13", "etb-sec", "etb-num", "etb-nowrap");
        Div right = new Div(quantity, rest);
        right.addClassNames("etb-col", "etb-end");
        Div row = new Div(left, right);
        row.addClassNames("etb-row", "etb-line");
        row.getElement().setAttribute("role", "listitem");
        return row;
    }
}
