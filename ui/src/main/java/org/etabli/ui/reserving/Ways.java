package org.etabli.ui.reserving;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Locale;
import org.etabli.reservation.Alternative;
import org.etabli.training.Lesson;
import org.etabli.ui.component.Title;

/** "Three ways to get there": what would work instead, and what opens it, as cards of which one is chosen. */
final class Ways extends Div {

    private static final long serialVersionUID = 1L;
    private final RadioButtonGroup<Way> cards = new RadioButtonGroup<>();

    Ways(Answer answer, Words words, Learning learning, Locale reader, SerializableConsumer<Way> chosen) {
        H3 heading = new H3(getTranslation("reserving.ways", answer.ways().size()));
        heading.addClassName("etb-title");
        cards.addClassName("etb-options");
        cards.setAriaLabel(heading.getText());
        cards.setItems(answer.ways());
        cards.setRenderer(new ComponentRenderer<>(way -> switch (way) {
            case Way.Instead(Alternative other) ->
                card(
                        words.title(reader, other, answer.asked()),
                        words.price(reader, other.quote()),
                        words.detail(reader, other));
            case Way.Learn(Lesson lesson) ->
                card(learning.title(reader, lesson), learning.price(reader, lesson), learning.detail(reader, lesson));
        }));
        cards.setValue(answer.ways().getFirst());
        cards.addValueChangeListener(change -> chosen.accept(change.getValue()));
        addClassName("etb-ways");
        add(heading, cards);
    }

    Way chosen() {
        return cards.getValue();
    }

    /** Puts the focus on the first card. */
    void takeFocus() {
        cards.getElement().executeJs("setTimeout(() => this.querySelector('vaadin-radio-button')?.focus(), 60)");
    }

    private static Div card(String what, String gives, String how) {
        Span title = Title.of(what);
        title.addClassName("etb-strong");
        Span price = new Span(gives);
        price.addClassNames("etb-strong", "etb-num", "etb-nowrap");
        Span detail = new Span(how);
        detail.addClassName("etb-sub");
        Div card = new Div(title, price, detail);
        card.addClassName("etb-option-text");
        return card;
    }
}
