package org.etabli.ui.supervision;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.util.UUID;
import org.etabli.access.Accompaniment;
import org.etabli.access.LiveMachine;
import org.etabli.kernel.Input;
import org.etabli.member.MemberDetails;
import org.etabli.network.Venue;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;

/** Whom a trainer accompanies at a machine, and how long. */
final class AccompanyDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int USUAL = 60;

    private final FieldErrors errors = new FieldErrors();
    private final ComboBox<MemberDetails> member = errors.field("memberId", new ComboBox<>());
    private final Select<Integer> minutes = errors.field("minutes", new Select<>());
    private final UUID id = UUID.randomUUID();

    AccompanyDialog(AccompanyDesk desk, Venue venue, LiveMachine machine, Command opened) {
        setHeaderTitle(getTranslation("accompany.title", machine.name()));
        setWidth("min(460px, 100vw - 32px)");
        Paragraph lead = new Paragraph(getTranslation("accompany.lead"));
        lead.addClassName("etb-sec");
        member.setLabel(getTranslation("accompany.member"));
        member.setPlaceholder(getTranslation("accompany.member.placeholder"));
        member.setItemLabelGenerator(MemberDetails::fullName);
        member.setItems(query ->
                desk.search(venue, query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        member.setAutofocus(true);
        minutes.setLabel(getTranslation("accompany.minutes"));
        minutes.setItems(30, USUAL, 2 * USUAL, 4 * USUAL);
        minutes.setItemLabelGenerator(each -> Words.length(Duration.ofMinutes(each)));
        minutes.setValue(USUAL);
        Div form = new Div(lead, member, minutes);
        form.addClassName("etb-form");
        add(form);
        Button open = new Button(getTranslation("accompany.open"), click -> {
            if (errors.accept(() -> done(venue, open(desk, machine)))) {
                close();
                opened.execute();
            }
        });
        open.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("accompany.cancel"), click -> close()), open);
    }

    private Accompaniment open(AccompanyDesk desk, LiveMachine machine) {
        MemberDetails learner = Input.chosen("memberId", member.getValue());
        return desk.open(id, machine.machine(), learner.id(), minutes.getValue());
    }

    private void done(Venue venue, Accompaniment made) {
        Notices.done(getTranslation(
                "accompany.opened", member.getValue().firstName(), made.until().atZone(venue.zone())));
    }
}
