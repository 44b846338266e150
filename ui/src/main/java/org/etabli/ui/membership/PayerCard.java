package org.etabli.ui.membership;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import org.etabli.billing.Payer;
import org.etabli.billing.PostalAddress;
import org.etabli.ui.component.Words;
import org.etabli.ui.invoicing.AddressDialog;

/** Who the invoices go to, where, and how they are paid. */
final class PayerCard extends Div {

    private static final long serialVersionUID = 1L;

    PayerCard(Payer payer, SerializableConsumer<PostalAddress> change) {
        addClassNames("etb-card", "etb-payer");
        Button edit = new Button(
                getTranslation("membership.payer.change"), click -> new AddressDialog(payer.name(), change).open());
        edit.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        Div head = new Div(new H2(getTranslation("membership.payer")), edit);
        head.addClassNames("etb-row", "etb-between");
        Span name = new Span(payer.legalName() == null ? payer.name() : payer.legalName());
        name.addClassName("etb-strong");
        Div address = new Div(name);
        address.addClassName("etb-col");
        if (payer.street() == null) {
            Span missing = new Span(getTranslation("membership.payer.no-address"));
            missing.addClassName("etb-ink-auth");
            address.add(missing);
        } else {
            address.add(new Span(payer.street()), new Span(payer.postcode() + " " + payer.city()));
        }
        Span way = new Span(Words.say("membership.pays-by." + payer.paysBy().name()));
        way.addClassNames("etb-s13", "etb-sec");
        add(head, address, way);
    }
}
