package org.etabli.ui.reserving;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.etabli.kernel.TimeSlot;
import org.etabli.member.MemberDetails;
import org.etabli.reservation.RequestReservation;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.etabli.ui.component.DayPicker;
import org.jspecify.annotations.Nullable;

/** What is asked for: which thing where there is a choice, for whom where it is the desk that asks, when, and what for. */
final class AskForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_TITLE = 120;
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final transient ZoneId zone;
    private transient RequestReservation asked;
    private final Select<Resource> what = new Select<>();
    private final ComboBox<MemberDetails> who = new ComboBox<>();
    private final DayPicker day;
    private final TimePicker from = new TimePicker();
    private final TimePicker to = new TimePicker();
    private final TextField title = new TextField();
    private final SerializableRunnable changed;

    /** @param changed hears of every change that a person makes, not of what the form begins with */
    AskForm(Subject subject, Resource resource, SerializableRunnable changed) {
        this.asked = subject.request();
        this.zone = subject.venue().zone();
        this.changed = changed;
        this.day = DayPicker.inShort(asked.slot().start().atZone(zone).toLocalDate());
        choices(subject.choices(), resource);
        who.setVisible(subject.forDesk());
        subject.members().ifPresent(search -> search.accept(who));
        addClassName("etb-dialog-form");
        label(resource.kind() == ResourceKind.MACHINE);
        show(asked.slot());
        title.setValue(asked.title() == null ? "" : asked.title());
        title.setMaxLength(LONGEST_TITLE);
        title.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        title.setHelperText(
                getTranslation(subject.forDesk() ? "reserving.title.seen-by-member" : "reserving.title.seen-by-desk"));
        Div times = new Div(from, to);
        times.addClassName("etb-pair");
        add(what, who, day, times, title);
        listen();
    }

    private void choices(List<Resource> resources, Resource chosen) {
        what.setItems(resources);
        what.setItemLabelGenerator(Resource::name);
        what.setVisible(!resources.isEmpty());
        if (what.isVisible()) {
            what.setValue(chosen);
        }
    }

    /** The request as the fields say it; empty while they contradict each other, which they then show. */
    Optional<RequestReservation> request() {
        Optional<TimeSlot> slot = slot();
        boolean missing = who.isVisible() && who.getValue() == null;
        to.setInvalid(slot.isEmpty());
        if (slot.isEmpty() || missing) {
            return Optional.empty();
        }
        Resource other = what.isVisible() ? what.getValue() : null;
        boolean same = other == null || other.id().equals(asked.resource());
        return Optional.of(new RequestReservation(
                other == null ? asked.resource() : other.id(),
                same ? asked.unit() : null,
                slot.get(),
                who.isVisible() ? who.getValue().id() : asked.member(),
                title.getValue().isBlank() ? null : title.getValue().strip(),
                asked.guests(),
                asked.payment(),
                asked.coupon()));
    }

    /** A code is for money: who wants to pay by an allowance again does without it. */
    void pay(RequestReservation.Payment payment) {
        asked = new RequestReservation(
                asked.resource(), asked.unit(), asked.slot(), asked.member(), asked.title(), asked.guests(), payment);
    }

    void use(@Nullable String code) {
        asked = asked.with(code);
    }

    /** The title as it stands, which an alternative takes along. */
    @Nullable
    String title() {
        return title.getValue().isBlank() ? null : title.getValue().strip();
    }

    private Optional<TimeSlot> slot() {
        if (day.getValue() == null || from.getValue() == null || to.getValue() == null) {
            return Optional.empty();
        }
        Instant start = day.getValue().atTime(from.getValue()).atZone(zone).toInstant();
        // midnight as an end is the midnight that ends the day
        var lastDay = to.getValue().equals(LocalTime.MIDNIGHT) ? day.getValue().plusDays(1) : day.getValue();
        Instant end = lastDay.atTime(to.getValue()).atZone(zone).toInstant();
        return start.isBefore(end) ? Optional.of(new TimeSlot(start, end)) : Optional.empty();
    }

    private void show(TimeSlot slot) {
        from.setValue(slot.start().atZone(zone).toLocalTime());
        to.setValue(slot.end().atZone(zone).toLocalTime());
    }

    private void label(boolean machine) {
        what.setLabel(getTranslation("reserving.what"));
        who.setLabel(getTranslation("reserving.who"));
        who.setPlaceholder(getTranslation("reserving.who.placeholder"));
        day.setLabel(getTranslation("reserving.date"));
        from.setLabel(getTranslation("reserving.from"));
        to.setLabel(getTranslation("reserving.to"));
        title.setLabel(getTranslation(machine ? "reserving.title" : "reserving.subject"));
        to.setErrorMessage(getTranslation("reserving.end-before-start"));
        from.setStep(QUARTER);
        to.setStep(QUARTER);
    }

    private void listen() {
        what.addValueChangeListener(change -> changed.run());
        who.addValueChangeListener(change -> changed.run());
        day.addValueChangeListener(change -> changed.run());
        from.addValueChangeListener(change -> {
            if (change.isFromClient()
                    && change.getValue() != null
                    && change.getOldValue() != null
                    && to.getValue() != null) {
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

    /** Who moves the start keeps the length, as far as the day goes. */
    private void keepLength(LocalTime before, LocalTime now) {
        long length = Duration.between(before, to.getValue()).toMinutes();
        long minutes = now.toSecondOfDay() / 60 + length;
        if (length > 0 && minutes < 24 * 60) {
            to.setValue(LocalTime.ofSecondOfDay(minutes * 60));
        }
    }
}
