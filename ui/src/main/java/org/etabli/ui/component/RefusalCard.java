package org.etabli.ui.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.Text;
import org.etabli.ui.shell.Icon;

/** Why something is not possible: the rule that is hardest to mend in full, whose rule it is, then all others in short. */
public final class RefusalCard extends Div {

    private static final long serialVersionUID = 1L;

    /** @param refusals at least one, the hardest to mend first */
    public RefusalCard(List<Refusal> refusals) {
        Refusal first = refusals.getFirst();
        addClassName("etb-refusal");
        if (first.rule().startsWith("out-of-order")) {
            addClassName("etb-broken");
        }
        getElement().setAttribute("role", "alert");
        Span title = new Span(say(first.title()));
        title.addClassNames("etb-strong", "etb-refusal-title");
        Div text = new Div(title, new Paragraph(say(first.reason())));
        String source = first.source();
        if (source != null && !source.isBlank()) {
            Paragraph whose = new Paragraph(source);
            whose.addClassName("etb-source");
            text.add(whose);
        }
        if (refusals.size() > 1) {
            text.add(others(refusals.subList(1, refusals.size())));
        }
        add(new Icon(symbol(first.rule())), text);
    }

    private Div others(List<Refusal> refusals) {
        UnorderedList list = new UnorderedList();
        refusals.forEach(refusal -> list.add(new ListItem(say(refusal.title()) + " " + say(refusal.reason()))));
        Div also = new Div(new Span(getTranslation("refusal.also")), list);
        also.addClassName("etb-refusal-also");
        return also;
    }

    private String say(Text text) {
        return getTranslation(text.key(), text.arguments().toArray()).strip();
    }

    /** The icon that goes with a rule's code. */
    public static String symbol(String rule) {
        return switch (rule) {
            case "authorisation-missing", "plan-missing", "membership-suspended" -> "lock";
            case "authorisation-expired", "quota-exhausted", "quota-count-exhausted", "too-many-at-once" -> "hourglass";
            case "out-of-order", "out-of-order-until" -> "wrench";
            case "outside-opening-hours", "venue-closed", "venue-closed-because" -> "moon";
            case "slot-taken", "taken-since" -> "person";
            case "unsupervised" -> "people";
            case "in-the-past", "too-short-notice", "beyond-horizon" -> "calendar";
            case "too-short", "too-long", "not-on-step" -> "clock";
            default -> "info";
        };
    }
}
