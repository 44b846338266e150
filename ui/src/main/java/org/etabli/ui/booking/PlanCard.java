package org.etabli.ui.booking;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.etabli.kernel.UnitId;
import org.etabli.reservation.UnitState;
import org.etabli.resource.Floor;
import org.etabli.ui.component.FloorPlan;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.StatusBadge;
import org.etabli.ui.shell.Icon;
import org.jspecify.annotations.Nullable;

/** The floor as a picture, with everything that stands on it and how it stands in the slot. */
class PlanCard extends Section {

    private static final long serialVersionUID = 1L;
    private static final List<Status> LEGEND =
            List.of(Status.FREE, Status.BOOKED, Status.MINE, Status.HERE, Status.AUTH, Status.BROKEN);

    private final transient PlanDrawing drawing;
    private final H2 title = new H2();
    private final Span when = new Span();
    private final FloorPlan plan = new FloorPlan();
    private transient @Nullable Floor shown;
    private transient List<FloorPlan.Place> places = List.of();

    /** @param listOnly hides the plan */
    PlanCard(PlanDrawing drawing, Consumer<UnitId> choose, Runnable listOnly) {
        this.drawing = drawing;
        addClassNames("etb-card", "etb-book-plan");
        getElement().setAttribute("aria-label", getTranslation("book.plan"));
        when.addClassNames("etb-sec", "etb-s13");
        plan.addPlaceSelectedListener(selected -> choose.accept(UnitId.parse(selected.place())));
        add(head(listOnly), plan, legend());
    }

    void show(Scene scene, Floor floor) {
        title.setText(floor.name());
        when.setText(getTranslation(
                "book.from-to",
                scene.timing().local().start(),
                scene.timing().local().end()));
        if (!floor.equals(shown)) {
            shown = floor;
            plan.setFloor(floor, getTranslation("book.plan-of", scene.venue().name(), floor.name()));
        }
        List<FloorPlan.Place> now = drawing.places(this, floor);
        if (!now.equals(places)) {
            places = now;
            plan.setPlaces(now);
        }
        plan.setStates(now.stream().flatMap(place -> state(scene, place)).toList());
        Place chosen = scene.offer().place();
        Place here = chosen != null && chosen.stands(floor.id()) ? chosen : null;
        plan.select(
                here == null ? null : here.unit().id().toString(),
                here != null && here.isFree() ? getTranslation("book.your-choice") : "");
    }

    private Stream<FloorPlan.State> state(Scene scene, FloorPlan.Place place) {
        UnitId unit = UnitId.parse(place.id());
        Premises premises = scene.premises();
        return premises.state(unit).stream()
                .map(UnitState::state)
                .map(Status::of)
                .map(status -> new FloorPlan.State(
                        place.id(),
                        status.key(),
                        getTranslation(status.word()),
                        premises.taker(unit),
                        premises.favourites().contains(unit) ? getTranslation("book.favourite.word") : ""));
    }

    private Div head(Runnable listOnly) {
        Span push = new Span();
        push.addClassName("etb-grow");
        Button list = new Button(getTranslation("book.list-only"), new Icon("list"), click -> listOnly.run());
        list.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        list.addClassName("etb-neutral");
        Button whole = new Button(new Icon("expand"), click -> plan.toggleFullscreen());
        whole.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        whole.addClassName("etb-neutral");
        whole.setAriaLabel(getTranslation("book.plan-large"));
        Div head = new Div(title, when, push, list, whole);
        head.addClassNames("etb-head", "etb-wideonly");
        return head;
    }

    private static Div legend() {
        Div legend = new Div();
        legend.addClassName("etb-legend");
        LEGEND.forEach(status -> legend.add(new StatusBadge(status).bare()));
        return legend;
    }
}
