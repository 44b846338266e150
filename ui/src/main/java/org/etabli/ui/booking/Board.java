package org.etabli.ui.booking;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.etabli.resource.Floor;
import org.etabli.ui.shell.Icon;
import org.jspecify.annotations.Nullable;

/** Lays the parts of the screen out: choices, the list and its twin the plan, the time, the summary. */
class Board extends Div {

    private static final long serialVersionUID = 1L;

    private final transient BiFunction<Scene, Floor, List<Elsewhere>> elsewhere;
    private final PlanSwitch planSwitch = new PlanSwitch(this::showPlan);
    private final BookingBar bar;
    private final PlaceList list;
    private final FullFloor full;
    private final PlanCard plan;
    private final TimeCard time;
    private final SummaryCard summary;
    private final Span news = new Span();
    private final Button back;
    private transient @Nullable Floor floor;
    private transient @Nullable Scene scene;

    /** @param elsewhere finds what would do instead of a full floor */
    Board(
            Chooser chooser,
            SummaryCard.Actions actions,
            PlanDrawing drawing,
            BiFunction<Scene, Floor, List<Elsewhere>> elsewhere) {
        this.elsewhere = elsewhere;
        bar = new BookingBar(chooser, this::look, chooser::otherKind, planSwitch);
        list = new PlaceList(chooser::choose, actions.like());
        full = new FullFloor(chooser::choose);
        plan = new PlanCard(drawing, chooser::touch, () -> showPlan(false));
        time = new TimeCard(chooser);
        summary = new SummaryCard(actions, chooser);
        back = new Button(getTranslation("book.show-plan"), new Icon("plan"), click -> showPlan(true));
        back.addClassNames("etb-book-back", "etb-wideonly");
        back.addThemeNames("tertiary", "small");
        list.addToHead(back);
        news.addClassName("etb-vh");
        news.getElement().setAttribute("role", "status");
        addClassName("etb-book");
        Div places = new Div(full, list);
        places.addClassName("etb-book-places");
        add(bar, places, plan, time, summary, news);
        showPlan(true);
    }

    /** @param lost whether the chosen place was taken while she looked at it */
    void show(Scene now, boolean lost) {
        boolean elsewhere =
                scene == null || !scene.venue().id().equals(now.venue().id());
        scene = now;
        Place chosen = now.offer().place();
        if (elsewhere || chosen != null && floor != null && !chosen.stands(floor.id())) {
            floor = null;
        }
        look(Optional.ofNullable(floor).orElseGet(() -> now.premises().floorOf(chosen)));
        time.show(now);
        summary.show(now, lost);
        news.setText(lost ? getTranslation("book.lost.title") : "");
    }

    /** Hides the plan, or brings it back beside its list. */
    void showPlan(boolean shown) {
        getElement().setAttribute("data-mode", shown ? "plan" : "list");
        back.setVisible(!shown);
        planSwitch.press(shown);
    }

    private void look(@Nullable Floor other) {
        floor = other;
        Scene shown = scene;
        if (shown == null) {
            return;
        }
        bar.show(shown, other);
        list.show(shown, other);
        boolean saidAlready = shown.offer().place() == null;
        full.show(shown, other, saidAlready || other == null ? List.of() : elsewhere.apply(shown, other));
        plan.setVisible(other != null);
        if (other != null) {
            plan.show(shown, other);
        }
    }
}
