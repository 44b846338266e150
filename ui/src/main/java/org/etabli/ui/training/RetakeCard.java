package org.etabli.ui.training;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.util.Optional;
import java.util.function.Function;
import org.etabli.member.MemberDetails;
import org.etabli.training.Evaluation;
import org.etabli.training.Retake;
import org.etabli.training.TrainingSession;
import org.etabli.ui.component.Notices;
import org.etabli.ui.shell.Icon;

/** Somebody who left some gestures: invited with one click to the next session, for these only. */
final class RetakeCard extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * @param invited where she was invited to, or empty
     * @param next the next session that has a place left, or empty
     * @param day how the day of a session is told
     */
    RetakeCard(
            GroupDesk desk,
            Evaluation line,
            MemberDetails person,
            Optional<Retake> invited,
            Optional<TrainingSession> next,
            Function<TrainingSession, String> day,
            Command changed) {
        addClassNames("etb-card", "etb-row", "etb-eval-retake");
        Span who = new Span(person.firstName());
        who.addClassName("etb-strong");
        Span words = new Span(
                who,
                new Span(" " + getTranslation("eval.retake", line.toReview().size())));
        words.addClassNames("etb-grow", "etb-s13");
        add(new Icon("refresh"), words);
        Optional<TrainingSession> to = invited.flatMap(desk::find);
        if (to.isPresent()) {
            add(quiet(getTranslation("eval.retake.invited", day.apply(to.get()))));
        } else if (next.isEmpty()) {
            add(quiet(getTranslation("eval.retake.none")));
        } else {
            TrainingSession target = next.get();
            Button invite = new Button(getTranslation("eval.retake.invite", day.apply(target)), click -> {
                desk.invite(line.enrolment(), target)
                        .ifPresentOrElse(
                                Notices::refused,
                                () -> Notices.done(getTranslation("eval.retake.done", person.firstName())));
                changed.execute();
            });
            invite.addThemeVariants(ButtonVariant.SMALL);
            invite.setAriaLabel(getTranslation("trainings.do", invite.getText(), person.fullName()));
            add(invite);
        }
    }

    private static Span quiet(String words) {
        Span quiet = new Span(words);
        quiet.addClassNames("etb-s13", "etb-sec");
        return quiet;
    }
}
