package org.etabli.ui.venues;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.List;
import org.etabli.kernel.Input;
import org.etabli.network.Operator;
import org.etabli.network.VenueDraft;
import org.etabli.ui.component.FieldErrors;

/** A new venue: whose, and the few things that every venue has. */
final class VenueDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    VenueDialog(List<Operator> operators, SerializableBiConsumer<Operator, VenueDraft> save) {
        FieldErrors errors = new FieldErrors();
        setHeaderTitle(getTranslation("network.venue.new"));
        setWidth("min(540px, 100vw - 32px)");
        Select<Operator> operator = errors.field("operator", new Select<>());
        operator.setLabel(getTranslation("operator.name"));
        operator.setItems(operators);
        operator.setItemLabelGenerator(Operator::name);
        if (operators.size() == 1) {
            operator.setValue(operators.getFirst());
        }
        VenueFields venue = new VenueFields(errors);
        Div form = new Div(operator, venue);
        form.addClassName("etb-form");
        add(form);
        Button create = new Button(getTranslation("network.venue.create"), click -> {
            if (errors.accept(() -> save.accept(Input.chosen("operator", operator.getValue()), venue.draft()))) {
                close();
            }
        });
        create.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), create);
    }
}
