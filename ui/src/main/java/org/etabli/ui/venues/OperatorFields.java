package org.etabli.ui.venues;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import org.etabli.network.Operator;
import org.etabli.network.OperatorDraft;
import org.etabli.ui.component.FieldErrors;
import org.joda.money.CurrencyUnit;

/** What a legal entity is known by. */
public final class OperatorFields extends Div {

    private static final long serialVersionUID = 1L;
    private final TextField name;
    private final TextField legalForm;
    private final TextField siren;
    private final TextField currency = new TextField(getTranslation("operator.currency"));
    private transient CurrencyUnit kept = CurrencyUnit.EUR;

    /** @param errors which learns the fields by the names of {@link OperatorDraft} */
    public OperatorFields(FieldErrors errors) {
        addClassName("etb-form-part");
        name = errors.field("name", new TextField(getTranslation("operator.name")));
        name.setRequiredIndicatorVisible(true);
        name.setHelperText(getTranslation("operator.name-help"));
        legalForm = errors.field("legalForm", new TextField(getTranslation("operator.form")));
        legalForm.setPlaceholder(getTranslation("operator.form-example"));
        siren = errors.field("siren", new TextField(getTranslation("operator.siren")));
        siren.setHelperText(getTranslation("operator.siren-help"));
        currency.setReadOnly(true);
        currency.setHelperText(getTranslation("operator.currency-help"));
        currency.setVisible(false);
        add(name, VenueFields.pair(legalForm, siren), currency);
    }

    public void show(Operator operator) {
        name.setValue(operator.name());
        legalForm.setValue(Objects.requireNonNullElse(operator.legalForm(), ""));
        siren.setValue(spaced(Objects.requireNonNullElse(operator.siren(), "")));
        kept = operator.currency();
        currency.setValue(kept.getCode());
        currency.setVisible(true);
    }

    /** Shows it to who may not change it. */
    void readOnly() {
        name.setReadOnly(true);
        legalForm.setReadOnly(true);
        siren.setReadOnly(true);
    }

    /** @throws org.etabli.kernel.InvalidInputException naming the field that does not fit */
    public OperatorDraft draft() {
        return new OperatorDraft(name.getValue(), legalForm.getValue(), siren.getValue(), kept);
    }

    /** « 732 829 320 ». */
    static String spaced(String siren) {
        return siren.replaceAll("(\\d{3})(?=\\d)", "$1 ");
    }
}
