package org.etabli.ui.prospects;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.etabli.plan.Plan;
import org.etabli.prospect.Prospect;

/** Asks which plan somebody is offered. */
final class OfferDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    OfferDialog(Prospect prospect, List<Plan> plans, SerializableConsumer<Plan> offer) {
        setHeaderTitle(getTranslation("prospects.offer.of", prospect.fullName()));
        setWidth("min(440px, 100vw - 32px)");
        Select<Plan> plan = new Select<>();
        plan.setLabel(getTranslation("prospects.offer.plan"));
        plan.setItems(plans);
        plan.setItemLabelGenerator(each -> each.name().in(getLocale()));
        plan.setValue(plans.stream()
                .filter(each -> each.id().equals(prospect.offered()))
                .findFirst()
                .orElse(plans.getFirst()));
        Div form = new Div(new Paragraph(getTranslation("prospects.offer.lead", prospect.email())), plan);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button go = new Button(getTranslation("prospects.offer.send"), click -> {
            offer.accept(plan.getValue());
            close();
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), go);
    }
}
