package org.etabli.ui.invoicing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.server.Command;
import java.util.List;
import org.etabli.billing.RunItem;
import org.etabli.billing.RunLine;
import org.etabli.ui.component.PriceLines;
import org.etabli.ui.component.Words;

/** What one invoice of the run is made of. */
final class LinesDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** @param mayLeaveOut whether it may be left for a later run from here */
    LinesDialog(RunItem item, List<RunLine> lines, boolean mayLeaveOut, Command leaveOut) {
        setHeaderTitle(item.name());
        setWidth("min(560px, 100vw - 32px)");
        PriceLines list = new PriceLines();
        lines.stream()
                .filter(RunLine::counts)
                .forEach(line -> list.line(Words.say(line.label()), Words.say("invoicing.money", line.amount())));
        list.due(Words.say("invoicing.lines.total"), Words.say("invoicing.money", item.amount()));
        add(list);
        Button close = new Button(Words.say("invoicing.lines.close"), click -> close());
        if (mayLeaveOut) {
            Button exclude = new Button(Words.say("invoicing.lines.exclude"), click -> {
                close();
                leaveOut.execute();
            });
            exclude.addThemeVariants(ButtonVariant.TERTIARY);
            getFooter().add(exclude);
        }
        getFooter().add(close);
    }
}
