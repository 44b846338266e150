package org.etabli.ui.gift;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import org.etabli.billing.document.InvoiceFile;
import org.etabli.billing.gift.GiftSale;
import org.etabli.ui.component.Words;
import org.etabli.ui.component.WrittenFile;
import org.etabli.ui.shell.Icon;

/** Shows the code of a card that was just sold, once, to be printed or written down. */
final class CodeDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** @param printed the card as it is given */
    CodeDialog(GiftSale sale, String code, SerializableSupplier<InvoiceFile> printed) {
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
        Anchor print = new Anchor(WrittenFile.of(printed), AttachmentType.DOWNLOAD, "");
        print.add(new Icon("print"), new Span(getTranslation("gifts.print")));
        print.addClassName("etb-btn");
        Button done = new Button(getTranslation("gifts.done"), click -> close());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(print, done);
    }
}
