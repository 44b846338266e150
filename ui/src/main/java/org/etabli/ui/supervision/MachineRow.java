package org.etabli.ui.supervision;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.etabli.access.Accompaniments.Named;
import org.etabli.access.LiveMachine;
import org.etabli.access.LiveMachine.Use;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.StatusBadge;
import org.etabli.ui.component.Title;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.Icon;
import org.jspecify.annotations.Nullable;

/** One machine: what it is, how it stands, and who has it on. */
final class MachineRow extends Div {

    private static final long serialVersionUID = 1L;

    private final Div words = new Div();
    private final transient ZoneId zone;
    private final transient LocalDate today;
    private final String name;

    MachineRow(LiveMachine machine, ZoneId zone, LocalDate today, boolean changed) {
        this.zone = zone;
        this.today = today;
        this.name = machine.name();
        addClassNames("etb-line", "etb-live-machine");
        setClassName("etb-changed", changed);
        getElement().setAttribute("role", "listitem");
        Span title = new Span(Title.of(machine.name()));
        title.addClassNames("etb-medium", "etb-ell");
        words.add(title);
        words.addClassName("etb-grow");
        String about = about(machine);
        if (about != null) {
            Span under = new Span(about);
            under.addClassName("etb-under");
            words.add(under);
        }
        add(new Icon(machine.icon()), words, badge(machine));
    }

    /** Its maintenance is overdue. */
    void late(String maintenance) {
        Anchor way = new Anchor("maintenance", getTranslation("supervision.maintenance", maintenance));
        way.addClassNames("etb-s13", "etb-ink-broken");
        words.add(way);
    }

    /** Somebody is accompanied there. */
    void accompanied(Named named, Command end) {
        Span who = new Span(getTranslation(
                "accompany.now",
                named.memberName().isEmpty() ? getTranslation("supervision.somebody") : named.memberName(),
                named.byName(),
                named.accompaniment().until().atZone(zone)));
        who.addClassName("etb-under");
        words.add(who);
        add(small("accompany.end", end));
    }

    /** Somebody may be accompanied there. */
    void offer(Command open) {
        add(small("accompany.for", open));
    }

    private Button small(String word, Command deed) {
        Button button = new Button(getTranslation(word), click -> deed.execute());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation("accompany.at", button.getText(), name));
        return button;
    }

    private StatusBadge badge(LiveMachine machine) {
        String word = getTranslation("supervision.state." + machine.state());
        return switch (machine.state()) {
            case IN_USE -> new StatusBadge(Status.HERE, word);
            case IDLE -> new StatusBadge(Status.FREE, word);
            case OFFLINE -> new StatusBadge(Status.SILENT, word);
            case FAULT -> new StatusBadge(Status.BROKEN, word);
            case NO_CONTROLLER -> new StatusBadge(Status.CLOSED, word).bare();
        };
    }

    private @Nullable String about(LiveMachine machine) {
        Use use = machine.use();
        return switch (machine.state()) {
            case IN_USE -> use == null ? null : use(use);
            case OFFLINE -> silence(machine);
            case FAULT -> machine.fault();
            case IDLE, NO_CONTROLLER -> null;
        };
    }

    private String use(Use use) {
        return getTranslation(
                "supervision.use",
                nameOf(use),
                use.since().atZone(zone),
                Words.length(Duration.ofMinutes(use.minutes())),
                use.until().atZone(zone));
    }

    private String silence(LiveMachine machine) {
        Instant heard = machine.heardAt();
        if (heard == null) {
            return getTranslation("supervision.never-heard");
        }
        ZonedDateTime at = heard.atZone(zone);
        String since = at.toLocalDate().equals(today)
                ? getTranslation("supervision.silent", at)
                : getTranslation("supervision.silent.day", Words.date(at.toLocalDate()), at);
        Use use = machine.use();
        return use == null ? since : getTranslation("supervision.silent.use", since, nameOf(use));
    }

    private String nameOf(Use use) {
        return use.memberName() == null ? getTranslation("supervision.somebody") : use.memberName();
    }
}
