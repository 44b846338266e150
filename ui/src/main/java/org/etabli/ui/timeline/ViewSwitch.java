package org.etabli.ui.timeline;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import org.etabli.ui.shell.Icon;

/** Day, week or list. */
public final class ViewSwitch extends RadioButtonGroup<TimelineView> {

    private static final long serialVersionUID = 1L;

    public ViewSwitch(SerializableConsumer<TimelineView> onChange) {
        addClassName("etb-seg");
        setAriaLabel(getTranslation("timeline.view.label"));
        setItems(TimelineView.values());
        setValue(TimelineView.DAY);
        setRenderer(new ComponentRenderer<>(view -> {
            Span word = new Span(getTranslation("timeline.view." + view.word()));
            if (view != TimelineView.LIST) {
                return word;
            }
            Span both = new Span(new Icon("list"), word);
            both.addClassNames("etb-row", "etb-g6");
            return both;
        }));
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onChange.accept(change.getValue());
            }
        });
    }
}
