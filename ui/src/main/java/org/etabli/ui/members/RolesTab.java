package org.etabli.ui.members;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import org.etabli.identity.HeldRole;
import org.etabli.kernel.RoleAt;
import org.etabli.ui.shell.Icon;

/** Which roles she holds where; those that are the reader's to give can be given and taken back. */
final class RolesTab extends Div {

    private static final long serialVersionUID = 1L;

    RolesTab(
            List<HeldRole> held,
            List<RoleAt> givable,
            SerializableFunction<RoleAt, String> words,
            SerializableConsumer<HeldRole> take,
            SerializableConsumer<RoleAt> give) {
        addClassName("etb-overview");
        Part part = new Part("people.roles");
        if (held.isEmpty()) {
            part.quiet(getTranslation("people.roles.none"));
        }
        held.forEach(role -> part.add(row(role, words, take)));
        add(part);
        if (!givable.isEmpty()) {
            add(giving(givable, words, give));
        }
    }

    private Component row(
            HeldRole role, SerializableFunction<RoleAt, String> words, SerializableConsumer<HeldRole> take) {
        Icon icon = new Icon("key");
        icon.addClassName("etb-ink-mine");
        Span what = new Span(words.apply(role.at()));
        what.addClassNames("etb-grow", "etb-ell");
        Div row = Part.line(icon, what);
        if (role.mayTake()) {
            Button back = new Button(getTranslation("people.role.take"), click -> take.accept(role));
            back.addThemeVariants(ButtonVariant.SMALL);
            back.setAriaLabel(getTranslation("people.role.take-one", words.apply(role.at())));
            row.add(back);
        }
        return row;
    }

    private Component giving(
            List<RoleAt> givable, SerializableFunction<RoleAt, String> words, SerializableConsumer<RoleAt> give) {
        Part part = new Part("people.role.give");
        Select<RoleAt> choice = new Select<>();
        choice.setAriaLabel(getTranslation("people.role"));
        choice.setPlaceholder(getTranslation("people.role.choose"));
        choice.setItems(givable);
        choice.setItemLabelGenerator(words::apply);
        choice.addClassName("etb-grow");
        Button go = new Button(getTranslation("people.role.give-it"), click -> {
            if (choice.getValue() != null) {
                give.accept(choice.getValue());
            } else {
                choice.setErrorMessage(getTranslation("invalid.required"));
                choice.setInvalid(true);
            }
        });
        Div row = new Div(choice, go);
        row.addClassNames("etb-row", "etb-top");
        part.add(row);
        return part;
    }
}
