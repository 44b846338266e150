package org.etabli.ui.training;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.etabli.authorisation.PracticeProgress;
import org.etabli.authorisation.Proposals.Proposal;
import org.etabli.kernel.MemberId;
import org.etabli.member.MemberDetails;
import org.etabli.ui.component.Avatar;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.PracticeDialog;
import org.etabli.ui.component.Words;

/** Who has practised enough: granted with one click, or not yet, with the sessions that speak for it. Hidden when empty. */
final class ProposalCard extends Div {

    private static final long serialVersionUID = 1L;
    private final transient ProposalDesk desk;
    private final Command changed;

    ProposalCard(ProposalDesk desk, Command changed) {
        this.desk = desk;
        this.changed = changed;
        addClassName("etb-card");
        List<Proposal> all = desk.list();
        Map<MemberId, MemberDetails> people = desk.people(all);
        List<Proposal> known =
                all.stream().filter(one -> people.containsKey(one.member())).toList();
        setVisible(!known.isEmpty());
        Div head = new Div(new H2(getTranslation("proposals.title", known.size())));
        head.addClassName("etb-head");
        add(head);
        known.forEach(one -> add(row(one, Objects.requireNonNull(people.get(one.member())))));
    }

    private Component row(Proposal one, MemberDetails person) {
        Span name = new Span(person.fullName());
        name.addClassName("etb-medium");
        Span what = new Span(getTranslation("proposals.hours", one.type().name(), Duration.ofMinutes(one.minutes())));
        what.addClassNames("etb-s13", "etb-sec");
        Div words = new Div(name, what);
        words.addClassNames("etb-col", "etb-grow", "etb-training-words");
        Div row = new Div(new Avatar(person).neutral(), words, deeds(one, person));
        row.addClassNames("etb-row", "etb-training-row");
        return row;
    }

    private Component deeds(Proposal one, MemberDetails person) {
        Button evidence = small("proposals.evidence", person);
        evidence.addThemeVariants(ButtonVariant.TERTIARY);
        evidence.addClickListener(click -> show(one, person));
        Button decline = small("proposals.decline", person);
        decline.addThemeVariants(ButtonVariant.TERTIARY);
        decline.addClickListener(click -> new NotYetDialog(
                        person.firstName(), one.type().name(), reason -> {
                            desk.decline(one, reason);
                            Notices.done(getTranslation("proposals.declined", person.firstName()));
                            changed.execute();
                        })
                .open());
        Button grant = small("proposals.grant", person);
        grant.addThemeVariants(ButtonVariant.PRIMARY);
        grant.addClickListener(click -> grant(one, person));
        Div deeds = new Div(evidence, decline, grant);
        deeds.addClassNames("etb-row", "etb-training-deeds");
        return deeds;
    }

    private void grant(Proposal one, MemberDetails person) {
        desk.grant(one)
                .ifPresentOrElse(
                        Notices::refused,
                        () -> Notices.done(getTranslation(
                                "proposals.granted",
                                person.firstName(),
                                one.type().name())));
        changed.execute();
    }

    private void show(Proposal one, MemberDetails person) {
        PracticeProgress counted = desk.evidence(one);
        new PracticeDialog(
                        getTranslation("proposals.of", one.type().name(), person.fullName()),
                        Words.say(
                                "practice.reached",
                                Duration.ofMinutes(counted.minutes()),
                                Duration.ofMinutes(counted.needed())),
                        desk.lines(counted))
                .open();
    }

    private Button small(String word, MemberDetails person) {
        Button button = new Button(getTranslation(word));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation("ending.do", button.getText(), person.fullName()));
        return button;
    }
}
