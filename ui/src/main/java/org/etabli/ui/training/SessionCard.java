package org.etabli.ui.training;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import org.etabli.kernel.Refusal;
import org.etabli.network.Venue;
import org.etabli.training.Course;
import org.etabli.training.EnrolmentOutcome.Placed;
import org.etabli.training.EnrolmentOutcome.Refused;
import org.etabli.training.EnrolmentOutcome.Waiting;
import org.etabli.training.Retake;
import org.etabli.training.TrainingSession;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A session that one can take part in: what, when, where, what it costs and opens, and how many places are left. */
final class SessionCard extends Div {

    private static final long serialVersionUID = 1L;
    private final transient EnrolmentDesk desk;
    private final transient TrainingSession session;
    private final transient Money price;
    private final Command changed;

    /** @param invited to go over some gestures again here, at no cost; or null */
    SessionCard(EnrolmentDesk desk, TrainingSession session, @Nullable Retake invited, Command changed) {
        this.desk = desk;
        this.price = invited == null
                ? session.course().price()
                : Money.zero(session.course().price().getCurrencyUnit());
        this.session = session;
        this.changed = changed;
        addClassNames("etb-card", "etb-training");
        getElement().setAttribute("role", "article");
        add(head(session));
        if (session.course().description() != null) {
            Paragraph text = new Paragraph(session.course().description().in(getLocale()));
            text.addClassNames("etb-sec", "etb-s13");
            add(text);
        }
        addFacts(this, desk, session, price, invited == null && desk.isBilled(session));
        if (invited != null) {
            add(SessionWords.fact("refresh", getTranslation("trainings.retake", invited.gestures())));
        }
        add(foot());
    }

    static Component head(TrainingSession session) {
        Div head = new Div(new H3(SessionWords.title(session)));
        head.addClassName("etb-head");
        return head;
    }

    /**
     * When, where, for how much, on what terms and for what.
     *
     * @param billed whether the price goes on an invoice; else it is paid at the venue
     */
    static void addFacts(Div card, EnrolmentDesk desk, TrainingSession session, Money price, boolean billed) {
        Course course = session.course();
        Venue venue = desk.venue(session.venue());
        card.add(
                SessionWords.fact("clock", SessionWords.when(session, venue)),
                SessionWords.fact("pin", venue.name()),
                SessionWords.fact("euro", SessionWords.price(price, billed, SessionWords.slot(session, venue))));
        if (billed && session.leaveUntil().isAfter(desk.now())) {
            card.add(SessionWords.fact(
                    "undo",
                    Words.say("trainings.leave-until", SessionWords.at(session.leaveUntil(), venue, desk.now()))));
        }
        SessionWords.toDecide(session, venue, desk.now())
                .ifPresent(sentence -> card.add(SessionWords.fact("people", sentence)));
        if (course.needsQuiz()) {
            card.add(SessionWords.fact("list", Words.say("trainings.quiz")));
        }
        if (!course.grants().isEmpty()) {
            card.add(SessionWords.fact("unlock", Words.say("trainings.opens", SessionWords.grants(course))));
        }
    }

    private Component foot() {
        boolean full = session.placesLeft() == 0;
        Span state = new Span(
                full
                        ? getTranslation("trainings.full", session.waiting())
                        : getTranslation("trainings.left-places", session.placesLeft()));
        state.addClassNames("etb-grow", "etb-s13");
        Button button = new Button(getTranslation(full ? "trainings.wait" : "trainings.enrol"), click -> enrol());
        button.addThemeVariants(full ? ButtonVariant.SMALL : ButtonVariant.PRIMARY);
        button.setAriaLabel(getTranslation(
                "trainings.do", button.getText(), session.course().title()));
        Div foot = new Div(state, button);
        foot.addClassNames("etb-row", "etb-training-foot");
        return foot;
    }

    private void enrol() {
        Command undo = () -> leave(desk, session, changed);
        switch (desk.enrol(session, price)) {
            case Placed placed ->
                Notices.done(
                        getTranslation(
                                placed.enrolment().charged() ? "trainings.enrolled.billed" : "trainings.enrolled",
                                session.course().title(),
                                placed.enrolment().price()),
                        undo);
            case Waiting waiting ->
                Notices.done(
                        getTranslation("trainings.waitlisted", session.course().title(), waiting.rank()), undo);
            case Refused refused -> Notices.refused(refused.refusal());
        }
        changed.execute();
    }

    /** Gives her place back; what she would owe for it is asked first. */
    static void leave(EnrolmentDesk desk, TrainingSession session, Command changed) {
        leave(desk, session, false, changed);
    }

    private static void leave(EnrolmentDesk desk, TrainingSession session, boolean owing, Command changed) {
        desk.withdraw(session, owing)
                .ifPresentOrElse(
                        refusal -> {
                            if (refusal.rule().equals("training-leave-late")) {
                                ask(refusal, () -> leave(desk, session, true, changed));
                            } else {
                                Notices.refused(refusal);
                            }
                        },
                        () -> Notices.done(
                                Words.say("trainings.left", session.course().title())));
        changed.execute();
    }

    private static void ask(Refusal consequence, Command go) {
        ConfirmDialog ask = new ConfirmDialog(
                Words.say(consequence.title()),
                Words.say(consequence.reason()),
                Words.say("trainings.withdraw"),
                confirmed -> go.execute());
        ask.setCancelable(true);
        ask.setCancelText(Words.say("trainings.keep"));
        ask.setConfirmButtonTheme("error primary");
        ask.open();
    }
}
