package org.etabli.ui.invoicing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.util.Objects;
import org.etabli.billing.IdentityDraft;
import org.etabli.billing.PostalAddress;
import org.etabli.billing.VatRegime;
import org.etabli.ui.component.DayPicker;
import org.etabli.ui.component.FieldErrors;

/** Who the operator is on its invoices: asked once, before the first month is billed. */
final class IdentityCard extends Div {

    private static final long serialVersionUID = 1L;
    private final FieldErrors errors = new FieldErrors();
    private final TextField street = errors.field("street", text("venue.street", 200));
    private final TextField postcode = errors.field("postcode", text("venue.postcode", 10));
    private final TextField city = errors.field("city", text("venue.city", 100));
    private final EmailField email = errors.field("email", new EmailField(getTranslation("invoicing.identity.email")));
    private final TextField iban = errors.field("iban", text("invoicing.identity.iban", 42));
    private final TextField bic = errors.field("bic", text("invoicing.identity.bic", 11));
    private final IntegerField terms =
            errors.field("termsDays", new IntegerField(getTranslation("invoicing.identity.terms")));
    private final DatePicker from;
    private final Select<VatRegime> regime = errors.field("regime", new Select<>());
    private final TextField vatNumber = errors.field("vatNumber", text("invoicing.identity.vat-number", 20));
    private final TextField mention = errors.field("mention", text("invoicing.identity.mention", 200));

    IdentityCard(LocalDate proposed, SerializableConsumer<IdentityDraft> setUp) {
        addClassNames("etb-card", "etb-run-prepare");
        from = errors.field("billsFrom", DayPicker.inShort(proposed));
        from.setLabel(getTranslation("invoicing.identity.from"));
        terms.setValue(30);
        regime.setLabel(getTranslation("invoicing.identity.regime"));
        regime.setItems(VatRegime.values());
        regime.setItemLabelGenerator(each -> getTranslation("invoicing.identity.regime." + each.name()));
        regime.addValueChangeListener(change -> showWhatVatNeeds());
        regime.setValue(VatRegime.EXEMPT);
        mention.setPlaceholder(getTranslation("invoicing.identity.mention-example"));
        Button go = new Button(
                getTranslation("invoicing.identity.go"), click -> errors.accept(() -> setUp.accept(draft())));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = new Div(
                street,
                pair(postcode, city),
                email,
                pair(iban, bic),
                pair(regime, vatNumber),
                mention,
                pair(from, terms));
        form.addClassNames("etb-form", "etb-form-part");
        add(
                new H2(getTranslation("invoicing.identity.title")),
                new Paragraph(getTranslation("invoicing.identity.lead")),
                form,
                new Div(go));
    }

    private void showWhatVatNeeds() {
        vatNumber.setVisible(regime.getValue() == VatRegime.LIABLE);
        mention.setVisible(regime.getValue() == VatRegime.EXEMPT);
    }

    private IdentityDraft draft() {
        return new IdentityDraft(
                PostalAddress.inFrance(street.getValue(), postcode.getValue(), city.getValue()),
                email.getValue(),
                iban.getValue(),
                bic.getValue(),
                Objects.requireNonNullElse(terms.getValue(), -1),
                from.getValue(),
                regime.getValue(),
                vatNumber.getValue(),
                mention.getValue());
    }

    private TextField text(String key, int longest) {
        TextField field = new TextField(getTranslation(key));
        field.setMaxLength(longest);
        return field;
    }

    private static Div pair(Component... fields) {
        Div pair = new Div(fields);
        pair.addClassName("etb-pair");
        return pair;
    }
}
