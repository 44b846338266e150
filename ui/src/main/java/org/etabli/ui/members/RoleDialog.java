package org.etabli.ui.members;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.CallbackDataProvider.FetchCallback;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import org.etabli.kernel.Input;
import org.etabli.kernel.RoleAt;
import org.etabli.member.MemberDetails;
import org.etabli.ui.component.FieldErrors;

/** Who gets which role where. */
final class RoleDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    RoleDialog(
            List<RoleAt> givable,
            SerializableFunction<RoleAt, String> words,
            FetchCallback<MemberDetails, String> search,
            SerializableBiConsumer<MemberDetails, RoleAt> give) {
        setHeaderTitle(getTranslation("team.give"));
        setWidth("min(420px, 100vw - 32px)");
        FieldErrors errors = new FieldErrors();
        ComboBox<MemberDetails> who = errors.field("member", new ComboBox<>(getTranslation("team.who")));
        who.setItemLabelGenerator(MemberDetails::fullName);
        who.setItemsWithFilterConverter(search, typed -> typed);
        Select<RoleAt> what = errors.field("role", new Select<>());
        what.setLabel(getTranslation("people.role"));
        what.setItems(givable);
        what.setItemLabelGenerator(words::apply);
        Div form = new Div(who, what);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button go = new Button(getTranslation("people.role.give-it"), click -> {
            boolean done = errors.accept(
                    () -> give.accept(Input.chosen("member", who.getValue()), Input.chosen("role", what.getValue())));
            if (done) {
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), go);
    }
}
