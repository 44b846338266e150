package org.etabli.ui.training;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.etabli.authorisation.EndingAuthorisations.Ending;
import org.etabli.kernel.MemberId;
import org.etabli.member.MemberDetails;
import org.etabli.ui.component.Avatar;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.StatusBadge;

/** Whose authorisations end soon: invited to a session, or prolonged, with one click each. Hidden when there are none. */
final class EndingCard extends Div {

    private static final long serialVersionUID = 1L;
    private static final int FEW = 6;
    private final transient EndingDesk desk;
    private final Command changed;
    private final Div rest = new Div();

    EndingCard(EndingDesk desk, Command changed) {
        this.desk = desk;
        this.changed = changed;
        addClassName("etb-card");
        List<Ending> all = desk.list();
        Map<MemberId, MemberDetails> people = desk.people(all);
        List<Ending> known =
                all.stream().filter(one -> people.containsKey(one.member())).toList();
        setVisible(!known.isEmpty());
        Div head = new Div(new H2(getTranslation("ending.title", known.size())));
        head.addClassName("etb-head");
        add(head);
        known.stream().limit(FEW).forEach(one -> add(row(one, Objects.requireNonNull(people.get(one.member())))));
        known.stream().skip(FEW).forEach(one -> rest.add(row(one, Objects.requireNonNull(people.get(one.member())))));
        if (known.size() > FEW) {
            rest.setVisible(false);
            Button more = new Button(getTranslation("ending.more", known.size() - FEW));
            more.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            more.addClickListener(click -> {
                rest.setVisible(true);
                more.setVisible(false);
            });
            add(rest, more);
        }
    }

    private Component row(Ending one, MemberDetails person) {
        Span name = new Span(person.fullName());
        name.addClassName("etb-medium");
        Span what = new Span(getTranslation("ending.until", one.type().name(), desk.last(one)));
        what.addClassNames("etb-s13", "etb-sec");
        Div words = new Div(name, what);
        words.addClassNames("etb-col", "etb-grow", "etb-training-words");
        Div row = new Div(new Avatar(person).neutral(), words, deeds(one, person));
        row.addClassNames("etb-row", "etb-training-row");
        return row;
    }

    private Component deeds(Ending one, MemberDetails person) {
        Div deeds = new Div();
        deeds.addClassNames("etb-row", "etb-training-deeds");
        if (one.invited()) {
            deeds.add(new StatusBadge(Status.PAST, getTranslation("ending.invited")).bare());
        } else {
            Button invite = small("ending.invite", person);
            invite.addClickListener(click -> {
                desk.invite(one);
                Notices.done(getTranslation("ending.invited-now", person.firstName()));
                changed.execute();
            });
            deeds.add(invite);
        }
        Button renew = small("ending.renew", person);
        renew.addThemeVariants(ButtonVariant.TERTIARY);
        renew.addClickListener(click -> {
            desk.renew(one);
            Notices.done(
                    getTranslation(
                            "ending.renewed", person.firstName(), one.type().name()),
                    () -> {
                        desk.restore(one);
                        changed.execute();
                    });
            changed.execute();
        });
        deeds.add(renew);
        return deeds;
    }

    private Button small(String word, MemberDetails person) {
        Button button = new Button(getTranslation(word));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation("ending.do", button.getText(), person.fullName()));
        return button;
    }
}
