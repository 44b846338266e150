package org.etabli.ui.invoicing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import org.etabli.billing.BillingIdentity;
import org.etabli.billing.IdentityChange;
import org.etabli.billing.PastIdentity;
import org.etabli.billing.PostalAddress;
import org.etabli.kernel.OperatorId;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;

/** Who the operator is on its next invoices, and who it was until when; those that were issued keep what they say. */
final class IdentityChangeCard extends Details {

    private static final long serialVersionUID = 1L;
    private final transient RunDesk desk;
    private final transient OperatorId operator;
    private final FieldErrors errors = new FieldErrors();
    private final TextField street = errors.field("street", text("venue.street", 200));
    private final TextField postcode = errors.field("postcode", text("venue.postcode", 10));
    private final TextField city = errors.field("city", text("venue.city", 100));
    private final EmailField email = errors.field("email", new EmailField(getTranslation("invoicing.identity.email")));
    private final TextField iban = errors.field("iban", text("invoicing.identity.iban", 42));
    private final TextField bic = errors.field("bic", text("invoicing.identity.bic", 11));
    private final TextField creditor = errors.field("creditorId", text("invoicing.identity.creditor", 35));
    private final IntegerField terms =
            errors.field("termsDays", new IntegerField(getTranslation("invoicing.identity.terms")));
    private final Div past = new Div();

    IdentityChangeCard(RunDesk desk, OperatorId operator) {
        this.desk = desk;
        this.operator = operator;
        addClassNames("etb-card", "etb-run-identity");
        setSummaryText(getTranslation("invoicing.identity.change"));
        Paragraph lead = new Paragraph(getTranslation("invoicing.identity.change.lead"));
        lead.addClassNames("etb-sec", "etb-s13");
        Div form = new Div(street, pair(postcode, city), email, pair(iban, bic), pair(creditor, terms));
        form.addClassNames("etb-form", "etb-form-part");
        add(lead, form, new Button(getTranslation("invoicing.identity.change.go"), click -> save()), past);
        show();
    }

    private void show() {
        BillingIdentity now = desk.identity(operator);
        street.setValue(now.street());
        postcode.setValue(now.postcode());
        city.setValue(now.city());
        email.setValue(now.email());
        iban.setValue(Objects.requireNonNullElse(now.iban(), ""));
        bic.setValue(Objects.requireNonNullElse(now.bic(), ""));
        creditor.setValue(Objects.requireNonNullElse(now.creditorId(), ""));
        terms.setValue(now.termsDays());
        List<PastIdentity> before = desk.pastIdentities(operator);
        past.removeAll();
        past.setVisible(!before.isEmpty());
        UnorderedList list = new UnorderedList();
        before.forEach(each -> list.add(new ListItem(getTranslation(
                "invoicing.identity.until",
                Words.date(each.validUntil().atZone(now.zone()).toLocalDate()),
                each.address(),
                Objects.requireNonNullElse(each.iban(), "–")))));
        list.addClassNames("etb-sec", "etb-s13", "etb-run-what");
        past.add(new Paragraph(getTranslation("invoicing.identity.past")), list);
    }

    private void save() {
        if (errors.accept(() -> desk.changeIdentity(
                operator,
                new IdentityChange(
                        PostalAddress.inFrance(street.getValue(), postcode.getValue(), city.getValue()),
                        email.getValue(),
                        iban.getValue(),
                        bic.getValue(),
                        creditor.getValue(),
                        Objects.requireNonNullElse(terms.getValue(), -1))))) {
            Notices.done(getTranslation("invoicing.identity.changed"));
            show();
        }
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
