package org.etabli.ui.reserving;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Optional;
import org.etabli.kernel.TimeSlot;
import org.etabli.member.MemberDetails;
import org.etabli.reservation.RequestReservation;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.jspecify.annotations.Nullable;

/** What is asked for: which thing where there is a choice, for whom where it is the desk that asks, when, and what for. */
final class AskForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_TITLE = 120;

    private transient RequestReservation asked;
    private final Select<Resource> what = new Select<>();
    private final ComboBox<MemberDetails> who = new ComboBox<>();
    private final WhenFields when;
    private final TextField title = new TextField();
    private final SerializableRunnable changed;

    /** @param changed hears of every change that a person makes, not of what the form begins with */
    AskForm(Subject subject, Resource resource, SerializableRunnable changed) {
        this.asked = subject.request();
        this.changed = changed;
        this.when = new WhenFields(asked.slot(), subject.venue().zone(), changed);
        when.goesOut(resource.kind() == ResourceKind.EQUIPMENT);
        choices(subject.choices(), resource);
        who.setVisible(subject.forDesk());
        subject.members().ifPresent(search -> search.accept(who));
        addClassName("etb-dialog-form");
        label(resource.kind() == ResourceKind.MACHINE);
        title.setValue(asked.title() == null ? "" : asked.title());
        title.setMaxLength(LONGEST_TITLE);
        title.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        title.setHelperText(
                getTranslation(subject.forDesk() ? "reserving.title.seen-by-member" : "reserving.title.seen-by-desk"));
        add(what, who, when, title);
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
        Optional<TimeSlot> slot = when.slot();
        boolean missing = who.isVisible() && who.getValue() == null;
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

    private void label(boolean machine) {
        what.setLabel(getTranslation("reserving.what"));
        who.setLabel(getTranslation("reserving.who"));
        who.setPlaceholder(getTranslation("reserving.who.placeholder"));
        title.setLabel(getTranslation(machine ? "reserving.title" : "reserving.subject"));
    }

    private void listen() {
        what.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                when.goesOut(change.getValue().kind() == ResourceKind.EQUIPMENT);
            }
            changed.run();
        });
        who.addValueChangeListener(change -> changed.run());
    }
}
