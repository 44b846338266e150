package org.etabli.ui.lending;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.server.Command;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.etabli.kernel.LocalSlot;
import org.etabli.lending.Loan;
import org.etabli.lending.Pickup;
import org.etabli.network.Venue;
import org.etabli.resource.Resource;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.StatusBadge;
import org.etabli.ui.component.Words;

/** The lines of the desk's lists, each with what can be done about it. */
final class LoanRows implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient LoanDesk desk;
    private final transient LoanWords words;
    private final transient LoanSaid said;
    private final Command changed;

    LoanRows(LoanDesk desk, Command changed) {
        this.desk = desk;
        this.words = desk.words();
        this.changed = changed;
        this.said = new LoanSaid(desk, changed);
    }

    LoanRow waiting(Venue venue, Pickup pickup) {
        Resource thing = words.get(pickup.reservation().resource());
        String name = words.piece(thing, pickup.reservation().unit());
        LoanRow row = new LoanRow(Optional.of(thing), pickup.memberName());
        LocalSlot slot = LocalSlot.of(pickup.reservation().slot(), venue.zone());
        row.say(Words.say("lending.desk.waiting.line", name, slot));
        Button out = action(
                "lending.hand-out",
                name,
                () -> new HandOutDialog(desk, new ReservedThing(words, venue, pickup), changed).open());
        out.removeThemeVariants(ButtonVariant.TERTIARY);
        row.offer(out);
        return row;
    }

    LoanRow out(Venue venue, Loan loan) {
        String name = words.name(loan);
        LoanRow row = new LoanRow(words.thing(loan), loan.memberName());
        if (words.isOverdue(loan)) {
            row.mark(new StatusBadge(Status.BROKEN, Words.say("lending.overdue")));
        }
        row.say(Words.say("lending.desk.out.line", name, words.due(loan)));
        String about = about(venue, loan);
        row.say(about);
        Button back = action("lending.take-back", name, () -> new TakeBackDialog(desk, loan, changed).open());
        back.removeThemeVariants(ButtonVariant.TERTIARY);
        row.offer(
                back,
                action(
                        "lending.longer",
                        name,
                        () -> new ExtendDialog(
                                        name, loan, venue, due -> desk.deeds().extend(loan.id(), due), changed)
                                .open()));
        history(row, venue, loan);
        if (words.isToday(loan, loan.handedOutAt())) {
            row.offer(action("lending.hand-out.undo", name, () -> said.undoHandOut(loan)));
        }
        return row;
    }

    LoanRow back(Venue venue, Loan loan) {
        String name = words.name(loan);
        Instant at = Objects.requireNonNull(loan.returnedAt());
        LoanRow row = new LoanRow(words.thing(loan), loan.memberName());
        ZonedDateTime moment = at.atZone(venue.zone());
        row.say(Words.say("lending.desk.back.line", name, moment.toLocalDate(), moment));
        if (loan.damage().isPositive() || loan.missing() != null) {
            row.mark(new StatusBadge(Status.BROKEN, Words.say("lending.damaged")).bare());
        }
        if (loan.conditionBack() != null) {
            row.say(Words.say("lending.condition.came", loan.conditionBack()));
        }
        if (loan.missing() != null) {
            row.say(Words.say("lending.missing.said", loan.missing()));
        }
        LoanSums.of(loan).ifPresent(row::say);
        history(row, venue, loan);
        if (words.isToday(loan, at) && !loan.movedMoney()) {
            row.offer(action("lending.return.undo", name, () -> said.undoReturn(loan)));
        }
        return row;
    }

    private static String about(Venue venue, Loan loan) {
        List<String> facts = new ArrayList<>();
        LocalDate since = loan.handedOutAt().atZone(venue.zone()).toLocalDate();
        facts.add(Words.say("lending.since", since));
        if (loan.deposit().isPositive()) {
            facts.add(Words.say("lending.deposit.held", loan.deposit()));
        }
        if (loan.conditionOut() != null) {
            facts.add(Words.say("lending.condition.went", loan.conditionOut()));
        }
        return String.join(" · ", facts);
    }

    private void history(LoanRow row, Venue venue, Loan loan) {
        words.thing(loan)
                .ifPresent(thing -> row.offer(action(
                        "lending.history", words.name(loan), () -> new ThingHistoryDialog(desk, venue, thing).open())));
    }

    private static Button action(String key, String name, Runnable what) {
        Button button = new Button(Words.say(key), click -> what.run());
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setAriaLabel(Words.say("lending.do", button.getText(), name));
        return button;
    }
}
