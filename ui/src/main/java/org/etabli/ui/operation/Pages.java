package org.etabli.ui.operation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import org.etabli.ui.shell.Icon;

/** « 26 à 50 sur 340 », and the ways to the page before and after. Pages count from 0, in the address from 1. */
final class Pages extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 100_000;

    private final Span where = new Span();
    private final Button previous;
    private final Button next;
    private int at;

    Pages(SerializableConsumer<Integer> open) {
        addClassName("etb-members-foot");
        previous = button("chevron-left", "operation.previous", () -> open.accept(at - 1));
        next = button("chevron-right", "operation.next", () -> open.accept(at + 1));
        where.addClassName("etb-num");
        Div ways = new Div(previous, next);
        ways.addClassName("etb-row");
        add(where, ways);
    }

    void show(int page, int size, long all) {
        at = page;
        setVisible(all > 0);
        where.setText(
                getTranslation("operation.range", (long) page * size + 1, Math.min(all, (page + 1L) * size), all));
        previous.setVisible(all > size);
        next.setVisible(all > size);
        previous.setEnabled(page > 0);
        next.setEnabled((page + 1L) * size < all);
    }

    /** As an address says it; the first one for what is no number. */
    static int number(String typed) {
        return typed.matches("[1-9]\\d{0,4}") ? Math.min(MOST, Integer.parseInt(typed)) - 1 : 0;
    }

    /** The page itself, or the last one when there are not that many. */
    static int within(int page, long all, int size) {
        return (int) Math.min(page, Math.max(0, (all - 1) / size));
    }

    private Button button(String icon, String key, Runnable act) {
        Button button = new Button(new Icon(icon), click -> act.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(key));
        return button;
    }
}
