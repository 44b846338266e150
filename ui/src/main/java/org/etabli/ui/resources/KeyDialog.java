package org.etabli.ui.resources;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import org.etabli.ui.shell.Icon;

/** Shows the new key of a controller, this one time. It only closes by its button: a slip would lose the key. */
final class KeyDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    KeyDialog(String kind, String name, String key, Command closed) {
        setHeaderTitle(getTranslation("controller.key.of", name));
        setWidth("min(30rem, 100vw - 32px)");
        addClassName("etb-confirm");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        TextField field = new TextField(getTranslation("controller.key"));
        field.setValue(key);
        field.setReadOnly(true);
        field.setWidthFull();
        field.addClassName("etb-secret");
        Button copy = new Button(getTranslation("profile.tokens.copy"), new Icon("copy"), click -> {
            click.getSource().getElement().executeJs("navigator.clipboard.writeText($0)", key);
            click.getSource().setText(getTranslation("profile.tokens.copied"));
        });
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        copy.focus();
        add(new Paragraph(getTranslation("controller.key.once." + kind)), field);
        getFooter()
                .add(
                        new Button(getTranslation("controller.key.noted"), click -> {
                            close();
                            closed.execute();
                        }),
                        copy);
    }
}
