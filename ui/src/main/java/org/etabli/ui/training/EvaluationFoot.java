package org.etabli.ui.training;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.etabli.kernel.EnrolmentId;
import org.etabli.kernel.MemberId;
import org.etabli.member.MemberDetails;
import org.etabli.training.Evaluation;
import org.etabli.training.Evaluation.Result;
import org.etabli.training.EvaluationSheet;
import org.etabli.training.GroupSignOffs;
import org.etabli.training.GroupSignOffs.Left;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.Icon;

/** How a session stands, and what is done with it: everybody who is ready is granted at once, or it is left as it is kept. */
final class EvaluationFoot extends Div {

    private static final long serialVersionUID = 1L;
    private final transient EvaluationDesk desk;
    private final Command changed;
    private final Span sum = new Span();
    private final Span told = new Span();
    private final Button leave = new Button();
    private final Button grant = new Button(new Icon("shield-check"));
    private transient EvaluationSheet sheet;
    private transient Map<MemberId, MemberDetails> people = Map.of();

    EvaluationFoot(EvaluationDesk desk, EvaluationSheet sheet, Command changed) {
        this.desk = desk;
        this.sheet = sheet;
        this.changed = changed;
        addClassName("etb-eval-foot");
        sum.addClassName("etb-medium");
        sum.getElement().setAttribute("role", "status");
        told.addClassNames("etb-s13", "etb-sec", "etb-push");
        leave.addClassName("etb-neutral");
        leave.setText(getTranslation("eval.leave"));
        leave.addClickListener(click -> {
            Notices.done(getTranslation("eval.left-ungranted"));
            UI.getCurrent().navigate(TaughtSessionsView.class);
        });
        grant.addClickListener(click -> grant());
        grant.addThemeVariants(ButtonVariant.PRIMARY);
        add(sum, told, leave, grant);
    }

    /** What stays is changed in place, so that the focus of a keyboard stays where it is. */
    void show(EvaluationSheet now, Map<MemberId, MemberDetails> known, boolean over) {
        sheet = now;
        people = known;
        long ready = now.count(Result.ACQUIRED);
        sum.setText(EvaluationWords.sum(now, over));
        told.setText(getTranslation(ready > 0 ? "eval.told" : "eval.kept"));
        grant.setText(getTranslation("sessions.sign-off-all", ready));
        grant.setEnabled(ready > 0);
    }

    private void grant() {
        GroupSignOffs.Outcome outcome = desk.signOffAll(sheet.session().id());
        List<EnrolmentId> granted = outcome.granted();
        if (!granted.isEmpty()) {
            Notices.done(getTranslation("sessions.signed-off-all", granted.size()), () -> {
                granted.forEach(one -> desk.takeBack(one, getTranslation("sessions.by-mistake")));
                changed.execute();
            });
        }
        outcome.left().stream().filter(Left::wasReady).forEach(this::notGranted);
        changed.execute();
        if (!grant.isEnabled()) {
            leave.focus();
        }
    }

    private void notGranted(Left left) {
        String name = sheet.lines().stream()
                .map(Evaluation::enrolment)
                .filter(one -> one.id().equals(left.enrolment()))
                .flatMap(one -> Stream.ofNullable(people.get(one.member())))
                .map(MemberDetails::fullName)
                .findFirst()
                .orElse("");
        Notices.failed(
                getTranslation("eval.not-granted", name, Words.say(left.why().title())));
    }
}
