package org.etabli.ui.frontdesk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.etabli.reservation.ReservationDetails;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Unit;
import org.etabli.ui.component.Avatar;
import org.etabli.ui.frontdesk.Visit.Stage;

/** One line of the arrivals: when, who, where, and the one thing to do about it. */
final class PersonRow extends Div {

    private static final long serialVersionUID = 1L;

    private transient Visit visit;
    private final Span late = new Span();
    private final Span under = new Span();
    private final Button act = new Button();
    private final Span key = new Span();

    PersonRow(Visit visit, SerializableConsumer<Visit> act, SerializableConsumer<PersonRow> open) {
        this.visit = visit;
        addClassName("etb-person");
        getElement().setAttribute("role", "listitem");
        Span time = new Span(visit.clock().toLocalTime().toString());
        time.setClassName("etb-now", visit.stage() == Stage.LATE);
        NativeButton name = new NativeButton(visit.who(), click -> open.accept(this));
        name.addClassNames("etb-strong", "etb-person-name");
        late.addClassName("etb-now");
        under.addClassName("etb-under");
        Div first = new Div(name, late);
        first.addClassName("etb-person-first");
        add(time, new Avatar(visit.initials()).neutral(), new Div(first, under), this.act);
        key.setText(getTranslation("timeline.key.enter"));
        key.addClassName("etb-kbd");
        this.act.addThemeVariants(ButtonVariant.SMALL);
        this.act.addClickListener(click -> act.accept(this.visit));
        this.act.setDisableOnClick(true);
        if (visit.stage() != Stage.LEFT) {
            String word = getTranslation(
                    visit.isLent() && visit.stage().isExpected() ? "lending.hand-out" : "frontdesk.act." + verb());
            this.act.setText(word);
            this.act.setAriaLabel(getTranslation("frontdesk.act.named", word, visit.who()));
        }
    }

    Visit visit() {
        return visit;
    }

    /** The same visit as it stands now; says what time does to it. */
    void update(Visit fresh, Instant now) {
        visit = fresh;
        late.setText(
                fresh.stage() == Stage.LATE ? getTranslation("frontdesk.late", wholeMinutes(fresh.lateness(now))) : "");
        under.setText(String.join(", ", facts()));
        act.setEnabled(true);
    }

    /** Only today there is something to do; on other days the line is to be read. */
    void actsToday(boolean today) {
        act.setVisible(today && visit.stage() != Stage.LEFT);
    }

    /** Marks the one that Enter acts upon. */
    void mark(boolean current) {
        act.setSuffixComponent(current ? key : null);
        act.setThemeVariant(ButtonVariant.PRIMARY, current);
        if (current) {
            getElement().setAttribute("aria-current", "true");
        } else {
            getElement().removeAttribute("aria-current");
        }
    }

    /** What it says to who can't see it. */
    String spoken() {
        return String.join(", ", List.of(visit.clock().toLocalTime().toString(), visit.who(), under.getText()));
    }

    private String verb() {
        return switch (visit.stage()) {
            case RELEASED -> "reclaim";
            case HERE -> "leave";
            default -> "check-in";
        };
    }

    private static Duration wholeMinutes(Duration late) {
        return Duration.ofMinutes(Math.max(1, late.toMinutes()));
    }

    private List<String> facts() {
        ReservationDetails details = visit.details();
        List<String> facts = new ArrayList<>();
        facts.add(place());
        if (visit.isFirst() && visit.stage() != Stage.LEFT) {
            facts.add(getTranslation("frontdesk.first-visit"));
        }
        if (visit.stage() == Stage.RELEASED) {
            facts.add(getTranslation("frontdesk.released"));
        }
        if (details.guests() > 0) {
            facts.add(getTranslation("frontdesk.people", details.guests() + 1));
        }
        String title = details.title();
        if (title != null && !title.isBlank()) {
            facts.add(title);
        }
        if (visit.stage() != Stage.HERE && visit.stage() != Stage.LEFT) {
            facts.add(getTranslation("frontdesk.until", visit.end()));
        }
        return facts;
    }

    /** « Poste B4 », « Salle Clain ». */
    private String place() {
        if (visit.booked().resource().kind() != ResourceKind.DESK) {
            return visit.booked().place();
        }
        return visit.booked().resource().units().stream()
                .filter(unit -> unit.id().equals(visit.details().unit()))
                .map(Unit::label)
                .findFirst()
                .map(label -> getTranslation("frontdesk.desk", label))
                .orElseGet(visit.booked()::place);
    }
}
