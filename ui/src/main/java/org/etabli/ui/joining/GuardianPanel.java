package org.etabli.ui.joining;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.etabli.kernel.Input;
import org.etabli.kernel.MemberId;
import org.etabli.member.Guardianship;
import org.etabli.member.NewGuardian;
import org.etabli.ui.component.Calendars;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;

/** A date of birth, and for a minor who answers for her and whether that one consents. */
final class GuardianPanel extends Div {

    private static final long serialVersionUID = 1L;
    private final transient GuardianDesk desk;
    private final transient MemberId member;
    private final transient Command changed;

    GuardianPanel(GuardianDesk desk, MemberId member, Command changed) {
        this.desk = desk;
        this.member = member;
        this.changed = changed;
        addClassNames("etb-form");
        Optional<LocalDate> bornOn = desk.bornOn(member);
        birth(bornOn);
        if (bornOn.filter(desk::isMinor).isPresent()) {
            guardian(desk.guardian(member));
        }
    }

    private void birth(Optional<LocalDate> bornOn) {
        FieldErrors errors = new FieldErrors();
        DatePicker day = errors.field("bornOn", Calendars.picker(getTranslation("guardian.born")));
        day.setValue(bornOn.orElse(null));
        day.setReadOnly(bornOn.isPresent() && desk.isOwn(member));
        day.setHelperText(getTranslation(day.isReadOnly() ? "guardian.born.known" : "guardian.born.help"));
        day.addValueChangeListener(change -> {
            if (errors.accept(() -> desk.setBornOn(member, Input.chosen("bornOn", change.getValue())))) {
                Notices.done(getTranslation("guardian.born.done"));
                changed.execute();
            }
        });
        add(day);
    }

    private void guardian(Optional<Guardianship> known) {
        Paragraph state = new Paragraph(known.map(each -> getTranslation(
                        each.isConsented() ? "guardian.consented" : "guardian.asked",
                        each.name(),
                        Words.date(each.endsOn())))
                .orElseGet(() -> getTranslation("guardian.missing")));
        state.addClassNames(
                "etb-s13", known.filter(Guardianship::isConsented).isPresent() ? "etb-sec" : "etb-ink-auth");
        FieldErrors errors = new FieldErrors();
        TextField name = errors.field("name", new TextField(getTranslation("guardian.name")));
        EmailField email = errors.field("email", new EmailField(getTranslation("guardian.email")));
        email.setManualValidation(true);
        email.setHelperText(getTranslation("guardian.email.help"));
        TextField phone = errors.field("phone", new TextField(getTranslation("guardian.phone")));
        known.ifPresent(each -> {
            name.setValue(each.name());
            email.setValue(each.email());
            phone.setValue(Objects.requireNonNullElse(each.phone(), ""));
        });
        boolean consented = known.filter(Guardianship::isConsented).isPresent();
        Button send = new Button(getTranslation(consented ? "guardian.change" : "guardian.send"), click -> {
            if (errors.accept(
                    () -> desk.name(member, new NewGuardian(name.getValue(), email.getValue(), phone.getValue())))) {
                Notices.done(getTranslation(consented ? "guardian.changed" : "guardian.sent", email.getValue()));
                changed.execute();
            }
        });
        if (!consented) {
            send.addThemeVariants(ButtonVariant.PRIMARY);
        }
        add(state, name, email, phone, send);
    }
}
