package org.etabli.ui.frontdesk;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.EnumMap;
import java.util.Map;

/** To come, here, gone; each with how many. */
final class ArrivalTabs extends RadioButtonGroup<ArrivalTab> {

    private static final long serialVersionUID = 1L;
    private final Map<ArrivalTab, Span> counts = new EnumMap<>(ArrivalTab.class);

    ArrivalTabs(SerializableRunnable changed) {
        addClassNames("etb-seg", "etb-fill");
        setAriaLabel(getTranslation("frontdesk.tabs"));
        for (ArrivalTab tab : ArrivalTab.values()) {
            Span count = new Span();
            count.addClassName("etb-num");
            counts.put(tab, count);
        }
        setItems(ArrivalTab.values());
        setRenderer(new ComponentRenderer<>(tab -> {
            Span both = new Span(new Span(getTranslation("frontdesk.tab." + tab.word())), counts.get(tab));
            both.addClassNames("etb-row", "etb-g6");
            return both;
        }));
        setValue(ArrivalTab.EXPECTED);
        addValueChangeListener(change -> changed.run());
    }

    void show(DeskDay day) {
        counts.forEach((tab, count) -> count.setText(Long.toString(tab.count(day))));
    }
}
