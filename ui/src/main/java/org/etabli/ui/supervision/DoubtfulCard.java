package org.etabli.ui.supervision;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import org.etabli.access.Decision.Reason;
import org.etabli.access.DoubtfulSession;
import org.etabli.access.MachineSession;
import org.etabli.access.Verdict;
import org.etabli.access.Verdict.State;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.TimeSlot;
import org.etabli.network.Venue;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.StatusBadge;
import org.etabli.ui.component.Words;

/** Sessions that nobody ended: why, and what to do about each; below, what was decided lately and by whom. */
final class DoubtfulCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient DoubtfulDesk desk;
    private final transient Venue venue;
    private final Span sum = new Span();
    private final Div list = new Div();
    private transient List<DoubtfulSession> shown = List.of();

    DoubtfulCard(DoubtfulDesk desk, Venue venue, boolean oneOfSeveral) {
        this.desk = desk;
        this.venue = venue;
        addClassNames("etb-card", "etb-flush", "etb-live-machines");
        H2 title = new H2(
                oneOfSeveral
                        ? getTranslation("supervision.doubtful.of", venue.name())
                        : getTranslation("supervision.doubtful"));
        String id = "doubtful-of-" + venue.slug();
        title.setId(id);
        getElement().setAttribute("aria-labelledby", id);
        sum.addClassNames("etb-push", "etb-s13", "etb-sec");
        Div head = new Div(title, sum);
        head.addClassName("etb-head");
        list.getElement().setAttribute("role", "list");
        add(head, list);
        setVisible(false);
    }

    /** What did not change is not drawn again. */
    void show() {
        List<DoubtfulSession> found = desk.list(venue);
        if (found.equals(shown)) {
            return;
        }
        shown = found;
        list.removeAll();
        found.forEach(each -> list.add(row(each)));
        sum.setText(getTranslation(
                "supervision.doubtful.sum",
                found.stream().filter(DoubtfulCard::waits).count()));
        setVisible(!found.isEmpty());
    }

    private static boolean waits(DoubtfulSession found) {
        return found.verdict().state() == State.WAITING;
    }

    private Component row(DoubtfulSession found) {
        Span what = new Span(getTranslation(
                "machine-time.ran",
                found.machine(),
                Words.length(Duration.ofMinutes(found.session().minutes()))));
        what.addClassName("etb-medium");
        Div words = new Div(what, under(about(found)));
        words.addClassName("etb-grow");
        Div row = new Div(words);
        row.addClassNames("etb-line", "etb-live-machine", "etb-doubtful");
        row.getElement().setAttribute("role", "listitem");
        if (waits(found)) {
            words.add(under(why(found.session())));
            row.add(
                    doing(found, "supervision.doubtful.charge", true),
                    doing(found, "supervision.doubtful.let-go", false));
        } else {
            words.add(under(decided(found)));
            boolean charged = found.verdict().state() == State.CHARGED;
            row.add(new StatusBadge(
                    charged ? Status.MINE : Status.PAST,
                    getTranslation(charged ? "supervision.doubtful.charged" : "supervision.doubtful.let-go.done")));
        }
        return row;
    }

    private static Span under(String text) {
        Span under = new Span(text);
        under.addClassName("etb-under");
        return under;
    }

    /** « Théo Baranger, mardi 24 novembre, 14 h – 14 h 50 ». */
    private String about(DoubtfulSession found) {
        MachineSession session = found.session();
        ZonedDateTime start = session.startedAt().atZone(venue.zone());
        return getTranslation(
                "supervision.doubtful.about",
                found.member() == null ? getTranslation("supervision.somebody") : found.member(),
                Words.date(start.toLocalDate()),
                LocalSlot.of(
                        new TimeSlot(session.startedAt(), Objects.requireNonNull(session.endedAt())), venue.zone()));
    }

    private String why(MachineSession session) {
        Reason doubt = session.doubt();
        return doubt == null
                ? getTranslation("supervision.doubtful.why." + session.endedBy())
                : getTranslation("supervision.doubtful.why", getTranslation("supervision.reason." + doubt));
    }

    private String decided(DoubtfulSession found) {
        Verdict verdict = found.verdict();
        return getTranslation(
                "supervision.doubtful.decided." + verdict.state(),
                found.decidedBy() == null ? "" : found.decidedBy(),
                verdict.reason() == null ? "" : verdict.reason(),
                Words.length(Duration.ofMinutes(verdict.minutes() == null ? 0 : verdict.minutes())));
    }

    private Button doing(DoubtfulSession found, String key, boolean charges) {
        Button button = new Button(getTranslation(key), click -> ask(found, charges));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(
                "supervision.doubtful.one",
                getTranslation(key),
                found.machine(),
                found.member() == null ? getTranslation("supervision.somebody") : found.member()));
        return button;
    }

    private void ask(DoubtfulSession found, boolean charges) {
        MachineSession session = found.session();
        new VerdictDialog(found, charges, (minutes, reason) -> {
                    if (charges) {
                        desk.charge(session.id(), minutes, reason);
                    } else {
                        desk.letGo(session.id(), reason);
                    }
                    Notices.done(getTranslation(
                            charges ? "supervision.doubtful.charge.said" : "supervision.doubtful.let-go.said",
                            found.machine()));
                    show();
                })
                .open();
    }
}
