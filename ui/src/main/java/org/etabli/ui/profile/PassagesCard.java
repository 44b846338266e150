package org.etabli.ui.profile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.ZonedDateTime;
import java.util.List;
import org.etabli.access.AccessHistory;
import org.etabli.access.Decision.Reason;
import org.etabli.access.Passage;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.SignedIn;

/** What doors and machines noted of her badge. */
final class PassagesCard extends Section {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 6;
    private static final int MOST = 300;

    private final transient Desk desk;
    private final Div list = new Div();
    private final Button more = new Button(getTranslation("profile.passages.more"), click -> showMore());
    private int limit = PAGE;

    /** Reads them in the name of who is signed in. */
    @SpringComponent
    static final class Desk {

        private final SignedIn signedIn;
        private final AccessHistory history;
        private final Venues venues;

        Desk(SignedIn signedIn, AccessHistory history, Venues venues) {
            this.signedIn = signedIn;
            this.history = history;
            this.venues = venues;
        }

        List<Passage> list(int limit) {
            return history.listOwn(signedIn.caller(), limit);
        }

        Venue venue(Passage passage) {
            return venues.get(passage.venue());
        }
    }

    PassagesCard(Desk desk) {
        super("passages");
        this.desk = desk;
        more.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add(list, more);
        show();
    }

    private void showMore() {
        limit = Math.min(limit + 4 * PAGE, MOST);
        show();
    }

    private void show() {
        List<Passage> found = desk.list(limit + 1);
        more.setVisible(found.size() > limit && limit < MOST);
        list.removeAll();
        if (found.isEmpty()) {
            list.getElement().removeAttribute("role");
            Span none = new Span(getTranslation("profile.passages.none"));
            none.addClassNames("etb-s13", "etb-sec");
            list.add(none);
        } else {
            list.getElement().setAttribute("role", "list");
        }
        found.stream().limit(limit).forEach(passage -> list.add(row(passage)));
    }

    private Component row(Passage passage) {
        Venue venue = desk.venue(passage);
        ZonedDateTime at = passage.at().atZone(venue.zone());
        Span where = new Span(passage.where());
        Span when = new Span(getTranslation("profile.passages.when", Words.date(at.toLocalDate()), at, venue.name()));
        when.addClassNames("etb-s13", "etb-sec");
        Div left = new Div(where, when);
        left.addClassNames("etb-col", "etb-grow");
        Reason reason = passage.reason();
        String key = "profile.passages." + passage.what();
        Span what = new Span(
                reason == null
                        ? getTranslation(key)
                        : getTranslation(key + ".because", getTranslation("supervision.reason." + reason)));
        what.addClassNames("etb-s13", "etb-end");
        Div row = new Div(left, what);
        row.addClassNames("etb-row", "etb-line");
        row.getElement().setAttribute("role", "listitem");
        return row;
    }
}
