package org.etabli.ui.lending;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import org.etabli.kernel.Input;
import org.etabli.lending.HandOut;
import org.etabli.lending.Lendable;
import org.etabli.lending.LendingTerms;
import org.etabli.member.MemberDetails;
import org.etabli.network.Venue;
import org.etabli.resource.Unit;
import org.etabli.ui.component.Calendars;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.Words;
import org.jspecify.annotations.Nullable;

/** What somebody without a reservation asks for at the desk. */
final class AskedThing implements HandOutSubject {

    private final LoanDesk desk;
    private final Venue venue;
    private final LocalDate today;
    private final ComboBox<MemberDetails> who = new ComboBox<>();
    private final Select<Lendable> what = new Select<>();
    private final Select<Unit> piece = new Select<>();
    private final DatePicker due = Calendars.picker(Words.say("lending.due.on"));

    AskedThing(LoanDesk desk, Venue venue, LocalDate today) {
        this.desk = desk;
        this.venue = venue;
        this.today = today;
    }

    @Override
    public String title() {
        return Words.say("lending.lend.title");
    }

    @Override
    public Component fields(FieldErrors errors, SerializableConsumer<@Nullable LendingTerms> chosen) {
        who.setLabel(Words.say("reserving.who"));
        who.setPlaceholder(Words.say("reserving.who.placeholder"));
        who.setItemLabelGenerator(MemberDetails::fullName);
        who.setItems(query ->
                desk.search(venue, query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        what.setLabel(Words.say("lending.what"));
        what.setItems(desk.shelf(venue));
        what.setItemLabelGenerator(each -> each.isFree()
                ? each.thing().name()
                : Words.say("lending.what.out", each.thing().name()));
        what.setItemEnabledProvider(Lendable::isFree);
        piece.setLabel(Words.say("lending.piece"));
        piece.setEmptySelectionAllowed(true);
        piece.setEmptySelectionCaption(Words.say("lending.piece.any"));
        piece.setItemLabelGenerator(unit -> unit == null ? Words.say("lending.piece.any") : unit.label());
        piece.setVisible(false);
        due.setMin(today);
        due.setValue(today.plusDays(1));
        what.addValueChangeListener(change -> {
            Lendable now = change.getValue();
            showPieces(now);
            chosen.accept(now == null ? null : now.terms());
        });
        errors.field("member", who);
        errors.field("thing", what);
        errors.field("due", due);
        Div second = new Div(piece, due);
        second.addClassName("etb-pair");
        Div fields = new Div(who, what, second);
        fields.addClassName("etb-form-part");
        who.focus();
        return fields;
    }

    private void showPieces(@Nullable Lendable now) {
        boolean several = now != null && now.thing().isPool();
        piece.setVisible(several);
        if (now != null && several) {
            piece.setItems(now.thing().units().stream()
                    .filter(unit -> now.free().contains(unit.id()))
                    .toList());
        }
    }

    @Override
    public @Nullable LendingTerms terms() {
        return null;
    }

    @Override
    public HandOut.What what() {
        Unit one = piece.isVisible() ? piece.getValue() : null;
        return new HandOut.Wanted(
                Input.chosen("member", who.getValue()).id(),
                Input.chosen("thing", what.getValue()).thing().id(),
                one == null ? null : one.id(),
                Input.chosen("due", due.getValue()));
    }
}
