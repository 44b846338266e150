package org.etabli.ui.agenda;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.TimeSlot;
import org.etabli.reservation.Alternative;
import org.etabli.reservation.Credit;
import org.etabli.reservation.MoveReservation;
import org.etabli.reservation.PaidByAllowance;
import org.etabli.reservation.QuotedReservation;
import org.etabli.reservation.ReservationOutcome;
import org.etabli.ui.component.DayPicker;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.RefusalCard;
import org.jspecify.annotations.Nullable;

/** Another day or another time for a reservation: what it would cost, or why not and what would do. */
final class MoveDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int WAYS = 3;

    private final transient Booked booked;
    private final transient OwnAgenda agenda;
    private final transient OwnReservations own;
    private final transient Consumer<Booked> moved;
    private final DayPicker day;
    private final TimePicker from = new TimePicker();
    private final TimePicker to = new TimePicker();
    private final Div answer = new Div();
    private final Button go = new Button();
    private transient @Nullable TimeSlot wanted;

    MoveDialog(Booked booked, OwnAgenda agenda, OwnReservations own, Consumer<Booked> moved) {
        this.booked = booked;
        this.agenda = agenda;
        this.own = own;
        this.moved = moved;
        LocalSlot now = booked.localSlot();
        day = DayPicker.inFull(now.day());
        setHeaderTitle(getTranslation("agenda.move.title", Wording.nameAndVenue(this, booked)));
        setWidth("30rem");
        addClassName("etb-confirm");
        setUp(now);
        Paragraph was = new Paragraph(getTranslation("agenda.move.was", Wording.whenWithin(this, now, agenda.now())));
        was.addClassName("etb-sec");
        Div fields = new Div(day, from, to);
        fields.addClassName("etb-move-fields");
        answer.addClassName("etb-move-answer");
        answer.getElement().setAttribute("aria-live", "polite");
        add(was, fields, answer);
        Button keep = new Button(getTranslation("agenda.cancel.keep"), click -> close());
        keep.addThemeVariants(ButtonVariant.TERTIARY);
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setDisableOnClick(true);
        go.addClickListener(click -> move());
        getFooter().add(keep, go);
        look();
    }

    private void setUp(LocalSlot now) {
        day.setLabel(getTranslation("agenda.move.day"));
        day.setMin(agenda.now().atZone(booked.zone()).toLocalDate());
        from.setLabel(getTranslation("agenda.move.from"));
        to.setLabel(getTranslation("agenda.move.to"));
        if (booked.resource() != null) {
            from.setStep(booked.resource().rule().step());
            to.setStep(booked.resource().rule().step());
        }
        from.setValue(now.start().toLocalTime());
        to.setValue(now.end().toLocalTime());
        day.addValueChangeListener(change -> look());
        from.addValueChangeListener(change -> {
            LocalTime start = change.getValue();
            if (change.isFromClient() && start != null) {
                to.setValue(start.plus(booked.slot().duration()));
            }
            look();
        });
        to.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                look();
            }
        });
    }

    /** Asks what the move would lead to. */
    private void look() {
        answer.removeAll();
        wanted = slot().orElse(null);
        go.setVisible(wanted != null);
        if (wanted == null) {
            answer.add(new Paragraph(getTranslation("agenda.move.when")));
            return;
        }
        if (wanted.equals(booked.slot())) {
            go.setVisible(false);
            answer.add(new Paragraph(getTranslation("agenda.move.same")));
            return;
        }
        QuotedReservation quote = own.quote(new MoveReservation(
                booked.details().id(), wanted, booked.details().unit()));
        if (quote.isPossible()) {
            answer.add(new Paragraph(difference(quote)));
            go.setText(getTranslation("agenda.move.go", Wording.whenWithin(this, local(wanted), agenda.now())));
        } else {
            refuse(quote);
        }
    }

    private void refuse(QuotedReservation quote) {
        answer.add(new RefusalCard(quote.refusals()));
        var ways = own.listOtherTimes(quote.request(), WAYS).stream()
                .map(Alternative::slot)
                .filter(slot -> !slot.equals(booked.slot()))
                .toList();
        wanted = ways.isEmpty() ? null : ways.getFirst();
        go.setVisible(wanted != null);
        if (wanted != null) {
            go.setText(getTranslation("agenda.move.go", Wording.whenWithin(this, local(wanted), agenda.now())));
        }
    }

    private String difference(QuotedReservation quote) {
        PaidByAllowance allowance = quote.allowance();
        Credit credit = quote.isPaidByAllowance() && allowance != null
                ? new Credit(allowance.needed(), allowance.measure())
                : null;
        String before =
                Wording.cost(this, booked.details().price(), booked.details().credit());
        String after = Wording.cost(this, quote.dueNow(), credit);
        return before.equals(after)
                ? getTranslation("agenda.move.same-price", after)
                : getTranslation("agenda.move.other-price", after, before);
    }

    private void move() {
        TimeSlot target = wanted;
        if (target == null) {
            return;
        }
        switch (own.move(new MoveReservation(
                booked.details().id(), target, booked.details().unit()))) {
            case ReservationOutcome.Confirmed(var reservation) -> {
                close();
                moved.accept(agenda.booked(reservation));
            }
            case ReservationOutcome.Refused refused -> {
                Notices.refused(refused.first());
                go.setEnabled(true);
                look();
            }
        }
    }

    private LocalSlot local(TimeSlot slot) {
        return LocalSlot.of(slot, booked.zone());
    }

    /** On the wall clock of the venue; an end at midnight ends the day. */
    private Optional<TimeSlot> slot() {
        LocalDate date = day.getValue();
        LocalTime start = from.getValue();
        LocalTime end = to.getValue();
        if (date == null || start == null || end == null) {
            return Optional.empty();
        }
        // what goes out for some days does so after the move as well
        LocalSlot before = booked.localSlot();
        LocalDate until = date.plusDays(
                ChronoUnit.DAYS.between(before.day(), before.end().minusNanos(1).toLocalDate()));
        LocalDate last = end.equals(LocalTime.MIDNIGHT) ? until.plusDays(1) : until;
        ZonedDateTime starts = date.atTime(start).atZone(booked.zone());
        ZonedDateTime ends = last.atTime(end).atZone(booked.zone());
        return starts.isBefore(ends)
                ? Optional.of(new TimeSlot(starts.toInstant(), ends.toInstant()))
                : Optional.empty();
    }
}
