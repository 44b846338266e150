package org.etabli.ui.frontdesk;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** How many are here, to come and gone, and how many desks are free. */
final class DayCounts extends Div {

    private static final long serialVersionUID = 1L;

    DayCounts() {
        addClassNames("etb-figures", "etb-desk-counts");
    }

    void show(DeskDay day) {
        removeAll();
        count("here", day.in(Visit.Stage.HERE).size());
        count("expected", (int) day.visits().stream()
                .filter(visit -> visit.stage().isExpected())
                .count());
        count("left", day.in(Visit.Stage.LEFT).size());
        if (day.isToday() && day.isOpenNow() && !day.pools().isEmpty()) {
            count("free", day.freeDesks());
        }
    }

    private void count(String what, int number) {
        HtmlContainer figure = new HtmlContainer("b");
        figure.setText(Integer.toString(number));
        Span count = new Span(figure);
        count.add(" " + getTranslation("frontdesk.count." + what, number));
        add(count);
    }
}
