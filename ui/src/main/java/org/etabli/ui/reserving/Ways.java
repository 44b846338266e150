package org.etabli.ui.reserving;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Locale;
import org.etabli.kernel.TimeSlot;
import org.etabli.reservation.Alternative;
import org.etabli.ui.component.Title;

/** "Three ways to get there": the alternatives as cards of which one is chosen. */
final class Ways extends Div {

    private static final long serialVersionUID = 1L;
    private final RadioButtonGroup<Alternative> cards = new RadioButtonGroup<>();

    Ways(List<Alternative> ways, TimeSlot asked, Words words, Locale reader, SerializableConsumer<Alternative> chosen) {
        H3 heading = new H3(getTranslation("reserving.ways", ways.size()));
        heading.addClassName("etb-title");
        cards.addClassName("etb-options");
        cards.setAriaLabel(heading.getText());
        cards.setItems(ways);
        cards.setRenderer(new ComponentRenderer<>(way -> card(way, asked, words, reader)));
        cards.setValue(ways.getFirst());
        cards.addValueChangeListener(change -> chosen.accept(change.getValue()));
        addClassName("etb-ways");
        add(heading, cards);
    }

    Alternative chosen() {
        return cards.getValue();
    }

    /** Puts the focus on the first card. */
    void takeFocus() {
        cards.getElement().executeJs("setTimeout(() => this.querySelector('vaadin-radio-button')?.focus(), 60)");
    }

    private static Div card(Alternative way, TimeSlot asked, Words words, Locale reader) {
        Span title = Title.of(words.title(reader, way, asked));
        title.addClassName("etb-strong");
        Span price = new Span(words.price(reader, way.quote()));
        price.addClassNames("etb-strong", "etb-num", "etb-nowrap");
        Span detail = new Span(words.detail(reader, way));
        detail.addClassName("etb-sub");
        Div card = new Div(title, price, detail);
        card.addClassName("etb-option-text");
        return card;
    }
}
