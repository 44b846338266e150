package org.etabli.ui.booking;

import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Consumer;
import org.etabli.ui.shell.Icon;
import org.jspecify.annotations.Nullable;

/** Marks a place as a favourite, and takes the mark off again. */
class FavouriteStar extends NativeButton {

    private static final long serialVersionUID = 1L;
    private transient @Nullable Place place;

    FavouriteStar(Consumer<Place> like) {
        super("");
        addClassName("etb-star");
        addClickListener(click -> {
            if (place != null) {
                like.accept(place);
            }
        });
    }

    void show(Place now) {
        Place before = place;
        place = now;
        if (before == null || before.favourite() != now.favourite()) {
            removeAll();
            add(new Icon(now.favourite() ? "star-filled" : "star"));
        }
        setAriaLabel(getTranslation("book.favourite", Wording.name(this, now)));
        setTitle(getTranslation(now.favourite() ? "book.favourite.take-off" : "book.favourite.mark"));
        getElement().setAttribute("aria-pressed", Boolean.toString(now.favourite()));
    }
}
