package org.etabli.ui.gift;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.etabli.billing.gift.GiftSale;
import org.etabli.ui.component.Words;

/** Shows the code of a card that was just sold, once, to be printed or written down. */
final class CodeDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    CodeDialog(GiftSale sale, String code) {
        setHeaderTitle(getTranslation("gifts.sold", sale.number()));
        setWidth("min(460px, 100vw - 32px)");
        Span signs = new Span(code);
        signs.addClassNames("etb-number", "etb-num");
        Div sheet = new Div(
                signs,
                new Paragraph(getTranslation("gifts.until", Words.date(sale.expiresOn()))),
                new Paragraph(getTranslation("gifts.once")));
        sheet.addClassName("etb-form-part");
        add(sheet);
        Button print = new Button(
                getTranslation("invoices.print"),
                click -> UI.getCurrent().getPage().executeJs("window.print()"));
        Button done = new Button(getTranslation("gifts.done"), click -> close());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(print, done);
    }
}
