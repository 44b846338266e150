package org.etabli.ui.membership;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etabli.access.MachineSession;
import org.etabli.access.Verdict;
import org.etabli.billing.MachineTime;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venue;
import org.etabli.shop.Purchase;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.StatusBadge;
import org.etabli.ui.component.Words;

/** When she had which machine on, how long it ran, and what that cost her. */
final class MachineTimeCard extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 8;
    private static final int MOST = 200;

    private final transient ContractDesk desk;
    private final transient MemberId member;
    private final Div list = new Div();
    private final Button more = new Button(getTranslation("machine-time.more"), click -> showMore());
    private transient volatile List<MachineTime> shown = List.of();
    private int limit = PAGE;

    MachineTimeCard(ContractDesk desk, MemberId member) {
        this.desk = desk;
        this.member = member;
        addClassNames("etb-card", "etb-statement", "etb-machine-time");
        list.getElement().setAttribute("role", "list");
        more.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add(new H2(getTranslation("machine-time.title")), list, more);
        show();
    }

    /** Whether there is anything to see. */
    boolean isEmpty() {
        return shown.isEmpty();
    }

    /** Whether a machine of hers was on at the venue lately. */
    boolean concerns(VenueId venue) {
        return shown.stream().anyMatch(time -> time.session().venue().equals(venue));
    }

    /** Shows the state of things anew. */
    void show() {
        List<MachineTime> found = desk.machineTime(member, limit + 1);
        more.setVisible(found.size() > limit && limit < MOST);
        shown = found.stream().limit(limit).toList();
        list.removeAll();
        shown.forEach(time -> list.add(row(time)));
        list.setVisible(!shown.isEmpty());
        if (shown.isEmpty() && getChildren().noneMatch(Span.class::isInstance)) {
            Span nothing = new Span(getTranslation("machine-time.nothing"));
            nothing.addClassNames("etb-s13", "etb-sec");
            add(nothing);
        } else if (!shown.isEmpty()) {
            getChildren().filter(Span.class::isInstance).toList().forEach(this::remove);
        }
    }

    private void showMore() {
        limit = Math.min(limit + 3 * PAGE, MOST);
        show();
    }

    private Component row(MachineTime time) {
        MachineSession session = time.session();
        Venue venue = desk.venue(session.venue());
        ZonedDateTime start = session.startedAt().atZone(venue.zone());
        Span what = new Span(getTranslation(
                "machine-time.ran", time.machine(), Words.length(Duration.ofMinutes(session.minutes()))));
        Span where =
                new Span(getTranslation("machine-time.about", Words.date(start.toLocalDate()), start, venue.name()));
        where.addClassNames("etb-s13", "etb-sec");
        Div left = new Div(what, where);
        left.addClassNames("etb-col", "etb-grow");
        time.taken().forEach(taken -> left.add(taken(taken)));
        decision(time).ifPresent(left::add);
        Div row = new Div(left);
        row.addClassNames("etb-row", "etb-line");
        row.getElement().setAttribute("role", "listitem");
        if (desk.shop().mayAddTo(session)) {
            Anchor more = new Anchor("shop?session=" + session.id(), getTranslation("machine-time.add"));
            more.addClassNames("etb-s13", "etb-nowrap");
            row.add(more);
        }
        if (session.isOn()) {
            row.add(new StatusBadge(Status.HERE, getTranslation("machine-time.running")));
        } else {
            row.add(paid(time));
        }
        return row;
    }

    /** « Acrylique 3 mm, 1 plaque, 12,00 € », below the time that it was for. */
    private Span taken(Purchase taken) {
        Span line = new Span(getTranslation(
                "machine-time.taken", taken.name(), taken.unit().amount(taken.quantity()), taken.price()));
        line.addClassName("etb-s13");
        return line;
    }

    /** Why a doubtful session is charged, or not, in the words of who decided. */
    private Optional<Span> decision(MachineTime time) {
        Verdict verdict = time.verdict();
        if (verdict == null || verdict.state() == Verdict.State.WAITING) {
            return Optional.empty();
        }
        Span line = new Span(getTranslation(
                "machine-time.verdict." + verdict.state(),
                verdict.reason(),
                Words.length(Duration.ofMinutes(verdict.minutes() == null ? 0 : verdict.minutes()))));
        line.addClassName("etb-s13");
        return Optional.of(line);
    }

    private Component paid(MachineTime time) {
        Verdict.State decided = time.verdict() == null ? null : time.verdict().state();
        if (decided == Verdict.State.LET_GO) {
            return quiet("machine-time.let-go");
        }
        if (time.session().isDoubtful() && decided != Verdict.State.CHARGED && time.isSettled()) {
            return quiet("machine-time.doubted");
        }
        if (!time.isSettled()) {
            return quiet("machine-time.unsettled");
        }
        String cost = time.total().map(Wording::money).orElse(null);
        String minutes = time.allowanceMinutes() == 0
                ? null
                : getTranslation("machine-time.allowance", Words.length(Duration.ofMinutes(time.allowanceMinutes())));
        if (cost == null && minutes == null) {
            return quiet("machine-time.free");
        }
        Span paid =
                new Span(Stream.of(minutes, cost).filter(part -> part != null).collect(Collectors.joining(" + ")));
        paid.addClassNames("etb-num", "etb-end");
        return paid;
    }

    private Span quiet(String key) {
        Span quiet = new Span(getTranslation(key));
        quiet.addClassNames("etb-s13", "etb-sec", "etb-end");
        return quiet;
    }
}
