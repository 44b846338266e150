package org.etabli.ui.training;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.etabli.kernel.EnrolmentId;
import org.etabli.kernel.MemberId;
import org.etabli.member.MemberDetails;
import org.etabli.training.Evaluation;
import org.etabli.training.EvaluationSheet;
import org.etabli.training.Gesture;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.shell.Icon;

/** Everybody in a session by presence, quiz and gestures; on a phone a list of people with large things to touch. */
final class EvaluationTable extends Div {

    private static final long serialVersionUID = 1L;
    private final transient EvaluationDesk desk;
    private final Command changed;
    private final transient Map<EnrolmentId, EvaluationRow> rows = new LinkedHashMap<>();
    private transient Shape shape = new Shape(List.of(), List.of(), false, false, false);

    /** What makes another table: while it stays, rows change in place and the focus stays where it is. */
    private record Shape(
            List<EnrolmentId> people, List<Gesture> gestures, boolean needsQuiz, boolean open, boolean over) {}

    EvaluationTable(EvaluationDesk desk, Command changed) {
        this.desk = desk;
        this.changed = changed;
        addClassNames("etb-card", "etb-flush", "etb-eval");
    }

    /**
     * @param open whether marks are taken
     * @param over whether the session has ended
     */
    void show(EvaluationSheet sheet, Map<MemberId, MemberDetails> people, boolean open, boolean over) {
        List<Evaluation> lines = sheet.lines().stream()
                .filter(line -> people.containsKey(line.enrolment().member()))
                .toList();
        Shape now = new Shape(
                lines.stream().map(line -> line.enrolment().id()).toList(),
                sheet.gestures(),
                sheet.session().course().needsQuiz(),
                open,
                over);
        if (now.equals(shape) && !rows.isEmpty()) {
            lines.forEach(line ->
                    Objects.requireNonNull(rows.get(line.enrolment().id())).show(line));
            return;
        }
        shape = now;
        removeAll();
        rows.clear();
        if (lines.isEmpty()) {
            add(new EmptyState("people", getTranslation("sessions.nobody")));
            return;
        }
        Div table = new Div(head(sheet));
        table.addClassName("etb-eval-table");
        table.getElement().setAttribute("role", "table");
        table.getElement().setAttribute("aria-label", getTranslation("eval.people"));
        table.getStyle().set("--etb-gestures", Integer.toString(sheet.gestures().size()));
        table.setClassName("etb-eval-quizzed", now.needsQuiz());
        table.setClassName("etb-eval-plain", now.gestures().isEmpty());
        lines.forEach(line -> {
            MemberDetails person =
                    Objects.requireNonNull(people.get(line.enrolment().member()));
            EvaluationRow row = new EvaluationRow(desk, sheet, line, person, open, over, changed);
            rows.put(line.enrolment().id(), row);
            table.add(row);
        });
        add(table, open ? legend(!sheet.gestures().isEmpty()) : later(sheet));
    }

    private Component head(EvaluationSheet sheet) {
        Div head = new Div(title("eval.person"), title("sessions.present"));
        head.addClassNames("etb-eval-row", "etb-eval-head");
        head.getElement().setAttribute("role", "row");
        if (sheet.session().course().needsQuiz()) {
            head.add(title("eval.quiz"));
        }
        sheet.gestures().forEach(gesture -> head.add(heading(gesture.title().in(getLocale()))));
        head.add(title("eval.result"));
        return head;
    }

    private Component title(String key) {
        return heading(getTranslation(key));
    }

    private static Component heading(String words) {
        Span heading = new Span(words);
        heading.getElement().setAttribute("role", "columnheader");
        return heading;
    }

    private Component later(EvaluationSheet sheet) {
        Div foot = new Div(new Span(sheet.session().isCancelled() ? "" : getTranslation("sessions.later")));
        foot.addClassNames("etb-eval-legend", "etb-s13", "etb-sec");
        foot.setVisible(!sheet.session().isCancelled());
        return foot;
    }

    private Component legend(boolean gestures) {
        Div legend = new Div();
        legend.addClassNames("etb-eval-legend", "etb-s13", "etb-sec");
        if (gestures) {
            legend.add(
                    sign("acquired", "check", "eval.state.acquired"), sign("review", "refresh", "eval.state.review"));
        }
        Span keys = new Span(key("eval.key.space"), new Span(getTranslation("eval.key.tick")));
        Span row = new Span(key("eval.key.shift"), key("eval.key.space"), new Span(getTranslation("eval.key.row")));
        keys.addClassName("etb-keys");
        row.addClassName("etb-keys");
        legend.add(keys, row);
        return legend;
    }

    private Component sign(String state, String icon, String word) {
        Span box = new Span(new Icon(icon));
        box.addClassName("etb-eval-box");
        Span sign = new Span(box, new Span(getTranslation(word)));
        sign.addClassName("etb-eval-sign");
        sign.getElement().setAttribute("data-state", state);
        return sign;
    }

    private Component key(String word) {
        Span key = new Span(getTranslation(word));
        key.addClassName("etb-kbd");
        return key;
    }
}
