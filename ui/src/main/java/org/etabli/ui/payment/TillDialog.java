package org.etabli.ui.payment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import org.etabli.billing.OpenInvoice;
import org.etabli.ui.shell.Icon;

/** Finds the invoice of who stands at the desk; shows nobody's before something is typed. */
final class TillDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LEAST = 2;

    TillDialog(SerializableFunction<String, List<OpenInvoice>> find, SerializableConsumer<OpenInvoice> chosen) {
        setHeaderTitle(getTranslation("till.title"));
        setWidth("min(600px, 100vw - 32px)");
        OpenList list = new OpenList(invoice -> {
            close();
            chosen.accept(invoice);
        });
        Paragraph hint = new Paragraph(getTranslation("till.hint"));
        hint.addClassNames("etb-sec", "etb-s13");
        TextField search = new TextField(getTranslation("payments.search"));
        search.setPrefixComponent(new Icon("search"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setWidthFull();
        search.addValueChangeListener(typed -> {
            boolean enough = typed.getValue().strip().length() >= LEAST;
            hint.setVisible(!enough);
            list.setVisible(enough);
            if (enough) {
                list.show(find.apply(typed.getValue()), true);
            }
        });
        Div form = new Div(search, hint, list);
        form.addClassNames("etb-form-part", "etb-till");
        add(form);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()));
        search.focus();
    }
}
