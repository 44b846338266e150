package org.etabli.ui.training;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.etabli.kernel.CourseId;
import org.etabli.kernel.QuizAttemptId;
import org.etabli.training.QuizMark;
import org.etabli.training.QuizMark.Correction;
import org.etabli.training.QuizOutcome.Marked;
import org.etabli.training.QuizOutcome.Refused;
import org.etabli.training.QuizPaper;
import org.etabli.training.QuizResult;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.StatusBadge;
import org.etabli.ui.shell.Page;
import org.jspecify.annotations.Nullable;

/** The safety quiz of a course: questions on one page, and after a wrong answer the right one with its reason. */
@Route("trainings/:course/quiz")
@PermitAll
class QuizView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private final transient QuizDesk desk;
    private final List<QuizQuestion> questions = new ArrayList<>();
    private transient @Nullable QuizPaper paper;
    private QuizAttemptId attempt = QuizAttemptId.next();

    QuizView(QuizDesk desk) {
        super("quiz.title");
        this.desk = desk;
    }

    @Override
    public String heading() {
        return paper == null
                ? super.heading()
                : getTranslation("quiz.heading", paper.course().title());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        begin(CourseId.parse(event.getRouteParameters().get("course").orElseThrow()));
    }

    private void begin(CourseId course) {
        QuizPaper fresh = desk.paper(course);
        paper = fresh;
        attempt = QuizAttemptId.next();
        questions.clear();
        Div sheet = sheet();
        QuizResult result = fresh.result();
        if (result != null && result.isPassed()) {
            sheet.add(passed(result.rightAnswers(), result.asked()));
            return;
        }
        Paragraph lead =
                new Paragraph(getTranslation("quiz.lead", fresh.questions().size(), fresh.passMark()));
        lead.addClassName("etb-sec");
        sheet.add(lead);
        for (int n = 0; n < fresh.questions().size(); n++) {
            QuizQuestion question = new QuizQuestion(n + 1, fresh.questions().get(n));
            questions.add(question);
            sheet.add(question);
        }
        Button send = new Button(getTranslation("quiz.send"), click -> send(fresh));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        sheet.add(send);
    }

    private void send(QuizPaper answered) {
        List<Integer> chosen = new ArrayList<>();
        for (QuizQuestion question : questions) {
            Integer choice = question.chosen();
            if (choice == null) {
                question.ask();
                return;
            }
            chosen.add(choice);
        }
        switch (desk.answer(attempt, answered, chosen)) {
            case Marked(QuizMark mark) -> show(answered, mark);
            case Refused refused -> {
                Notices.refused(refused.refusal());
                begin(answered.course().id());
            }
        }
    }

    private void show(QuizPaper answered, QuizMark mark) {
        Div sheet = sheet();
        if (mark.hasPassed()) {
            sheet.add(passed(mark.rightAnswers(), mark.asked()));
        } else {
            Div failed = new Div(
                    new StatusBadge(Status.WAIT, getTranslation("quiz.score", mark.rightAnswers(), mark.asked())),
                    new Span(getTranslation("quiz.failed", mark.passMark())));
            failed.addClassNames("etb-card", "etb-col");
            failed.getElement().setAttribute("role", "status");
            sheet.add(failed);
        }
        mark.corrections().forEach(wrong -> sheet.add(corrected(wrong)));
        if (!mark.hasPassed()) {
            Button again = new Button(
                    getTranslation("quiz.again"),
                    click -> begin(answered.course().id()));
            again.addThemeVariants(ButtonVariant.PRIMARY);
            sheet.add(again);
            again.focus();
        }
    }

    private Component passed(int right, int asked) {
        Div passed = new Div(
                new StatusBadge(Status.HERE, getTranslation("quiz.passed")).big(),
                new Span(getTranslation("quiz.passed.text", right, asked)));
        passed.addClassNames("etb-card", "etb-col");
        passed.getElement().setAttribute("role", "status");
        return passed;
    }

    private Component corrected(Correction wrong) {
        Span asked = new Span(getTranslation("quiz.question", wrong.number(), wrong.asked()));
        asked.addClassName("etb-strong");
        Div card = new Div(
                asked,
                SessionWords.fact("close", getTranslation("quiz.chosen", wrong.chosen())),
                SessionWords.fact("check", getTranslation("quiz.right", wrong.rightOne())));
        card.addClassNames("etb-card", "etb-col", "etb-quiz-wrong");
        if (wrong.why() != null) {
            card.add(new Paragraph(wrong.why().in(getLocale())));
        }
        return card;
    }

    private Div sheet() {
        removeAll();
        Div sheet = new Div(new Anchor("trainings", getTranslation("quiz.back")));
        sheet.addClassNames("etb-col", "etb-quiz");
        add(sheet);
        return sheet;
    }
}
