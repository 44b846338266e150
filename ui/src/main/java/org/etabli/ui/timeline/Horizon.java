package org.etabli.ui.timeline;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** Which days a schedule is about and how they are looked at; the address carries both, so that it can be kept and sent. */
public final class Horizon extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PHONE = 700;
    private final DayStepper stepper;
    private final ViewSwitch views;

    /** @param onChange hears of every other day or view that a person chooses */
    public Horizon(SerializableRunnable onChange) {
        stepper = new DayStepper(LocalDate.EPOCH, day -> onChange.run());
        views = new ViewSwitch(view -> onChange.run());
        addClassName("etb-horizon");
        add(stepper, views);
    }

    /** As the address says; else today, as a list on phones and drawn elsewhere. */
    public void read(QueryParameters address, LocalDate today) {
        stepper.show(DayStepper.asked(address).orElse(today));
        boolean phone = UI.getCurrent().getPage().getExtendedClientDetails().getWindowInnerWidth() < PHONE;
        views.setValue(TimelineView.of(
                address.getSingleParameter("view").orElse(""), phone ? TimelineView.LIST : TimelineView.DAY));
    }

    /** @param venue its slug */
    public void writeTo(String route, String venue) {
        QueryParameters query =
                QueryParameters.simple(Map.of("venue", venue, "day", day().toString(), "view", view().word()));
        UI.getCurrent().getPage().getHistory().replaceState(null, route + "?" + query.getQueryString());
    }

    public LocalDate day() {
        return stepper.day();
    }

    public TimelineView view() {
        return views.getValue();
    }

    /** The days in sight; steps by as many from now on. */
    public TimelineScale scale(ZoneId zone) {
        boolean week = view() == TimelineView.WEEK;
        stepper.byWeeks(week);
        return week ? TimelineScale.weekOf(day(), zone) : TimelineScale.day(day(), zone);
    }
}
