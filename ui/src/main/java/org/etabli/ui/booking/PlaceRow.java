package org.etabli.ui.booking;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.StatusBadge;
import org.etabli.ui.shell.Icon;

/** One desk or room in the list: its label, how it stands, who has it, what it has, and whether it is a favourite. */
class PlaceRow extends Div {

    private static final long serialVersionUID = 1L;

    /** What is shown of what a place has, in this order; each has an icon of its name. */
    static final List<String> TAGS = List.of("screen", "plug", "window", "wheelchair", "quiet", "high-table");

    private final NativeButton button = new NativeButton();
    private final FavouriteStar star;
    private transient Place place;
    private boolean chosen;

    PlaceRow(Place place, boolean chosen, Consumer<Place> choose, Consumer<Place> like) {
        this.place = place;
        this.chosen = chosen;
        getElement().setAttribute("role", "listitem");
        button.addClassName("etb-seat-row");
        button.addClickListener(click -> choose.accept(this.place));
        star = new FavouriteStar(like);
        star.getElement().setAttribute("data-beside", true);
        addClassName("etb-seat");
        add(button, star);
        draw();
    }

    void update(Place now, boolean nowChosen) {
        boolean same = nowChosen == chosen
                && now.status() == place.status()
                && now.takers().equals(place.takers());
        place = now;
        chosen = nowChosen;
        star.show(now);
        if (!same) {
            button.removeAll();
            draw();
        }
    }

    private void draw() {
        Span label = new Span(place.label());
        label.addClassName("etb-strong");
        button.add(label, badge().bare(), tags());
        button.getElement().setAttribute("aria-pressed", Boolean.toString(chosen));
        setClassName("etb-seat-taker", !place.takers().isEmpty());
        star.show(place);
    }

    private StatusBadge badge() {
        return chosen && place.isFree()
                ? new StatusBadge(Status.MINE, getTranslation("book.your-choice"))
                : new StatusBadge(place.status(), Wording.status(this, place));
    }

    private Span tags() {
        Span icons = new Span();
        icons.addClassName("etb-seat-tags");
        List<String> shown = TAGS.stream().filter(place.tags()::contains).toList();
        shown.forEach(tag -> icons.add(new Icon(symbol(tag))));
        Span words = new Span(
                shown.stream().map(tag -> getTranslation("book.tag." + tag)).collect(Collectors.joining(", ")));
        words.addClassName("etb-vh");
        icons.add(words);
        return icons;
    }

    static String symbol(String tag) {
        return tag.equals("quiet") ? "mute" : tag;
    }
}
