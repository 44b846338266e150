package org.etabli.ui.booking;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.function.Consumer;
import org.etabli.kernel.LocalSlot;
import org.etabli.network.Venue;
import org.etabli.reservation.Alternative;
import org.etabli.reservation.QuotedReservation;

/** What would do instead, as cards of which one is chosen. */
class Ways extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Scene scene;
    private final RadioButtonGroup<Alternative> cards = new RadioButtonGroup<>();

    Ways(Scene scene, Consumer<Alternative> choose) {
        this.scene = scene;
        List<Alternative> ways = scene.offer().alternatives();
        cards.addClassName("etb-options");
        cards.setAriaLabel(getTranslation("book.instead"));
        cards.setItems(ways);
        cards.setRenderer(new ComponentRenderer<>(this::card));
        cards.setValue(ways.getFirst());
        cards.addValueChangeListener(change -> choose.accept(change.getValue()));
        add(cards);
    }

    private Div card(Alternative way) {
        Span name = new Span(way.kind() == Alternative.Kind.OTHER_VENUE ? venue(way) : thing(way));
        name.addClassName("etb-strong");
        Span price = new Span(price(way.quote()));
        price.addClassNames("etb-strong", "etb-num", "etb-nowrap");
        Span detail = new Span(detail(way));
        detail.addClassName("etb-sub");
        Div card = new Div(name, price, detail);
        card.addClassName("etb-option-text");
        return card;
    }

    private String price(QuotedReservation quote) {
        if (quote.isPaidByAllowance() && quote.allowance() != null) {
            return CostWording.credit(
                    this, quote.allowance().measure(), quote.allowance().needed());
        }
        return getTranslation("book.money", quote.dueNow());
    }

    private String detail(Alternative way) {
        Timing timing = scene.timing();
        LocalSlot slot = LocalSlot.of(way.slot(), timing.zone());
        return switch (way.kind()) {
            case OTHER_UNIT, OTHER_RESOURCE -> getTranslation("book.instead.here", slot);
            case OTHER_TIME ->
                slot.day().equals(timing.day())
                        ? getTranslation("book.instead.same-day", slot)
                        : getTranslation("book.instead.other-day", slot.day(), slot);
            case OTHER_VENUE -> getTranslation("book.instead.elsewhere", Wording.capital(thing(way)), slot);
        };
    }

    private String thing(Alternative way) {
        return way.unit() == null && way.resource().isPool()
                ? Wording.capital(getTranslation("book.one." + scene.kind().key()))
                : Wording.name(this, way.resource(), way.unit());
    }

    private String venue(Alternative way) {
        return scene.venues().stream()
                .filter(venue -> venue.id().equals(way.resource().venue()))
                .map(Venue::name)
                .findFirst()
                .orElse("");
    }
}
