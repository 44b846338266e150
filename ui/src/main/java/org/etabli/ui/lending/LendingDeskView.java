package org.etabli.ui.lending;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.etabli.lending.Loan;
import org.etabli.lending.Pickup;
import org.etabli.network.Venue;
import org.etabli.ui.live.LiveMinutes;
import org.etabli.ui.live.LiveVenues;
import org.etabli.ui.live.VenuePage;
import org.etabli.ui.shell.Icon;

/** The desk of what is lent: what is fetched today, what is out with the overdue first, what came back. */
@Route(LendingDeskView.PATH)
@RolesAllowed("FRONT_DESK")
class LendingDeskView extends VenuePage {

    static final String PATH = "lending/desk";

    private static final long serialVersionUID = 1L;
    private static final int BACK_SHOWN = 12;

    private final transient LoanDesk desk;
    private final LoanRows rows;

    LendingDeskView(LoanDesk desk, LiveVenues live, LiveMinutes minutes) {
        super("lending.desk", "swap", live);
        this.desk = desk;
        rows = new LoanRows(desk, this::show);
        addClassName("etb-lending");
        minutes.follow(this, this::show);
    }

    static String address(Venue venue) {
        return PATH + "?venue=" + venue.slug();
    }

    @Override
    public boolean isLive() {
        return true;
    }

    @Override
    public List<Component> actions() {
        Anchor shelf = new Anchor(LendingView.PATH, new Icon("list"), new Span(getTranslation("lending.shelf")));
        shelf.addClassName("etb-btn");
        Button lend = new Button(getTranslation("lending.lend"), new Icon("plus"), click -> lend());
        lend.addThemeVariants(ButtonVariant.PRIMARY);
        lend.setVisible(desk.here().isPresent());
        return List.of(shelf, lend);
    }

    @Override
    protected Optional<Venue> here() {
        return desk.here();
    }

    @Override
    protected void show(Venue here) {
        List<Pickup> waiting = desk.pickups(here);
        List<Loan> out = desk.out(here);
        List<Loan> back = desk.back(here).stream().limit(BACK_SHOWN).toList();
        if (desk.shelf(here).isEmpty() && out.isEmpty() && back.isEmpty()) {
            showNone(getTranslation("lending.desk.nothing-lent"));
            return;
        }
        add(
                card(
                        "lending.desk.waiting",
                        "lending.desk.waiting.none",
                        waiting.stream()
                                .map(pickup -> rows.waiting(here, pickup))
                                .toList()),
                card(
                        "lending.desk.out",
                        "lending.desk.out.none",
                        out.stream().map(loan -> rows.out(here, loan)).toList()),
                card(
                        "lending.desk.back",
                        "lending.desk.back.none",
                        back.stream().map(loan -> rows.back(here, loan)).toList()));
    }

    private Component card(String title, String nothing, List<? extends Component> lines) {
        H2 heading = new H2(getTranslation(title));
        if (!lines.isEmpty()) {
            Span count = new Span(Integer.toString(lines.size()));
            count.addClassNames("etb-s13", "etb-sec", "etb-num");
            heading.add(" ");
            heading.add(count);
        }
        Div card = new Div(heading);
        card.addClassNames("etb-card", "etb-loans");
        if (lines.isEmpty()) {
            Span none = new Span(getTranslation(nothing));
            none.addClassNames("etb-s13", "etb-sec");
            card.add(none);
            return card;
        }
        Div list = new Div();
        list.getElement().setAttribute("role", "list").setAttribute("aria-label", getTranslation(title));
        lines.forEach(list::add);
        card.add(list);
        return card;
    }

    private void lend() {
        desk.here()
                .map(here -> new AskedThing(desk, here, desk.words().today(here)))
                .ifPresent(asked -> new HandOutDialog(desk, asked, this::show).open());
    }
}
