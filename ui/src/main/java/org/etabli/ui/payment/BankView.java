package org.etabli.ui.payment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.etabli.billing.bank.BankLine;
import org.etabli.billing.bank.BankStatements;
import org.etabli.billing.bank.ImportOutcome;
import org.etabli.billing.bank.LineOutcome;
import org.etabli.billing.bank.LineState;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.OperatorId;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.FileField;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.Page;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The bank's statements: what is certain is matched, the rest waits here for a person. */
@Route("payments/bank")
@Menu(order = 43, icon = "swap", title = "bank.menu")
@RolesAllowed({"MANAGER", "ACCOUNTANT"})
class BankView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient PaymentDesk payments;
    private final transient BankDesk desk;
    private final Div chips = new Div();
    private final LineList list = new LineList(new LineList.Deeds() {
        @Override
        public void match(BankLine line) {
            ask(line);
        }

        @Override
        public void notOurs(BankLine line) {
            settle(desk.notOurs(line.id()), "bank.marked", line);
        }

        @Override
        public void undo(BankLine line) {
            BankView.this.undo(line);
        }
    });
    private final FileList files = new FileList();

    private transient @Nullable OperatorId operator;
    private LineState state = LineState.OPEN;

    BankView(PaymentDesk payments, BankDesk desk) {
        super("bank.menu");
        this.payments = payments;
        this.desk = desk;
        addClassNames("etb-pay", "etb-bank");
        chips.addClassName("etb-chips");
        chips.getElement().setAttribute("role", "group");
        chips.getElement().setAttribute("aria-label", getTranslation("bank.states"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        operator = payments.operator().orElse(null);
        if (operator == null) {
            add(new EmptyState("bank", getTranslation("payments.no-operator")));
            return;
        }
        Div main = new Div(chips, list);
        main.addClassNames("etb-card", "etb-flush", "etb-pay-main");
        Div side = new Div(importCard(), files);
        side.addClassName("etb-pay-side");
        add(main, side);
        show();
    }

    private Div importCard() {
        Paragraph lead = new Paragraph(getTranslation("bank.import.lead"));
        lead.addClassNames("etb-sec", "etb-s13");
        Div card = new Div(
                new H2(getTranslation("bank.import")), lead, new FileField(BankStatements.LARGEST, this::take, ".xml"));
        card.addClassName("etb-card");
        return card;
    }

    private void show() {
        if (operator != null) {
            Map<LineState, Long> counts = desk.counts(operator);
            chips.removeAll();
            counts.forEach((each, count) -> chips.add(chip(each, count)));
            list.show(desk.lines(operator, state), state);
            files.show(desk.files(operator));
        }
    }

    private NativeButton chip(LineState each, long count) {
        NativeButton chip = new NativeButton("", click -> {
            state = each;
            show();
        });
        Span number = new Span(Long.toString(count));
        number.addClassName("etb-num");
        chip.add(new Span(getTranslation("bank.state." + each.name())), number);
        chip.addClassName("etb-chip");
        chip.getElement().setAttribute("aria-pressed", Boolean.toString(each == state));
        return chip;
    }

    /** A refusal stands beside the field. */
    void take(byte[] content) {
        if (operator == null) {
            return;
        }
        switch (desk.take(operator, content)) {
            case ImportOutcome.Imported done -> {
                state = LineState.OPEN;
                Notices.done(getTranslation(
                        "bank.imported",
                        done.lines(),
                        done.matched(),
                        done.left(),
                        done.returned(),
                        done.known(),
                        done.unknown()));
            }
            case ImportOutcome.KnownAlready(var on) ->
                Notices.done(getTranslation("bank.known-already", Words.date(on)));
        }
        show();
    }

    private void ask(BankLine line) {
        OperatorId there = operator;
        if (there != null) {
            new MatchDialog(
                            line,
                            desk.suggest(line.id()),
                            words -> desk.find(there, words),
                            parts -> match(line, parts))
                    .open();
        }
    }

    private void match(BankLine line, Map<InvoiceId, Money> parts) {
        settle(desk.match(line.id(), parts), "bank.matched", line);
    }

    private void settle(LineOutcome outcome, String said, BankLine line) {
        switch (outcome) {
            case LineOutcome.Decided decided -> Notices.done(getTranslation(said, line.amount()), () -> undo(line));
            case LineOutcome.Refused(var refusal) -> Notices.refused(refusal);
        }
        show();
    }

    private void undo(BankLine line) {
        switch (desk.undo(line.id())) {
            case LineOutcome.Decided decided -> Notices.done(getTranslation("bank.undone", line.amount()));
            case LineOutcome.Refused(var refusal) -> Notices.refused(refusal);
        }
        show();
    }
}
