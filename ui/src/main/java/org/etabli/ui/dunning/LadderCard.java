package org.etabli.ui.dunning;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.server.Command;
import java.util.Objects;
import org.etabli.billing.dunning.DunningLadder;
import org.etabli.kernel.OperatorId;
import org.etabli.ui.component.DayPicker;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.Notices;

/** After how many days each step follows, and whether it does so by itself. */
final class LadderCard extends Div {

    private static final long serialVersionUID = 1L;
    private final FieldErrors errors = new FieldErrors();
    private final Checkbox active = new Checkbox(getTranslation("dunning.ladder.active"));
    private final DatePicker starts;
    private final IntegerField friendly = days("friendlyDays", "dunning.ladder.friendly");
    private final IntegerField formal = days("formalDays", "dunning.ladder.formal");
    private final IntegerField grace = days("graceDays", "dunning.ladder.grace");
    private final IntegerField broken = days("brokenDays", "dunning.ladder.broken");

    LadderCard(DunningDesk desk, OperatorId operator, Command changed) {
        addClassNames("etb-card", "etb-dun-ladder");
        DunningLadder set = desk.ladder(operator);
        starts = errors.field("startsOn", DayPicker.inShort(set.startsOn()));
        starts.setLabel(getTranslation("dunning.ladder.from"));
        active.setValue(set.active());
        friendly.setValue(set.friendlyDays());
        formal.setValue(set.formalDays());
        grace.setValue(set.graceDays());
        broken.setValue(set.brokenDays());
        Button save = new Button(getTranslation("dunning.save"), click -> {
            if (errors.accept(() -> desk.setLadder(operator, ladder()))) {
                Notices.done(getTranslation("dunning.ladder.saved"));
                changed.execute();
            }
        });
        Paragraph lead = new Paragraph(getTranslation("dunning.ladder.lead"));
        lead.addClassNames("etb-sec", "etb-s13");
        Div form = new Div(active, friendly, formal, grace, broken, starts);
        form.addClassNames("etb-form", "etb-form-part");
        add(new H2(getTranslation("dunning.ladder")), lead, form, save);
    }

    private DunningLadder ladder() {
        return new DunningLadder(
                active.getValue(), starts.getValue(), number(friendly), number(formal), number(grace), number(broken));
    }

    private static int number(IntegerField field) {
        return Objects.requireNonNullElse(field.getValue(), 0);
    }

    private IntegerField days(String name, String key) {
        IntegerField field = errors.field(name, new IntegerField(getTranslation(key)));
        field.setStepButtonsVisible(true);
        field.setMin(1);
        field.setMax(90);
        return field;
    }
}
