package org.etabli.ui.booking;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Consumer;
import org.etabli.ui.shell.Icon;

/** On phones, plan or list: there is room for one. */
class PlanSwitch extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Consumer<Boolean> show;
    private final NativeButton plan = button("plan", true);
    private final NativeButton list = button("list", false);

    /** @param show hears whether the plan is wanted */
    PlanSwitch(Consumer<Boolean> show) {
        this.show = show;
        addClassNames("etb-seg", "etb-phoneonly");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("book.plan-or-list"));
        add(plan, list);
        press(true);
    }

    private NativeButton button(String icon, boolean wantsPlan) {
        NativeButton button = new NativeButton();
        Icon symbol = new Icon(icon);
        symbol.addClassName("etb-i16");
        button.add(symbol);
        button.add(getTranslation("book.show-" + icon));
        button.addClickListener(click -> show.accept(wantsPlan));
        return button;
    }

    void press(boolean wantsPlan) {
        plan.getElement().setAttribute("aria-pressed", Boolean.toString(wantsPlan));
        list.getElement().setAttribute("aria-pressed", Boolean.toString(!wantsPlan));
    }
}
