package org.etabli.ui.gift;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.server.Command;
import java.util.List;
import org.etabli.billing.gift.GiftCard;

/** Finds a gift card by its code, its last signs or a name, and leads to the sale of another one. */
final class GiftCounterDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 5;

    private final Div found = new Div();

    GiftCounterDialog(SerializableFunction<String, List<GiftCard>> look, Command sell) {
        setHeaderTitle(getTranslation("gifts.counter"));
        setWidth("min(560px, 100vw - 32px)");
        TextField words = new TextField(getTranslation("gifts.check"));
        words.setHelperText(getTranslation("gifts.check.help"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(typed -> show(words.isEmpty() ? List.of() : look.apply(words.getValue()), words));
        found.getElement().setAttribute("role", "list").setAttribute("aria-live", "polite");
        Div form = new Div(words, found);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button go = new Button(getTranslation("gifts.sell"), click -> {
            close();
            sell.execute();
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("gifts.close"), click -> close()), go);
        words.focus();
    }

    private void show(List<GiftCard> cards, TextField words) {
        found.removeAll();
        if (cards.isEmpty() && !words.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("gifts.not-found"));
            none.addClassName("etb-sec");
            found.add(none);
        }
        cards.stream().limit(ROWS).forEach(card -> found.add(new GiftRow(card)));
    }
}
