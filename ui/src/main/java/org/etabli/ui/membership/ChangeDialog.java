package org.etabli.ui.membership;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.etabli.billing.ChangePreview;
import org.etabli.membership.ChangeOutcome;
import org.etabli.membership.ChangeWish;
import org.etabli.membership.Membership;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.RefusalCard;
import org.jspecify.annotations.Nullable;

/** Tells what a change would lead to before it is made; who asks for it fills in what is wanted above. */
final class ChangeDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient ContractDesk desk;
    private final transient Membership contract;
    private final transient Command changed;
    private final Div preview = new Div();
    private final Button go;
    private transient @Nullable ChangeWish wish;

    ChangeDialog(ContractDesk desk, Membership contract, String title, String verb, Command changed) {
        this.desk = desk;
        this.contract = contract;
        this.changed = changed;
        setHeaderTitle(title);
        setWidth("min(480px, 100vw - 32px)");
        go = new Button(verb, click -> make());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setDisableOnClick(true);
        go.setEnabled(false);
        preview.getElement().setAttribute("aria-live", "polite");
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), go);
    }

    /** What is chosen stands above what it leads to. */
    ChangeDialog with(Component... choices) {
        Div form = new Div(choices);
        form.addClassNames("etb-form", "etb-form-part");
        form.add(preview);
        add(form);
        return this;
    }

    /** Asks anew what the wish would lead to. */
    void foresee(ChangeWish wanted) {
        wish = wanted;
        preview.removeAll();
        switch (desk.foresee(contract.id(), wanted)) {
            case ChangePreview.Refused(var refusal) -> {
                preview.add(new RefusalCard(List.of(refusal)));
                go.setEnabled(false);
            }
            case ChangePreview.Foreseen(var change, var lines, var allowances, var difference) -> {
                Paragraph when = new Paragraph(getTranslation(
                        "membership.effect." + change.kind().name(),
                        Wording.day(change.effectiveOn()),
                        change.until() == null ? "" : Wording.day(change.until())));
                when.addClassName("etb-strong");
                preview.add(when);
                Paragraph credits = new Paragraph(
                        getTranslation("membership.credits." + change.kind().name()));
                credits.addClassNames("etb-s13", "etb-sec");
                preview.add(credits);
                if (!allowances.isEmpty()) {
                    preview.add(new CreditLines(allowances));
                }
                List<LocalDate> reserved = desk.reservedWithout(change);
                if (!reserved.isEmpty()) {
                    Paragraph days = new Paragraph(getTranslation(
                            "membership.reserved",
                            reserved.size(),
                            reserved.stream().distinct().map(Wording::day).collect(Collectors.joining(", "))));
                    days.addClassName("etb-s13");
                    preview.add(days);
                }
                preview.add(new PreviewLines(lines, difference));
                go.setEnabled(true);
            }
        }
    }

    private void make() {
        ChangeWish wanted = wish;
        if (wanted == null) {
            return;
        }
        switch (desk.make(contract.id(), wanted)) {
            case ChangeOutcome.Agreed(var change) -> {
                close();
                String said =
                        getTranslation("membership.done." + change.kind().name(), Wording.day(change.effectiveOn()));
                boolean undone = wanted instanceof ChangeWish.Cancel;
                if (undone) {
                    Notices.done(said, this::takeBack);
                } else {
                    Notices.done(said);
                }
                changed.execute();
            }
            case ChangeOutcome.Refused(var refusal) -> {
                preview.removeAll();
                preview.add(new RefusalCard(List.of(refusal)));
                go.setEnabled(false);
            }
        }
    }

    private void takeBack() {
        switch (desk.make(contract.id(), new ChangeWish.TakeBack())) {
            case ChangeOutcome.Agreed agreed -> Notices.done(getTranslation("membership.done.TAKE_BACK", ""));
            case ChangeOutcome.Refused(var refusal) -> Notices.refused(refusal);
        }
        changed.execute();
    }
}
