package org.etabli.ui.supervision;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.etabli.access.Guarded;
import org.etabli.network.Venue;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.live.LiveSeconds;
import org.etabli.ui.live.LiveVenues;
import org.etabli.ui.shell.Page;

/**
 * What controllers guard at the venues in scope, beside the log of what happened there. Follows what controllers say by
 * itself, and looks again every other second, because silence tells nothing.
 *
 * @param <C> what shows the guarded things of one venue
 */
abstract class SupervisionView<C extends Component> extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final String words;
    private final Div things = new Div();
    private final Div logs = new Div();
    private transient volatile List<Part<C>> parts = List.of();

    private record Part<C>(Venue venue, C things, HistoryCard log) {}

    /** @param words the beginning of the names of its texts */
    SupervisionView(String words, LiveVenues live, LiveSeconds seconds) {
        super(words + ".menu");
        this.words = words;
        addClassName("etb-supervision");
        things.addClassName("etb-col");
        logs.addClassName("etb-col");
        live.follow(
                this, venue -> parts.stream().anyMatch(part -> part.venue().id().equals(venue)), this::refresh);
        seconds.follow(this, this::refresh);
    }

    abstract List<Venue> venues();

    /** Room for the guarded things of one venue, shown by {@link #show}. */
    abstract C place(Venue venue);

    /** What happened at the guarded things of one venue. */
    abstract HistoryCard.Log log(Venue venue);

    /** Shows the guarded things as they are now, and answers their names in order. */
    abstract Map<Guarded, String> show(Venue venue, C place);

    @Override
    public final boolean isLive() {
        return true;
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        things.removeAll();
        logs.removeAll();
        List<Venue> venues = venues();
        if (venues.isEmpty()) {
            parts = List.of();
            add(new EmptyState("building", getTranslation(words + ".no-venue")));
            return;
        }
        List<Part<C>> all = new ArrayList<>();
        for (Venue venue : venues) {
            Part<C> part = new Part<>(
                    venue, place(venue), new HistoryCard(log(venue), words + ".log", venue, venues.size() > 1));
            things.add(part.things());
            logs.add(part.log());
            all.add(part);
        }
        parts = all;
        add(things, logs);
        refresh();
    }

    final void refresh() {
        for (Part<C> part : parts) {
            part.log().offer(show(part.venue(), part.things()));
            part.log().show();
        }
    }
}
