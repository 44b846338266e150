package org.etabli.ui.membership;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.server.Command;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.etabli.billing.FutureLine;
import org.etabli.membership.Membership;
import org.etabli.membership.SeatOutcome;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.RefusalCard;
import org.joda.money.Money;

/** How many seats, and what that changes on the invoice. */
final class SeatsDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient TeamDesk desk;
    private final transient Membership contract;
    private final transient Command changed;
    private final LocalDate today;
    private final IntegerField seats;
    private final Div preview = new Div();

    SeatsDialog(TeamDesk desk, Membership contract, LocalDate today, Command changed) {
        this.desk = desk;
        this.contract = contract;
        this.changed = changed;
        this.today = today;
        setHeaderTitle(getTranslation("team.seats.title"));
        setWidth("min(460px, 100vw - 32px)");
        seats = new IntegerField(getTranslation("team.seats.how-many"));
        seats.setMin(1);
        seats.setMax(500);
        seats.setStepButtonsVisible(true);
        seats.setValue(contract.quantityOn(today));
        seats.addValueChangeListener(typed -> foresee());
        Button go = new Button(getTranslation("team.seats.do"), click -> count());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), go);
        Div form = new Div(seats, preview);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        foresee();
    }

    private boolean isReadable() {
        return seats.getValue() != null && seats.getValue() >= 1 && seats.getValue() <= 500;
    }

    private void foresee() {
        preview.removeAll();
        if (!isReadable()) {
            return;
        }
        int wanted = seats.getValue();
        LocalDate from =
                wanted < contract.quantityOn(today) ? Objects.requireNonNull(contract.nextPeriodStart(today)) : today;
        preview.add(new Paragraph(getTranslation("team.seats.from", wanted, Wording.day(from))));
        List<FutureLine> lines = desk.foresee(contract, wanted);
        preview.add(new PreviewLines(
                lines,
                lines.stream()
                        .map(FutureLine::amount)
                        .reduce(Money.zero(contract.plan().currency()), Money::plus)));
    }

    private void count() {
        if (!isReadable()) {
            return;
        }
        switch (desk.count(contract, seats.getValue())) {
            case SeatOutcome.Refused(var refusal) -> {
                preview.removeAll();
                preview.add(new RefusalCard(List.of(refusal)));
            }
            default -> {
                close();
                Notices.done(getTranslation("team.seats.done", seats.getValue()));
                changed.execute();
            }
        }
    }
}
