package org.etabli.ui.reserving;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.etabli.kernel.Text;
import org.etabli.reservation.Check;
import org.etabli.ui.shell.Icon;
import org.jspecify.annotations.Nullable;

/** "What we check": each rule with its result, in words as well as in icons. */
final class CheckList extends Div {

    private static final long serialVersionUID = 1L;
    private final UnorderedList list = new UnorderedList();

    CheckList() {
        H3 heading = new H3(getTranslation("reserving.checks"));
        heading.addClassName("etb-checks-title");
        list.addClassName("etb-checks");
        add(heading, list);
    }

    void show(List<Check> checks) {
        list.removeAll();
        checks.forEach(check -> list.add(line(check)));
    }

    private ListItem line(Check check) {
        Span finding = new Span(finding(check));
        ListItem line = new ListItem(
                new Icon(check.holds() ? "check" : symbol(check.label())), new Span(say(check.label())), finding);
        line.addClassName("etb-check");
        if (!check.holds()) {
            line.addClassName("etb-no");
            Span unmet = new Span(getTranslation("reserving.check.unmet"));
            unmet.addClassName("etb-vh");
            finding.add(unmet);
        }
        return line;
    }

    private String finding(Check check) {
        return !check.holds() && check.label().key().equals("check.slot-free")
                ? getTranslation("reserving.check.taken")
                : say(check.finding());
    }

    private String say(@Nullable Text text) {
        return text == null ? "" : getTranslation(text.key(), text.arguments().toArray());
    }

    private static String symbol(Text label) {
        return switch (label.key()) {
            case "check.authorisation" -> "lock";
            case "check.opening-hours" -> "moon";
            case "check.supervised" -> "people";
            default -> "close";
        };
    }
}
