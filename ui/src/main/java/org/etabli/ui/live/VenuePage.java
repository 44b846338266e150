package org.etabli.ui.live;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.Optional;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venue;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.shell.Page;
import org.jspecify.annotations.Nullable;

/** A page about the one venue in scope, drawn again whenever something changes there. */
public abstract class VenuePage extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final String words;
    private final String icon;
    private transient volatile @Nullable VenueId shown;

    /**
     * @param words the beginning of the names of its texts: {@code .menu} is its title, {@code .nowhere} what it says where
     *     no venue is in scope
     * @param icon of what it says instead of a list
     */
    protected VenuePage(String words, String icon, LiveVenues live) {
        super(words + ".menu");
        this.words = words;
        this.icon = icon;
        live.follow(this, changed -> changed.equals(shown), this::show);
    }

    /** The venue in scope that she may see here. */
    protected abstract Optional<Venue> here();

    /** Draws the page anew; it is empty when this is called. */
    protected abstract void show(Venue here);

    /** Says that there is nothing to list. */
    protected final void showNone(String text) {
        add(new EmptyState(icon, text));
    }

    protected final void show() {
        removeAll();
        Optional<Venue> here = here();
        shown = here.map(Venue::id).orElse(null);
        here.ifPresentOrElse(this::show, () -> showNone(getTranslation(words + ".nowhere")));
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        show();
    }
}
