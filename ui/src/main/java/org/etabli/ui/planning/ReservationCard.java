package org.etabli.ui.planning;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import org.etabli.kernel.Text;
import org.etabli.plan.Measure;
import org.etabli.reservation.CancellationTerms;
import org.etabli.reservation.Credit;
import org.etabli.reservation.ReservationDetails;
import org.etabli.reservation.ReservationStatus;
import org.etabli.ui.component.StatusBadge;
import org.etabli.ui.shell.Icon;

/** One reservation and what the desk may do with it. Whoever shows it carries the deeds out. */
final class ReservationCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Booked booked;
    private final transient DeskDeeds deeds;
    private final Div actions = new Div();

    ReservationCard(Booked booked, DeskDeeds deeds) {
        this.booked = booked;
        this.deeds = deeds;
        addClassName("etb-desk-card");
        H3 who = new H3(booked.who());
        who.addClassName("etb-title");
        Div head = new Div(who, new StatusBadge(booked.status()).bare());
        head.addClassNames("etb-row", "etb-between");
        actions.addClassName("etb-desk-card-actions");
        add(head, facts(), actions);
        offer();
    }

    private Div facts() {
        ReservationDetails details = booked.details();
        Div facts = new Div();
        facts.addClassName("etb-facts");
        fact(facts, "clock", getTranslation("planning.when", booked.local().day(), booked.local()));
        fact(facts, booked.resource().icon(), booked.place());
        String title = details.title();
        if (title != null && !title.isBlank()) {
            fact(facts, "note", title);
        }
        if (details.guests() > 0) {
            fact(facts, "people", getTranslation("planning.guests", details.guests()));
        }
        fact(facts, "euro", paid(details));
        return facts;
    }

    private static void fact(Div facts, String symbol, String words) {
        facts.add(new Icon(symbol), new Span(words));
    }

    private String paid(ReservationDetails details) {
        Credit credit = details.credit();
        if (credit != null) {
            Object amount = credit.measure() == Measure.MINUTES
                    ? Duration.ofMinutes(credit.amount())
                    : Text.of("reserving.half-days", credit.amount());
            return getTranslation("reserving.credit", amount);
        }
        return details.price().isZero()
                ? getTranslation("reserving.included")
                : getTranslation("reserving.amount", details.price());
    }

    private void offer() {
        actions.removeAll();
        if (booked.isWaiting()) {
            actions.add(
                    primary("planning.approve", () -> deeds.approve(booked)),
                    plain("planning.decline", () -> deeds.decline(booked)));
        }
        if (booked.details().status() == ReservationStatus.CONFIRMED) {
            actions.add(
                    primary(booked.isLent() ? "lending.hand-out" : "planning.check-in", () -> deeds.checkIn(booked)));
        }
        if (booked.details().status() == ReservationStatus.CHECKED_IN) {
            actions.add(primary(
                    booked.isLent() ? "lending.take-back" : "planning.check-out", () -> deeds.checkOut(booked)));
        }
        if (booked.mayMove()) {
            actions.add(plain("planning.move", () -> deeds.move(booked)));
            Button cancel = plain("planning.cancel", this::askBeforeCancelling);
            cancel.addThemeVariants(ButtonVariant.ERROR);
            actions.add(cancel);
        }
    }

    /** What cancelling would keep is said before it is done. */
    private void askBeforeCancelling() {
        Paragraph consequence = new Paragraph(consequence(deeds.termsOf(booked)));
        consequence.getElement().setAttribute("role", "alert");
        Button sure = primary("planning.cancel.confirm", () -> deeds.cancel(booked));
        sure.addThemeVariants(ButtonVariant.ERROR);
        actions.removeAll();
        actions.add(consequence, sure, plain("planning.cancel.keep", this::offer));
        sure.focus();
    }

    private String consequence(CancellationTerms terms) {
        Credit kept = terms.creditKept();
        if (kept != null && kept.amount() > 0) {
            Object amount = kept.measure() == Measure.MINUTES
                    ? Duration.ofMinutes(kept.amount())
                    : Text.of("reserving.half-days", kept.amount());
            return getTranslation("planning.cancel.keeps", amount);
        }
        return terms.fee().isZero()
                ? getTranslation("planning.cancel.free")
                : getTranslation("planning.cancel.costs", terms.fee());
    }

    private Button primary(String key, Runnable deed) {
        Button button = plain(key, deed);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Button plain(String key, Runnable deed) {
        return new Button(getTranslation(key), click -> deed.run());
    }
}
