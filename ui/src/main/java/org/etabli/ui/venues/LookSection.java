package org.etabli.ui.venues;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import org.etabli.kernel.InvalidInputException;
import org.etabli.network.Accent;
import org.etabli.network.Operator;
import org.etabli.network.OperatorLook;
import org.etabli.network.OperatorLooks;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.FileField;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.Icon;
import org.jspecify.annotations.Nullable;

/** The colour and the logo of an operator, and how a paper looks with them. A logo is kept as soon as it is chosen. */
final class LookSection extends Section {

    private static final long serialVersionUID = 1L;
    private static final String OURS = "#0a6758";

    private final TextField accent;
    private final Div logo = new Div();
    private final PaperPreview preview;

    /** Shows it, to who may not change it. */
    LookSection(Operator operator, OperatorLook look, FieldErrors errors) {
        accent = errors.field("accent", new TextField(getTranslation("settings.look.accent")));
        accent.setValue(look.accent() == null ? "" : look.accent().hex());
        accent.setPlaceholder(OURS);
        accent.setReadOnly(true);
        preview = new PaperPreview(operator.name(), OURS);
        preview.show(look);
        Paragraph rule = new Paragraph(getTranslation("settings.look.rule"));
        rule.addClassNames("etb-sec", "etb-s13");
        logo.addClassName("etb-look-logo");
        add(new H3(getTranslation("settings.section.look")), rule, accent, logo, preview);
    }

    void changedBy(LookChange change, OperatorLook look) {
        accent.setReadOnly(false);
        accent.setClearButtonVisible(true);
        accent.setHelperText(getTranslation("settings.look.accent-help"));
        Input picker = new Input();
        picker.setType("color");
        picker.addClassName("etb-look-picker");
        picker.setAriaLabel(getTranslation("settings.look.accent-pick"));
        picker.setValue(accent.isEmpty() ? OURS : accent.getValue());
        accent.setPrefixComponent(picker);
        picker.addValueChangeListener(picked -> {
            if (picked.isFromClient()) {
                accent.setValue(picked.getValue());
            }
        });
        accent.addValueChangeListener(typed -> tryOut());
        showLogo(change, look);
    }

    /** @throws InvalidInputException when what is typed is no colour, or too pale */
    @Nullable
    Accent accent() {
        return Accent.parse(accent.getValue());
    }

    private void showLogo(LookChange change, OperatorLook look) {
        preview.show(look);
        logo.removeAll();
        logo.add(new FileField(
                OperatorLooks.LARGEST_FILE,
                file -> {
                    showLogo(change, change.setLogo(file));
                    Notices.done(getTranslation("settings.look.logo.set"));
                },
                ".png",
                ".jpg",
                ".jpeg"));
        if (look.logo() != null) {
            Button away = new Button(getTranslation("settings.look.logo.remove"), new Icon("trash"), click -> {
                showLogo(change, change.removeLogo());
                Notices.done(getTranslation("settings.look.logo.removed"));
            });
            away.addThemeVariants(ButtonVariant.TERTIARY);
            logo.add(away);
        }
    }

    private void tryOut() {
        try {
            preview.colour(accent());
            accent.setInvalid(false);
        } catch (InvalidInputException refused) {
            accent.setErrorMessage(Words.say(refused.text()));
            accent.setInvalid(true);
        }
    }
}
