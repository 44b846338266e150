package org.etabli.ui.training;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.etabli.kernel.Refusal;
import org.etabli.member.MemberDetails;
import org.etabli.training.Evaluation;
import org.etabli.training.Evaluation.Result;
import org.etabli.training.EvaluationSheet;
import org.etabli.training.Gesture;
import org.etabli.ui.component.Avatar;
import org.etabli.ui.component.Notices;
import org.etabli.ui.shell.Icon;

/** One person in a session: did she come, how was her quiz, each gesture, and what came of it. */
final class EvaluationRow extends Div {

    private static final long serialVersionUID = 1L;
    private final transient EvaluationDesk desk;
    private final transient MemberDetails person;
    private final Command changed;
    private final boolean open;
    private final boolean over;
    private final NativeButton present = new NativeButton();
    private final Div quiz = cell("etb-eval-quiz");
    private final transient Map<Gesture, Tick> ticks = new LinkedHashMap<>();
    private final Div result = cell("etb-eval-result");
    private transient Evaluation line;
    private boolean drawn;

    /**
     * @param open whether marks are taken
     * @param over whether the session has ended: who has not come by then is absent
     */
    EvaluationRow(
            EvaluationDesk desk,
            EvaluationSheet sheet,
            Evaluation line,
            MemberDetails person,
            boolean open,
            boolean over,
            Command changed) {
        this.desk = desk;
        this.line = line;
        this.person = person;
        this.open = open;
        this.over = over;
        this.changed = changed;
        addClassName("etb-eval-row");
        getElement().setAttribute("role", "row");
        Span name = new Span(person.fullName());
        name.addClassNames("etb-medium");
        Div who = cell("etb-eval-who");
        who.getElement().setAttribute("role", "rowheader");
        who.add(new Avatar(person).neutral(), name);
        add(who, presence());
        if (sheet.session().course().needsQuiz()) {
            quiz.getElement().setAttribute("data-word", getTranslation("eval.quiz"));
            add(quiz);
        }
        sheet.gestures().forEach(this::add);
        add(result);
        show(line);
    }

    private Component presence() {
        Span box = new Span(new Icon("check"));
        box.addClassName("etb-eval-box");
        Span word = new Span(getTranslation("sessions.present"));
        word.addClassName("etb-eval-name");
        present.add(box, word);
        present.addClassName("etb-eval-tick");
        present.getElement().setAttribute("role", "checkbox");
        present.setAriaLabel(getTranslation("sessions.present-one", person.fullName()));
        present.addClickListener(click -> {
            if (click.isShiftKey()) {
                acquireRest();
            } else {
                desk.markPresent(line.enrolment(), !line.enrolment().present());
                changed.execute();
            }
        });
        Div cell = cell("etb-eval-here");
        cell.add(present);
        return cell;
    }

    private void add(Gesture gesture) {
        Tick tick = new Tick(gesture.title().in(getLocale()), person.fullName());
        tick.addClickListener(click -> {
            if (click.isShiftKey()) {
                acquireRest();
            } else {
                said(desk.mark(line.enrolment(), gesture, tick.next()));
            }
        });
        ticks.put(gesture, tick);
        Div cell = cell("etb-eval-gesture");
        cell.add(tick);
        add(cell);
    }

    private void acquireRest() {
        said(desk.acquireRest(line.enrolment()));
    }

    private void said(Optional<Refusal> refused) {
        refused.ifPresent(Notices::refused);
        changed.execute();
    }

    /** Shows how she stands now, in place: the focus stays where it is. */
    void show(Evaluation now) {
        if (drawn && now.equals(line)) {
            return;
        }
        drawn = true;
        line = now;
        boolean kept = now.enrolment().isSignedOff();
        boolean here = now.enrolment().present();
        boolean absent = over && now.result() == Result.ABSENT;
        setClassName("etb-eval-absent", absent);
        present.getElement().setAttribute("aria-checked", Boolean.toString(here));
        present.getElement().setAttribute("data-state", here ? "acquired" : "none");
        present.setEnabled(open && !kept);
        ticks.forEach((gesture, tick) -> {
            tick.show(now.of(gesture));
            tick.setEnabled(open && !kept);
            tick.setVisible(!absent);
        });
        quiz.removeAll();
        quiz.add(EvaluationWords.quiz(now, absent));
        result.removeAll();
        result.add(EvaluationWords.result(now, over));
        if (open) {
            result.add(new EvaluationMenu(desk, now, person, changed));
        }
    }

    private static Div cell(String name) {
        Div cell = new Div();
        cell.addClassName(name);
        cell.getElement().setAttribute("role", "cell");
        return cell;
    }
}
