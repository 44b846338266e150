package org.etabli.ui.training;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import org.etabli.training.Enrolment;
import org.etabli.training.Evaluation;
import org.etabli.training.Evaluation.Result;
import org.etabli.training.EvaluationSheet;
import org.etabli.training.QuizResult;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.Icon;

/** How it is told where somebody stands in a session. */
final class EvaluationWords {

    private EvaluationWords() {}

    static Component quiz(Evaluation line, boolean absent) {
        QuizResult result = line.quiz();
        if (absent) {
            return quiet("");
        }
        if (line.enrolment().quizByMouth()) {
            return quiet(Words.say("eval.by-mouth"));
        }
        if (result == null) {
            return waits(Words.say("eval.quiz.none"));
        }
        String score = Words.say("eval.quiz.score", result.rightAnswers(), result.asked());
        Span said = line.quizOpen() ? waits(score) : new Span(score);
        said.addClassName("etb-num");
        said.getElement().setAttribute("role", "img");
        said.getElement()
                .setAttribute("aria-label", Words.say("sessions.quiz.score", result.rightAnswers(), result.asked()));
        return said;
    }

    /** @param over whether the session has ended: who has not come by then is absent */
    static Component result(Evaluation line, boolean over) {
        return switch (line.result()) {
            case SIGNED_OFF -> result("unlock", "etb-ink-mine", Words.say("eval.signed-off"));
            case ACQUIRED -> result("shield-check", "etb-ink-mine", Words.say("sessions.passed"));
            case TO_REVIEW ->
                result(
                        "refresh",
                        "etb-ink-auth",
                        Words.say("eval.to-review", line.toReview().size()));
            case OPEN ->
                result(
                        "hourglass",
                        "etb-sec",
                        line.unmarked().isEmpty()
                                ? Words.say("sessions.quiz.none")
                                : Words.say("eval.left", line.unmarked().size()));
            case ABSENT -> over ? result("minus", "etb-sec", absence(line.enrolment())) : quiet("");
        };
    }

    /** The terms of a course give nothing back after its start; where it cost something, that is said. */
    private static String absence(Enrolment enrolment) {
        return Words.say(enrolment.price().isPositive() ? "eval.absent.paid" : "eval.absent");
    }

    /** « 5 acquis · 1 à revoir · 1 absence ». */
    static String sum(EvaluationSheet sheet, boolean over) {
        return Words.say(
                "eval.sum",
                sheet.count(Result.ACQUIRED) + sheet.count(Result.SIGNED_OFF),
                sheet.count(Result.TO_REVIEW),
                sheet.count(Result.OPEN),
                over ? sheet.count(Result.ABSENT) : 0);
    }

    private static Component result(String icon, String ink, String words) {
        Span result = new Span(new Icon(icon), new Span(words));
        result.addClassNames("etb-eval-said", ink);
        return result;
    }

    private static Span quiet(String words) {
        Span quiet = new Span(words);
        quiet.addClassNames("etb-sec");
        return quiet;
    }

    private static Span waits(String words) {
        Span waits = new Span(words);
        waits.addClassNames("etb-ink-auth");
        return waits;
    }
}
