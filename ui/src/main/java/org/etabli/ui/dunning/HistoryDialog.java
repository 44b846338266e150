package org.etabli.ui.dunning;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.List;
import org.etabli.billing.dunning.DunningAct;
import org.etabli.ui.component.Words;

/** What was done so far about a payer, the latest first. */
final class HistoryDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    HistoryDialog(String name, List<DunningAct> acts, ZoneId zone) {
        setHeaderTitle(name);
        setWidth("min(520px, 100vw - 32px)");
        UnorderedList list = new UnorderedList();
        list.addClassName("etb-dun-acts");
        acts.forEach(act -> list.add(row(act, zone)));
        add(acts.isEmpty() ? new Paragraph(getTranslation("dunning.history.none")) : list);
        getFooter().add(new Button(getTranslation("invoicing.lines.close"), click -> close()));
    }

    private ListItem row(DunningAct act, ZoneId zone) {
        String step = act.step() == null
                ? ""
                : getTranslation("dunning.step." + act.step().name());
        Span what = new Span(getTranslation("dunning.act." + act.kind().name(), step));
        what.addClassName("etb-medium");
        String who = act.by() == null ? getTranslation("dunning.by-itself") : act.by();
        Span about = new Span(getTranslation(
                "dunning.act.about", Words.date(act.at().atZone(zone).toLocalDate()), who, act.open()));
        about.addClassNames("etb-s13", "etb-sec");
        ListItem row = new ListItem(what, about);
        if (act.note() != null) {
            Span note = new Span(act.note());
            note.addClassName("etb-s13");
            row.add(note);
        }
        return row;
    }
}
