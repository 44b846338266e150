package org.etabli.ui.component;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sessions that speak for an authorisation by practice. */
public final class PracticeDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /**
     * @param machine its name; empty when it is gone
     * @param accompaniedBy the name of who was beside her, or null
     */
    public record Line(
            LocalDate day,
            String machine,
            int minutes,
            @Nullable String accompaniedBy) implements Serializable {}

    /** @param sum how many minutes they are together, in words */
    public PracticeDialog(String title, String sum, List<Line> lines) {
        setHeaderTitle(title);
        setWidth("min(480px, 100vw - 32px)");
        Paragraph all = new Paragraph(sum);
        all.addClassName("etb-medium");
        add(all);
        if (!lines.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("etb-practice-list");
            lines.forEach(line -> list.add(item(line)));
            add(list);
        }
        getFooter().add(new Button(getTranslation("practice.close"), click -> close()));
    }

    private static ListItem item(Line line) {
        Span what = new Span(line.machine());
        what.addClassName("etb-grow");
        if (line.accompaniedBy() != null) {
            Span beside = new Span(Words.say("accompany.with", line.accompaniedBy()));
            beside.addClassName("etb-under");
            what.add(beside);
        }
        Span when = new Span(Words.date(line.day()));
        when.addClassNames("etb-s13", "etb-sec");
        Span minutes = new Span(Words.length(Duration.ofMinutes(line.minutes())));
        minutes.addClassNames("etb-num", "etb-nowrap");
        Div row = new Div(what, when, minutes);
        row.addClassName("etb-line");
        return new ListItem(row);
    }
}
