package org.etabli.ui.offers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.etabli.plan.Coupon;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.StatusBadge;
import org.etabli.ui.shell.Icon;

/** All codes, the latest first, with what is left of them. */
final class CouponsTab extends Div {

    private static final long serialVersionUID = 1L;

    CouponsTab(List<Coupon> coupons, LocalDate today, Command create, SerializableConsumer<Coupon> end) {
        addClassNames("etb-card", "etb-offer-table");
        Paragraph how = new Paragraph(getTranslation("offers.coupons.how"));
        how.addClassNames("etb-sec", "etb-grow");
        Button add = new Button(getTranslation("offers.coupon.add"), new Icon("plus"), click -> create.execute());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        Div head = new Div(how, add);
        head.addClassNames("etb-row", "etb-wrap", "etb-top");
        add(head);
        if (coupons.isEmpty()) {
            add(new EmptyState("tag", getTranslation("offers.coupons.none")));
        }
        coupons.forEach(coupon -> add(row(coupon, today, end)));
    }

    private Component row(Coupon coupon, LocalDate today, SerializableConsumer<Coupon> end) {
        Span code = new Span(coupon.code());
        code.addClassNames("etb-medium", "etb-num");
        Span under = new Span(String.join(" · ", List.of(purpose(coupon), OfferWords.uses(coupon))));
        under.addClassName("etb-under");
        Div words = new Div(code, under);
        words.addClassName("etb-grow");
        Span off = new Span(OfferWords.off(coupon));
        off.addClassNames("etb-num", "etb-medium");
        Span days = new Span(OfferWords.days(coupon.validFrom(), coupon.validUntil()));
        days.addClassNames("etb-under", "etb-offer-days");
        Div right = new Div(off, days);
        right.addClassName("etb-offer-right");
        Div line = new Div(words, state(coupon, today), right);
        if (!coupon.isOver(today)) {
            Button stop = new Button(getTranslation("offers.coupon.end"), click -> end.accept(coupon));
            stop.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            stop.setAriaLabel(getTranslation("offers.coupon.end-one", coupon.code()));
            line.add(stop);
        }
        line.addClassName("etb-line");
        return line;
    }

    private String purpose(Coupon coupon) {
        List<String> purposes = new ArrayList<>();
        if (coupon.forPlans()) {
            purposes.add(getTranslation("offers.coupon.for-plans"));
        }
        if (coupon.forPacks()) {
            purposes.add(getTranslation("offers.coupon.for-packs"));
        }
        if (coupon.forReservations()) {
            purposes.add(getTranslation("offers.coupon.for-reservations"));
        }
        return String.join(" · ", purposes);
    }

    private Component state(Coupon coupon, LocalDate today) {
        if (coupon.isOver(today)) {
            return new StatusBadge(Status.CLOSED, getTranslation("offers.over")).bare();
        }
        if (coupon.isUsedUp()) {
            return new StatusBadge(Status.CLOSED, getTranslation("offers.coupon.used-up")).bare();
        }
        return coupon.validFrom().isAfter(today)
                ? new StatusBadge(Status.WAIT, getTranslation("prices.later")).bare()
                : new StatusBadge(Status.PAST, getTranslation("prices.now")).bare();
    }
}
