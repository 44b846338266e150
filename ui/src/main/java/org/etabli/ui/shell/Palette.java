package org.etabli.ui.shell;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;

/** Ctrl K: type where to go. Arrows choose, Enter goes, Escape closes; the choice is told through the field. */
final class Palette extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int TYPING_PAUSE_MILLIS = 150;

    private final transient Navigation navigation;
    private final transient PaletteSearch search;
    private final TextField field = new TextField();
    private final Div list = new Div();
    private final Span told = new Span();
    private final List<NativeButton> rows = new ArrayList<>();
    private transient List<PaletteHit> hits = List.of();
    private int chosen;

    Palette(Navigation navigation, PaletteSearch search) {
        this.navigation = navigation;
        this.search = search;
        addClassName("etb-palette");
        setWidth("34rem");
        setTop("14vh");
        getElement().setAttribute("aria-label", getTranslation("shell.find"));
        field.setPlaceholder(getTranslation("shell.palette.placeholder"));
        field.setAriaLabel(getTranslation("shell.find"));
        field.setPrefixComponent(new Icon("search"));
        field.setWidthFull();
        field.setAutofocus(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        field.addValueChangeListener(typed -> show());
        field.addKeyDownListener(Key.ARROW_DOWN, pressed -> choose(chosen + 1));
        field.addKeyDownListener(Key.ARROW_UP, pressed -> choose(chosen - 1));
        field.addKeyDownListener(Key.ENTER, pressed -> go(chosen));
        list.addClassName("etb-choices");
        told.addClassName("etb-vh");
        told.getElement().setAttribute("role", "status");
        add(field, list, told);
        show();
    }

    private void show() {
        hits = search.find(navigation, field.getValue(), getLocale());
        rows.clear();
        list.removeAll();
        for (int at = 0; at < hits.size(); at++) {
            rows.add(row(hits.get(at), at));
        }
        rows.forEach(list::add);
        if (hits.isEmpty()) {
            list.add(new Span(getTranslation("shell.palette.nothing")));
            told.setText(getTranslation("shell.palette.nothing"));
        } else {
            choose(0);
        }
    }

    private NativeButton row(PaletteHit hit, int at) {
        Span name = new Span(hit.name());
        name.addClassName("etb-medium");
        Span detail = new Span(hit.detail());
        detail.addClassNames("etb-sec", "etb-s13", "etb-push");
        NativeButton row = new NativeButton("", click -> go(at));
        row.add(new Icon(hit.icon()), name, detail);
        row.setTabIndex(-1);
        return row;
    }

    private void choose(int at) {
        if (hits.isEmpty()) {
            return;
        }
        chosen = Math.clamp(at, 0, hits.size() - 1);
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).getElement().setAttribute("aria-current", String.valueOf(i == chosen));
        }
        rows.get(chosen).scrollIntoView();
        PaletteHit hit = hits.get(chosen);
        told.setText(hit.name() + " " + hit.detail());
    }

    private void go(int at) {
        if (at < hits.size()) {
            close();
            UI.getCurrent().navigate(hits.get(at).target());
        }
    }
}
