package org.etabli.ui.frontdesk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.Optional;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.ui.planning.Booked;
import org.etabli.ui.planning.PlanningList;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.timeline.Keys;
import org.etabli.ui.timeline.ResourceTimeline;
import org.jspecify.annotations.Nullable;

/** The day of rooms and desks as a picture, or the same as a list and a table. */
final class DayCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient DeskScreens screens;
    private final transient Keys<ResourceId> rowKeys = new Keys<>();
    private final transient Keys<ReservationId> barKeys = new Keys<>();
    private final ResourceTimeline timeline = new ResourceTimeline();
    private final PlanningList list;
    private final LoadsTable loads = new LoadsTable();
    private final Div twin = new Div();
    private final Button asList = new Button(new Icon("list"), click -> toggle());
    private transient @Nullable DeskDay day;

    DayCard(DeskScreens screens, SerializableBiConsumer<Booked, Component> open) {
        this.screens = screens;
        this.list = new PlanningList(open::accept);
        addClassNames("etb-card", "etb-desk-day");
        getElement().setAttribute("aria-label", getTranslation("frontdesk.day"));
        timeline.addClassName("etb-tl-slim");
        timeline.onOpen(key -> barKeys.find(key.split("\\.", 2)[0])
                .flatMap(this::find)
                .ifPresent(visit -> open.accept(visit.booked(), timeline.anchor())));
        asList.addThemeVariants(ButtonVariant.TERTIARY);
        asList.setAriaLabel(getTranslation("frontdesk.as-list"));
        asList.setTooltipText(getTranslation("frontdesk.as-list"));
        asList.addClassName("etb-desk-as-list");
        twin.addClassName("etb-desk-twin");
        twin.add(loads, list);
        add(timeline, twin);
        showList(false);
    }

    /** Turns the picture into its list and back. */
    Button asList() {
        return asList;
    }

    void show(DeskDay fresh) {
        day = fresh;
        if (twin.isVisible()) {
            loads.show(fresh);
            list.show(DayDrawing.drawn(fresh).map(Visit::booked).toList());
        } else {
            timeline.show(screens.sheet(fresh, rowKeys, barKeys, getLocale()), fresh.now());
        }
    }

    private void toggle() {
        showList(!twin.isVisible());
        DeskDay known = day;
        if (known != null) {
            show(known);
        }
    }

    private void showList(boolean asTwin) {
        twin.setVisible(asTwin);
        timeline.setVisible(!asTwin);
        asList.getElement().setAttribute("aria-pressed", Boolean.toString(asTwin));
    }

    private Optional<Visit> find(ReservationId id) {
        DeskDay known = day;
        return known == null
                ? Optional.empty()
                : known.visits().stream().filter(visit -> visit.id().equals(id)).findFirst();
    }
}
