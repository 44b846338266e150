package org.etabli.ui.membership;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.server.Command;
import org.etabli.kernel.Input;
import org.etabli.member.Team;
import org.etabli.membership.SeatOutcome;
import org.etabli.plan.Plan;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.Notices;

/** The plan that a team takes, for how many, and whether they share its allowance. */
final class BeginDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    BeginDialog(TeamDesk desk, Team team, Command changed) {
        setHeaderTitle(getTranslation("team.begin.title", team.name()));
        setWidth("min(460px, 100vw - 32px)");
        FieldErrors errors = new FieldErrors();
        Select<Plan> plan = errors.field("plan", new Select<>());
        plan.setLabel(getTranslation("team.begin.plan"));
        plan.setItems(desk.plans(team));
        plan.setItemLabelGenerator(each -> Wording.name(each) + ", " + Wording.fee(each, desk.today(team)));
        IntegerField seats = errors.field("seats", new IntegerField(getTranslation("team.seats.how-many")));
        seats.setMin(1);
        seats.setMax(500);
        seats.setValue(3);
        seats.setStepButtonsVisible(true);
        RadioButtonGroup<Boolean> shared = new RadioButtonGroup<>(getTranslation("team.begin.allowance"));
        shared.setItems(true, false);
        shared.setItemLabelGenerator(each -> getTranslation(each ? "team.begin.shared" : "team.begin.per-seat"));
        shared.setValue(true);
        Div form = new Div(plan, seats, shared);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button go = new Button(getTranslation("team.begin.do"), click -> {
            boolean done = errors.accept(() -> {
                Plan chosen = Input.chosen("plan", plan.getValue());
                int count = Input.chosen("seats", seats.getValue());
                switch (desk.begin(team.id(), chosen, count, shared.getValue())) {
                    case SeatOutcome.Refused(var refusal) -> Notices.refused(refusal);
                    default -> Notices.done(getTranslation("team.begun", team.name(), Wording.name(chosen)));
                }
            });
            if (done) {
                close();
                changed.execute();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), go);
    }
}
