package org.etabli.ui.membership;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.server.Command;
import java.time.LocalDate;
import java.util.List;
import org.etabli.membership.ChangeOutcome;
import org.etabli.membership.ChangeWish;
import org.etabli.membership.Membership;
import org.etabli.plan.Plan;
import org.etabli.ui.component.Calendars;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;

/** The changes that can be asked for, each with its dialog. */
final class ChangeDialogs {

    private final ContractDesk desk;
    private final Command changed;

    ChangeDialogs(ContractDesk desk, Command changed) {
        this.desk = desk;
        this.changed = changed;
    }

    void plan(Membership contract) {
        List<Plan> choices = desk.choices(contract);
        LocalDate today = desk.today(contract);
        ChangeDialog dialog = dialog(contract, "plan");
        RadioButtonGroup<Plan> plans = new RadioButtonGroup<>();
        plans.addThemeName("vertical");
        plans.setLabel(Words.say("membership.choose-plan"));
        plans.setItems(choices);
        plans.setRenderer(new ComponentRenderer<>(plan -> choice(plan, today)));
        plans.addValueChangeListener(chosen ->
                dialog.foresee(new ChangeWish.TakePlan(chosen.getValue().id())));
        dialog.with(choices.isEmpty() ? new Paragraph(Words.say("membership.no-other-plan")) : plans);
        dialog.open();
    }

    void pause(Membership contract) {
        LocalDate today = desk.today(contract);
        ChangeDialog dialog = dialog(contract, "pause");
        DatePicker from = Calendars.picker(Words.say("membership.pause.from"));
        DatePicker until = Calendars.picker(Words.say("membership.pause.until"));
        from.setMin(today);
        until.setMin(today.plusDays(1));
        Command ask = () -> {
            if (from.getValue() != null && until.getValue() != null) {
                dialog.foresee(new ChangeWish.Rest(from.getValue(), until.getValue()));
            }
        };
        from.setValue(today);
        until.setValue(today.plusMonths(1));
        from.addValueChangeListener(typed -> ask.execute());
        until.addValueChangeListener(typed -> ask.execute());
        Div pair = new Div(from, until);
        pair.addClassName("etb-pair");
        dialog.with(pair);
        ask.execute();
        dialog.open();
    }

    void resume(Membership contract) {
        ChangeDialog dialog = dialog(contract, "resume");
        dialog.with();
        dialog.foresee(new ChangeWish.GoOn());
        dialog.open();
    }

    /** The earliest end comes first. */
    void cancel(Membership contract) {
        ChangeDialog dialog = dialog(contract, "cancel");
        dialog.with(new Paragraph(Words.say("membership.earliest-end", Wording.day(desk.earliestEnd(contract)))));
        dialog.foresee(new ChangeWish.Cancel());
        dialog.open();
    }

    void transfer(Membership contract) {
        ChangeDialog dialog = dialog(contract, "transfer");
        EmailField to = new EmailField(Words.say("membership.transfer.to"));
        to.addValueChangeListener(typed -> desk.byAddress(typed.getValue())
                .ifPresentOrElse(
                        person -> {
                            to.setInvalid(false);
                            to.setHelperText(person.fullName());
                            dialog.foresee(new ChangeWish.Transfer(person.id()));
                        },
                        () -> {
                            to.setErrorMessage(Words.say("membership.transfer.unknown"));
                            to.setInvalid(true);
                        }));
        dialog.with(to);
        dialog.open();
    }

    void takeBack(Membership contract) {
        switch (desk.make(contract.id(), new ChangeWish.TakeBack())) {
            case ChangeOutcome.Agreed agreed -> Notices.done(Words.say("membership.done.TAKE_BACK", ""));
            case ChangeOutcome.Refused(var refusal) -> Notices.refused(refusal);
        }
        changed.execute();
    }

    private ChangeDialog dialog(Membership contract, String what) {
        return new ChangeDialog(
                desk,
                contract,
                Words.say("membership." + what + ".title", Wording.name(contract.plan())),
                Words.say("membership." + what + ".do"),
                changed);
    }

    private static Component choice(Plan plan, LocalDate day) {
        Span name = new Span(Wording.name(plan));
        Span fee = new Span(Wording.fee(plan, day));
        fee.addClassNames("etb-sec", "etb-num");
        Div choice = new Div(name, fee);
        choice.addClassNames("etb-row", "etb-between", "etb-plan-choice");
        return choice;
    }
}
