package org.etabli.ui.frontdesk;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import org.etabli.ui.shell.Icon;

/** Names and badges are typed here, by people and by readers; its keys work the list below. */
final class ArrivalSearch extends TextField {

    private static final long serialVersionUID = 1L;

    ArrivalSearch(SerializableRunnable changed, SerializableConsumer<Integer> step, SerializableRunnable enter) {
        addClassName("etb-arrivals-find");
        setPlaceholder(getTranslation("frontdesk.find"));
        setAriaLabel(getTranslation("frontdesk.find"));
        setPrefixComponent(new Icon("search"));
        Span slash = new Span("/");
        slash.addClassName("etb-kbd");
        setSuffixComponent(slash);
        setMaxLength(80);
        getElement().setAttribute("data-local-search", true);
        getElement().setAttribute("autocomplete", "off");
        setValueChangeMode(ValueChangeMode.EAGER);
        addValueChangeListener(change -> changed.run());
        addKeyDownListener(Key.ARROW_DOWN, pressed -> step.accept(1));
        addKeyDownListener(Key.ARROW_UP, pressed -> step.accept(-1));
        addKeyDownListener(Key.ESCAPE, pressed -> clear());
        addKeyDownListener(Key.ENTER, pressed -> enter.run());
    }

    String words() {
        return getValue().strip();
    }
}
