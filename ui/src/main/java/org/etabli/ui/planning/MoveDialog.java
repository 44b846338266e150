package org.etabli.ui.planning;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.function.SerializableBiPredicate;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.reservation.QuotedReservation;
import org.etabli.resource.Unit;
import org.etabli.ui.component.DayPicker;
import org.etabli.ui.component.RefusalCard;
import org.jspecify.annotations.Nullable;

/** The same as dragging, without a pointer: another day, another time, another unit of the same resource. */
final class MoveDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Booked booked;
    private final transient Desk desk;
    private final DayPicker day;
    private final TimePicker from = new TimePicker();
    private final TimePicker to = new TimePicker();
    private final Select<Unit> unit = new Select<>();
    private final Div answer = new Div();
    private final Button go = new Button();

    MoveDialog(Booked booked, Desk desk, SerializableBiPredicate<TimeSlot, @Nullable UnitId> move) {
        this.booked = booked;
        this.desk = desk;
        day = DayPicker.inFull(booked.local().day());
        setHeaderTitle(getTranslation("planning.move.title", booked.who(), booked.place()));
        addClassName("etb-desk-move");
        label();
        answer.getElement().setAttribute("aria-live", "polite");
        Div times = new Div(from, to);
        times.addClassName("etb-pair");
        add(new Div(day, times, unit, answer));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setText(getTranslation("planning.move.go"));
        go.setDisableOnClick(true);
        go.addClickListener(click -> {
            if (slot().filter(slot -> move.test(slot, chosenUnit())).isPresent()) {
                close();
            } else {
                go.setEnabled(true);
            }
        });
        getFooter().add(new Button(getTranslation("planning.cancel.keep"), click -> close()), go);
        day.addValueChangeListener(change -> look());
        from.addValueChangeListener(change -> look());
        to.addValueChangeListener(change -> look());
        unit.addValueChangeListener(change -> look());
        look();
    }

    private void label() {
        day.setLabel(getTranslation("reserving.date"));
        from.setLabel(getTranslation("reserving.from"));
        to.setLabel(getTranslation("reserving.to"));
        unit.setLabel(getTranslation("planning.unit"));
        from.setStep(booked.resource().rule().step());
        to.setStep(booked.resource().rule().step());
        from.setValue(booked.local().start().toLocalTime());
        to.setValue(booked.local().end().toLocalTime());
        unit.setVisible(booked.resource().isPool());
        unit.setItems(booked.resource().units());
        unit.setItemLabelGenerator(Unit::label);
        booked.resource().units().stream()
                .filter(each -> each.id().equals(booked.details().unit()))
                .findFirst()
                .ifPresent(unit::setValue);
    }

    private void look() {
        answer.removeAll();
        Optional<TimeSlot> slot = slot();
        if (slot.isEmpty()) {
            answer.add(new Paragraph(getTranslation("reserving.end-before-start")));
            go.setEnabled(false);
            return;
        }
        QuotedReservation quote = desk.quoteMove(booked.id(), slot.get(), chosenUnit());
        go.setEnabled(quote.isPossible());
        if (!quote.isPossible()) {
            answer.add(new RefusalCard(quote.refusals()));
        } else if (!quote.dueNow().equals(booked.details().price())) {
            answer.add(new Paragraph(getTranslation("planning.move.price", quote.dueNow())));
        }
    }

    private @Nullable UnitId chosenUnit() {
        return unit.isVisible() && unit.getValue() != null ? unit.getValue().id() : null;
    }

    private Optional<TimeSlot> slot() {
        if (day.getValue() == null || from.getValue() == null || to.getValue() == null) {
            return Optional.empty();
        }
        var zone = booked.venue().zone();
        Instant start = day.getValue().atTime(from.getValue()).atZone(zone).toInstant();
        // what goes out for some days does so after the move as well
        var last =
                day.getValue().plusDays(ChronoUnit.DAYS.between(booked.local().day(), booked.lastDay()));
        var lastDay = to.getValue().equals(LocalTime.MIDNIGHT) ? last.plusDays(1) : last;
        Instant end = lastDay.atTime(to.getValue()).atZone(zone).toInstant();
        return start.isBefore(end) ? Optional.of(new TimeSlot(start, end)) : Optional.empty();
    }
}
