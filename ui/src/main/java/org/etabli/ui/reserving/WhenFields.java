package org.etabli.ui.reserving;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.etabli.kernel.TimeSlot;
import org.etabli.ui.component.DayPicker;

/** From when until when: within a day, or over some days where a thing is taken along. */
final class WhenFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final transient ZoneId zone;
    private final DayPicker day;
    private final DayPicker last;
    private final TimePicker from = new TimePicker();
    private final TimePicker to = new TimePicker();
    private final SerializableRunnable changed;
    private boolean overDays;

    /** @param changed hears of every change that a person makes */
    WhenFields(TimeSlot slot, ZoneId zone, SerializableRunnable changed) {
        this.zone = zone;
        this.changed = changed;
        ZonedDateTime start = slot.start().atZone(zone);
        ZonedDateTime end = slot.end().atZone(zone);
        day = DayPicker.inShort(start.toLocalDate());
        last = DayPicker.inShort(end.minusNanos(1).toLocalDate());
        from.setValue(start.toLocalTime());
        to.setValue(end.toLocalTime());
        from.setStep(QUARTER);
        to.setStep(QUARTER);
        to.setErrorMessage(getTranslation("reserving.end-before-start"));
        addClassName("etb-when");
        layOut();
        listen();
    }

    /** Whether it is fetched on one day and brought back on another. */
    void goesOut(boolean out) {
        if (out != overDays) {
            overDays = out;
            layOut();
        }
    }

    /** Empty while the fields contradict each other, which they then show. */
    Optional<TimeSlot> slot() {
        Optional<TimeSlot> slot = typed();
        to.setInvalid(slot.isEmpty());
        return slot;
    }

    private Optional<TimeSlot> typed() {
        LocalDate end = overDays ? last.getValue() : day.getValue();
        if (day.getValue() == null || end == null || from.getValue() == null || to.getValue() == null) {
            return Optional.empty();
        }
        Instant start = day.getValue().atTime(from.getValue()).atZone(zone).toInstant();
        // midnight as an end is the midnight that ends the day
        LocalDate endsOn = to.getValue().equals(LocalTime.MIDNIGHT) ? end.plusDays(1) : end;
        Instant until = endsOn.atTime(to.getValue()).atZone(zone).toInstant();
        return start.isBefore(until) ? Optional.of(new TimeSlot(start, until)) : Optional.empty();
    }

    private void layOut() {
        removeAll();
        day.setLabel(getTranslation(overDays ? "reserving.fetch" : "reserving.date"));
        last.setLabel(getTranslation("reserving.bring-back"));
        from.setLabel(getTranslation(overDays ? "reserving.at" : "reserving.from"));
        to.setLabel(getTranslation(overDays ? "reserving.before" : "reserving.to"));
        if (overDays) {
            add(pair(day, from), pair(last, to));
        } else {
            add(day, pair(from, to));
        }
    }

    private static Div pair(Component... fields) {
        Div pair = new Div(fields);
        pair.addClassName("etb-pair");
        return pair;
    }

    private void listen() {
        day.addValueChangeListener(change -> {
            if (overDays && change.isFromClient() && change.getOldValue() != null && change.getValue() != null) {
                keepDays(change.getOldValue(), change.getValue());
            }
            changed.run();
        });
        last.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        from.addValueChangeListener(change -> {
            boolean moved = change.isFromClient() && change.getValue() != null && change.getOldValue() != null;
            if (moved && !overDays && to.getValue() != null) {
                keepLength(change.getOldValue(), change.getValue());
            }
            changed.run();
        });
        to.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
    }

    /** Who fetches it on another day has it for as many. */
    private void keepDays(LocalDate before, LocalDate now) {
        if (last.getValue() != null) {
            last.setValue(last.getValue().plusDays(ChronoUnit.DAYS.between(before, now)));
        }
    }

    /** Who moves the start keeps the length, as far as the day goes. */
    private void keepLength(LocalTime before, LocalTime now) {
        long length = Duration.between(before, to.getValue()).toMinutes();
        long minutes = now.toSecondOfDay() / 60 + length;
        if (length > 0 && minutes < 24 * 60) {
            to.setValue(LocalTime.ofSecondOfDay(minutes * 60));
        }
    }
}
