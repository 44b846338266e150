package org.etabli.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** The keys that work, and the switch that makes the single ones rest (WCAG 2.1.4). */
final class KeysDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    KeysDialog(Navigation navigation, boolean enabled, Consumer<Boolean> use) {
        setHeaderTitle(getTranslation("shell.keys"));
        setWidth("26rem");
        Div rows = new Div();
        rows.addClassName("etb-keytable");
        rows.add(row("shell.keys.palette", List.of(getTranslation("shell.palette.key"))));
        rows.add(row("shell.keys.search", List.of("/")));
        rows.add(row("shell.keys.help", List.of("?")));
        Shortcuts.DESTINATIONS.entrySet().stream()
                .filter(key -> navigation.leadsTo(key.getValue()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(key -> navigation.entries().stream()
                        .filter(entry -> Navigation.pathOf(entry).equals(key.getValue()))
                        .forEach(entry -> rows.add(
                                row(entry.title(), List.of("g", key.getKey().toLowerCase(Locale.ROOT))))));
        Checkbox single = new Checkbox(getTranslation("shell.keys.single"), enabled);
        single.setHelperText(getTranslation("shell.keys.single.help"));
        single.addValueChangeListener(change -> use.accept(change.getValue()));
        add(rows, single);
        getFooter().add(new Button(getTranslation("notice.close"), click -> close()));
    }

    private Component row(String key, List<String> keys) {
        Span caps = new Span();
        caps.addClassName("etb-keys");
        keys.forEach(cap -> {
            Span kbd = new Span(cap);
            kbd.addClassName("etb-kbd");
            caps.add(kbd);
        });
        Div row = new Div(new Span(getTranslation(key)), caps);
        row.addClassNames("etb-row", "etb-between");
        return row;
    }
}
