package org.etabli.ui.profile;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.util.Set;
import org.etabli.identity.IssuedToken;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.Scope;
import org.etabli.ui.shell.Icon;

/** Makes a token, then shows it this one time. */
final class TokenDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_DAYS = 90;

    private final transient OwnAccount account;
    private final transient Command made;
    private final TextField name = new TextField();
    private final CheckboxGroup<Scope> scopes = new CheckboxGroup<>();
    private final Select<Integer> days = new Select<>();

    TokenDialog(OwnAccount account, Command made) {
        this.account = account;
        this.made = made;
        setHeaderTitle(getTranslation("profile.tokens.create"));
        setWidth("28rem");
        addClassName("etb-confirm");
        name.setLabel(getTranslation("profile.tokens.name"));
        name.setHelperText(getTranslation("profile.tokens.name.help"));
        name.setMaxLength(120);
        name.setWidthFull();
        name.setAutofocus(true);
        scopes.setLabel(getTranslation("profile.tokens.scopes"));
        scopes.setItems(account.scopes());
        scopes.setItemLabelGenerator(scope -> getTranslation("scope." + scope));
        scopes.setValue(Set.of(Scope.READ));
        days.setLabel(getTranslation("profile.tokens.life"));
        days.setItems(30, USUAL_DAYS, 365);
        days.setItemLabelGenerator(count -> getTranslation("profile.tokens.days", count));
        days.setValue(USUAL_DAYS);
        add(name, scopes, days);
        Button leave = new Button(getTranslation("notice.close"), click -> close());
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        Button make = new Button(getTranslation("profile.tokens.make"), click -> make());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(leave, make);
    }

    private void make() {
        name.setInvalid(false);
        scopes.setInvalid(false);
        try {
            show(account.issue(name.getValue(), scopes.getValue(), Duration.ofDays(days.getValue())));
        } catch (InvalidInputException invalid) {
            String words = getTranslation(
                    invalid.text().key(), invalid.text().arguments().toArray());
            if (invalid.field().equals("name")) {
                name.setErrorMessage(words);
                name.setInvalid(true);
            } else {
                scopes.setErrorMessage(words);
                scopes.setInvalid(true);
            }
        }
    }

    private void show(IssuedToken issued) {
        made.execute();
        removeAll();
        getFooter().removeAll();
        TextField token = new TextField(getTranslation("profile.tokens.token"));
        token.setValue(issued.token());
        token.setReadOnly(true);
        token.setWidthFull();
        token.addClassName("etb-secret");
        Button copy = new Button(getTranslation("profile.tokens.copy"), new Icon("copy"), click -> {
            click.getSource().getElement().executeJs("navigator.clipboard.writeText($0)", issued.token());
            click.getSource().setText(getTranslation("profile.tokens.copied"));
        });
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        copy.focus();
        add(new Paragraph(getTranslation("profile.tokens.once")), token);
        getFooter().add(new Button(getTranslation("notice.close"), click -> close()), copy);
    }
}
