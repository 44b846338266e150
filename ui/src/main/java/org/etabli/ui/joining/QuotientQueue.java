package org.etabli.ui.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.etabli.joining.QuotientDeclaration;
import org.etabli.kernel.Input;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.member.MemberDetails;
import org.etabli.ui.component.Calendars;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.Notices;

/** Household quotients that wait for an answer. */
final class QuotientQueue extends Div {

    private static final long serialVersionUID = 1L;
    private final transient QuotientDesk desk;
    private final transient Command changed;

    QuotientQueue(QuotientDesk desk, OperatorId operator, List<QuotientDeclaration> waiting, Command changed) {
        this.desk = desk;
        this.changed = changed;
        addClassName("etb-card");
        add(new H2(getTranslation("quotient.waiting")));
        Map<MemberId, MemberDetails> names = desk.names(waiting);
        waiting.forEach(each -> {
            MemberDetails member = names.get(each.member());
            add(row(each, member == null ? "" : member.fullName(), desk.today(operator)));
        });
    }

    private Component row(QuotientDeclaration each, String name, LocalDate today) {
        Span who = new Span(name);
        who.addClassName("etb-medium");
        Span about = new Span(getTranslation("quotient.says", each.quotient()));
        about.addClassNames("etb-s13", "etb-sec");
        Div words = new Div(who, about);
        words.addClassName("etb-signup-who");
        Button confirm = new Button(getTranslation("quotient.confirm"), click -> ask(each, name, today));
        confirm.setAriaLabel(getTranslation("quotient.confirm.of", name));
        Button refuse = new Button(
                getTranslation("signups.refuse"),
                click -> new RefusalDialog(name, reason -> {
                            desk.refuse(each.id(), reason);
                            Notices.done(getTranslation("signups.refused", name));
                            changed.execute();
                        })
                        .open());
        refuse.setAriaLabel(getTranslation("signups.refuse.of", name));
        Div row = new Div(words, new PaperLink(each.id().toString(), () -> desk.paper(each.id())), confirm, refuse);
        row.addClassNames("etb-signup", "etb-row", "etb-wrap");
        return row;
    }

    private void ask(QuotientDeclaration each, String name, LocalDate today) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("quotient.confirm.of", name));
        dialog.setWidth("min(440px, 100vw - 32px)");
        FieldErrors errors = new FieldErrors();
        DatePicker until = errors.field("validUntil", Calendars.picker(getTranslation("quotient.until")));
        until.setValue(today.plusYears(1).minusDays(1));
        Div form = new Div(new Paragraph(getTranslation("quotient.confirm.lead", each.quotient())), until);
        form.addClassNames("etb-form", "etb-form-part");
        dialog.add(form);
        Button go = new Button(getTranslation("quotient.confirm"), click -> {
            if (errors.accept(() -> desk.confirm(
                    each.id(), Input.chosen("validUntil", until.getValue()).plusDays(1)))) {
                dialog.close();
                Notices.done(getTranslation("quotient.confirmed.done", name));
                changed.execute();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("settings.cancel"), click -> dialog.close()), go);
        dialog.open();
    }
}
