package org.etabli.ui.prospects;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.etabli.kernel.ProspectId;
import org.etabli.network.Venue;
import org.etabli.prospect.Prospect;
import org.etabli.prospect.Stage;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.shell.Page;

/** Who asked one of the operator's venues something: those on the way first, and beside them everything about one. */
@Route(ProspectsView.PATH + "/:prospect?")
@Menu(order = 33, icon = "walk", title = "prospects.menu")
@RolesAllowed({"FRONT_DESK", "MANAGER"})
class ProspectsView extends Page implements BeforeEnterObserver {

    static final String PATH = "prospects";

    private static final long serialVersionUID = 1L;
    private final transient ProspectDesk desk;
    private final Div list = new Div();
    private final Div pane = new Div();
    private Look look = Look.OPEN;

    /** A saved look at the list. */
    private enum Look {
        OPEN(prospect -> prospect.stage().isOpen()),
        JOINED(prospect -> prospect.stage() == Stage.JOINED),
        LOST(prospect -> prospect.stage() == Stage.LOST);

        private final transient Predicate<Prospect> shows;

        Look(Predicate<Prospect> shows) {
            this.shows = shows;
        }
    }

    ProspectsView(ProspectDesk desk) {
        super("prospects.menu");
        this.desk = desk;
        addClassNames("etb-mailbox", "etb-prospects");
        list.addClassName("etb-mails");
        pane.addClassNames("etb-mail", "etb-prospect");
        add(list, pane);
    }

    @Override
    public List<Component> actions() {
        return desk.here()
                .filter(desk::manages)
                .<Component>map(venue -> {
                    Button settings = new Button(
                            getTranslation("prospects.settings"), new Icon("gear"), click -> settings(venue));
                    settings.addThemeVariants(ButtonVariant.TERTIARY);
                    settings.setAriaLabel(getTranslation("prospects.settings"));
                    return settings;
                })
                .map(List::of)
                .orElse(List.of());
    }

    private void settings(Venue venue) {
        new ProspectSettings(desk, venue).open();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<ProspectId> wanted = event.getRouteParameters().get("prospect").map(ProspectId::parse);
        wanted.map(desk::get).ifPresent(this::lookAt);
        getElement().setAttribute("data-open", wanted.isPresent());
        showAll(wanted);
    }

    private void lookAt(Prospect prospect) {
        for (Look each : Look.values()) {
            if (each.shows.test(prospect)) {
                look = each;
            }
        }
    }

    private void showAll(Optional<ProspectId> wanted) {
        list.removeAll();
        pane.removeAll();
        Optional<Venue> here = desk.here();
        if (here.isEmpty()) {
            alone(getTranslation("prospects.nowhere"));
            return;
        }
        List<Prospect> all = desk.list(here.get().operator());
        if (all.isEmpty()) {
            alone(getTranslation("prospects.none"));
            return;
        }
        setClassName("etb-mailbox-empty", false);
        list.setVisible(true);
        List<Prospect> shown = all.stream().filter(look.shows).toList();
        Optional<ProspectId> opened = wanted.or(() -> shown.stream().findFirst().map(Prospect::id));
        list.add(chips(all));
        Div rows = new Div();
        rows.getElement().setAttribute("role", "list");
        shown.forEach(
                each -> rows.add(row(each, opened.filter(each.id()::equals).isPresent())));
        list.add(rows);
        opened.map(desk::get)
                .ifPresentOrElse(
                        prospect -> pane.add(new ProspectPane(desk, prospect, () -> again(prospect.id()))),
                        () -> pane.add(new EmptyState("walk", getTranslation("prospects.none." + look.name()))));
    }

    private void alone(String sentence) {
        list.setVisible(false);
        setClassName("etb-mailbox-empty", true);
        pane.add(new EmptyState("walk", sentence));
    }

    /** What was done shows in the list too. */
    private void again(ProspectId id) {
        lookAt(desk.get(id));
        showAll(Optional.of(id));
    }

    private Div chips(List<Prospect> all) {
        Div chips = new Div();
        chips.addClassName("etb-chips");
        chips.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("prospects.looks"));
        for (Look each : Look.values()) {
            Span number = new Span(Long.toString(all.stream().filter(each.shows).count()));
            number.addClassName("etb-num");
            NativeButton chip = new NativeButton("", click -> {
                look = each;
                UI.getCurrent().getPage().getHistory().replaceState(null, PATH);
                showAll(Optional.empty());
            });
            chip.add(new Text(getTranslation("prospects.look." + each.name())), number);
            chip.addClassName("etb-chip");
            chip.getElement().setAttribute("aria-pressed", String.valueOf(each == look));
            chips.add(chip);
        }
        return chips;
    }

    private Component row(Prospect prospect, boolean open) {
        Span name = new Span(prospect.fullName());
        name.addClassNames("etb-medium", "etb-ell");
        Span stage =
                new Span(getTranslation("prospects.stage." + prospect.stage().name()));
        stage.addClassNames("etb-push", "etb-s13");
        if (prospect.stage() == Stage.ENQUIRY) {
            stage.addClassName("etb-medium");
        }
        Div first = new Div(name, stage);
        first.addClassName("etb-row");
        Span about = new Span(about(prospect));
        about.addClassNames("etb-s13", "etb-sec", "etb-ell");
        LocalDate due = prospect.nextOn();
        if (due != null && due.isBefore(desk.today()) && prospect.stage().isOpen()) {
            about.addClassName("etb-pay-late");
        }
        Anchor row = new Anchor(PATH + "/" + prospect.id(), first, about);
        row.addClassNames("etb-mails-row", "etb-plain");
        if (open) {
            row.getElement().setAttribute("aria-current", "true");
        }
        Div item = new Div(row);
        item.getElement().setAttribute("role", "listitem");
        return item;
    }

    /** What comes next; without that, her visit; without that, since when she waits. */
    private String about(Prospect prospect) {
        Venue venue = desk.venueOf(prospect);
        if (prospect.nextStep() != null && prospect.stage().isOpen()) {
            LocalDate on = prospect.nextOn();
            return on == null
                    ? prospect.nextStep()
                    : getTranslation("prospects.next.on", prospect.nextStep(), Words.date(on));
        }
        var visit = prospect.visitAt();
        if (visit != null && prospect.stage().isOpen()) {
            return getTranslation(
                    "prospects.row.visit",
                    venue.name(),
                    Words.date(visit.atZone(venue.zone()).toLocalDate()),
                    visit.atZone(venue.zone()));
        }
        return getTranslation(
                "prospects.row",
                venue.name(),
                Words.date(prospect.createdAt().atZone(venue.zone()).toLocalDate()));
    }
}
