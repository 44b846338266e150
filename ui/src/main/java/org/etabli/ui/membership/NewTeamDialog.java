package org.etabli.ui.membership;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.member.MemberDetails;
import org.etabli.member.Team;
import org.etabli.ui.component.FieldErrors;

/** A team and the member who looks after it. */
final class NewTeamDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    NewTeamDialog(TeamDesk desk, ContractDesk contracts, OperatorId operator, SerializableConsumer<Team> created) {
        setHeaderTitle(getTranslation("teams.new"));
        setWidth("min(460px, 100vw - 32px)");
        FieldErrors errors = new FieldErrors();
        TextField name = errors.field("name", new TextField(getTranslation("teams.name")));
        name.setMaxLength(200);
        TextField siren = errors.field("siren", new TextField(getTranslation("teams.siren")));
        EmailField admin = errors.field("email", new EmailField(getTranslation("teams.admin")));
        admin.setManualValidation(true);
        admin.setHelperText(getTranslation("teams.admin.help"));
        Div form = new Div(name, siren, admin);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button go = new Button(getTranslation("teams.create"), click -> {
            boolean done = errors.accept(() -> {
                MemberDetails person = contracts
                        .byAddress(admin.getValue())
                        .orElseThrow(() -> new InvalidInputException("email", "unknown-here"));
                try {
                    created.accept(desk.create(operator, name.getValue(), siren.getValue(), person.id()));
                } catch (NotFoundException elsewhere) {
                    throw new InvalidInputException("email", "unknown-here");
                }
            });
            if (done) {
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), go);
        name.focus();
    }
}
