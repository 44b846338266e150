package org.etabli.ui.reserving;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.Text;
import org.etabli.ui.shell.Icon;
import org.jspecify.annotations.Nullable;

/** A discount code: a quiet line until somebody has one, then a field, then the code that is used. */
public final class CodeField extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 30;

    private final SerializableConsumer<@Nullable String> use;
    private Focusable<?> next = new Button();

    /** @param use hears of a code that is to be used from now on, or null when none is any more */
    public CodeField(TriedCode tried, SerializableConsumer<@Nullable String> use) {
        this.use = use;
        addClassName("etb-code");
        String used = tried.quote().request().coupon();
        Refusal refusal = tried.refusal();
        if (used != null) {
            used(used);
        } else if (refusal != null) {
            field(tried.code(), refusal);
        } else if (tried.offered()) {
            closed();
        } else {
            setVisible(false);
        }
    }

    /** For who has just tried a code: where she would go on. */
    public void takeFocus() {
        next.focus();
    }

    private void closed() {
        Button open = new Button(getTranslation("code.have"), new Icon("tag"), click -> {
            removeAll();
            field(null, null).focus();
        });
        next = open;
        open.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add(open);
    }

    private TextField field(@Nullable String tried, @Nullable Refusal refusal) {
        TextField code = new TextField(getTranslation("code.field"));
        next = code;
        code.setMaxLength(LONGEST);
        code.addClassName("etb-grow");
        code.setAutocapitalize(Autocapitalize.CHARACTERS);
        code.setClearButtonVisible(true);
        if (tried != null) {
            code.setValue(tried);
        }
        if (refusal != null) {
            code.setErrorMessage(say(refusal.title()) + " " + say(refusal.reason()));
            code.setInvalid(true);
        }
        Button apply = new Button(getTranslation("code.apply"), click -> apply(code));
        code.addKeyPressListener(Key.ENTER, press -> apply(code));
        Div line = new Div(code, apply);
        line.addClassName("etb-code-line");
        add(line);
        return code;
    }

    private void apply(TextField code) {
        use.accept(code.getValue().isBlank() ? null : code.getValue());
    }

    private void used(String code) {
        Span said = new Span(getTranslation("code.used", code.toUpperCase(getLocale())));
        said.getElement().setAttribute("role", "status");
        said.addClassName("etb-grow");
        Button without = new Button(getTranslation("code.without"), click -> use.accept(null));
        next = without;
        without.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        Div line = new Div(new Icon("tag"), said, without);
        line.addClassNames("etb-row", "etb-code-used");
        add(line);
    }

    private String say(Text text) {
        return getTranslation(text.key(), text.arguments().toArray());
    }
}
