package org.etabli.ui.reserving;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Optional;
import org.etabli.reservation.Alternative;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.ReservationDetails;
import org.etabli.reservation.ReservationOutcome.Confirmed;
import org.etabli.reservation.ReservationOutcome.Refused;
import org.etabli.resource.Resource;
import org.etabli.training.Course;
import org.etabli.training.Lesson;
import org.etabli.ui.component.PracticeLine;
import org.etabli.ui.component.RefusalCard;
import org.etabli.ui.shell.Icon;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Turns a no into a yes: what I asked, what is checked, the price or the refusal with what would work instead. The button
 * always does the best thing possible and says which.
 */
final class ReservationDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ReservationDialog.class);

    private final transient Answers answers;
    private final transient Words words;
    private final transient Learning learning;
    private final transient Subject subject;
    private final SerializableConsumer<ReservationDetails> onReserved;

    private final AskForm form;
    private final CheckList checks = new CheckList();
    private final DialogHead head = new DialogHead(click -> close());
    private final HandbookNote handbook = new HandbookNote();
    private final Div why = new Div();
    private final DialogFoot foot;
    private transient @Nullable SerializableRunnable best;

    ReservationDialog(
            Answers answers,
            Words words,
            Learning learning,
            Subject subject,
            SerializableConsumer<ReservationDetails> onReserved) {
        this.answers = answers;
        this.words = words;
        this.learning = learning;
        this.subject = subject;
        this.onReserved = onReserved;
        this.form = new AskForm(subject, words.resource(subject.request()), () -> answer(false));
        form.add(checks, handbook);
        this.foot = new DialogFoot(subject.forDesk() ? null : subject.venue().email(), this::close, this::act);
        layOut();
        answer(true);
    }

    private void layOut() {
        addClassName("etb-booking-dialog");
        why.addClassName("etb-dialog-why");
        Div body = new Div(form, why);
        body.addClassName("etb-dialog-body");
        Div all = new Div(head, body, foot);
        all.addClassName("etb-dialog");
        add(all);
    }

    /** Asks again about what the form says; the form itself stays as it is whatever the answer. */
    private void answer(boolean opening) {
        Optional<RequestReservation> request = form.request();
        show(words.resource(request.orElse(subject.request())));
        if (request.isEmpty()) {
            wait(getTranslation(subject.forDesk() ? "reserving.choose-member" : "reserving.choose-slot"));
            return;
        }
        try {
            Answer answer = answers.to(request.get());
            form.use(answer.quote().request().coupon());
            checks.show(answer.quote().checks());
            why.removeAll();
            if (answer.quote().isPossible()) {
                possible(answer);
            } else {
                refused(answer, opening);
            }
        } catch (DataAccessException unreachable) {
            LOG.warn("a request could not be checked", unreachable);
            failed();
        }
    }

    private void show(Resource resource) {
        handbook.show(resource, words.handbook(resource));
        head.show(
                resource,
                words.where(getLocale(), resource, subject.request().slot()),
                words.supervision(getLocale(), resource));
        getElement().setAttribute("aria-label", getTranslation("reserving.dialog", resource.name()));
    }

    private void possible(Answer answer) {
        RequestReservation request = answer.quote().request();
        Resource resource = words.resource(request);
        why.add(new PricePane(
                answer,
                resource,
                subject.forDesk(),
                subject.venue().zone(),
                words,
                learning,
                getLocale(),
                this::pay,
                this::use));
        String hours = words.hours(getLocale(), request.slot(), subject.venue().zone());
        offer(
                () -> reserve(request),
                resource.rule().needsApproval() && !subject.forDesk()
                        ? getTranslation("reserving.action.request", hours)
                        : getTranslation("reserving.action", hours),
                words.cost(getLocale(), answer.quote()));
    }

    private void pay(RequestReservation.Payment payment) {
        form.pay(payment);
        answer(false);
    }

    private void use(@Nullable String code) {
        form.use(code);
        answer(false);
        why.getChildren()
                .filter(PricePane.class::isInstance)
                .map(PricePane.class::cast)
                .forEach(PricePane::focusCode);
    }

    private void refused(Answer answer, boolean takeFocus) {
        why.add(new RefusalCard(answer.quote().refusals()));
        List<Course> courses = learning.courses(answer.quote());
        if (!courses.isEmpty()) {
            why.add(new CourseLinks(courses, getLocale()));
        }
        if (!answer.practice().isEmpty()) {
            H3 title = new H3(getTranslation("practice.title"));
            title.addClassName("etb-title");
            why.add(title);
            answer.practice().forEach(progress -> why.add(new PracticeLine(progress)));
        }
        if (answer.ways().isEmpty()) {
            boolean locked = answer.quote().refusals().getFirst().rule().startsWith("authorisation");
            Paragraph none = new Paragraph(getTranslation(locked ? "reserving.no-way.locked" : "reserving.no-way"));
            none.addClassName("etb-sec");
            why.add(none);
            best = null;
            foot.offerLetter();
            return;
        }
        Ways ways = new Ways(answer, words, learning, getLocale(), this::choose);
        why.add(ways);
        choose(ways.chosen());
        if (takeFocus) {
            ways.takeFocus();
        }
    }

    private void choose(Way way) {
        switch (way) {
            case Way.Instead(Alternative other) ->
                offer(
                        () -> reserve(other.quote().request()),
                        words.action(getLocale(), other),
                        words.cost(getLocale(), other.quote()));
            case Way.Learn(Lesson lesson) -> {
                String action = learning.action(getLocale(), lesson);
                if (action == null) {
                    nothingToOffer();
                } else {
                    offer(() -> enrol(lesson), action, learning.cost(getLocale(), lesson));
                }
            }
        }
    }

    private void offer(SerializableRunnable deed, String action, String price) {
        best = deed;
        foot.offer(action, price);
    }

    private void nothingToOffer() {
        best = null;
        foot.offerNothing();
    }

    private void act() {
        SerializableRunnable deed = best;
        if (deed == null) {
            return;
        }
        try {
            deed.run();
        } catch (DataAccessException unreachable) {
            LOG.warn("a request could not be taken", unreachable);
            failed();
        }
    }

    private void reserve(RequestReservation wanted) {
        switch (answers.reserve(wanted.titled(form.title()))) {
            case Confirmed(ReservationDetails reservation) -> {
                close();
                onReserved.accept(reservation);
            }
            case Refused refused -> answer(true);
        }
    }

    private void enrol(Lesson lesson) {
        if (learning.enrol(getLocale(), lesson)) {
            close();
        } else {
            answer(true);
        }
    }

    private void wait(String hint) {
        checks.show(List.of());
        why.removeAll();
        Paragraph words = new Paragraph(hint);
        words.addClassName("etb-sec");
        why.add(words);
        nothingToOffer();
    }

    private void failed() {
        why.removeAll();
        Button retry = new Button(getTranslation("reserving.retry"), click -> answer(true));
        Div text = new Div(new Paragraph(getTranslation("reserving.failed")), retry);
        Div card = new Div(new Icon("offline"), text);
        card.addClassNames("etb-refusal", "etb-calm");
        card.getElement().setAttribute("role", "alert");
        why.add(card);
        nothingToOffer();
    }
}
