package org.etabli.ui.dunning;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import org.etabli.billing.dunning.DunningStep;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Phrasebook;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.Notices;

/** What each letter says, in both languages; the invoices, how to pay and what the law adds stand in it by themselves. */
final class TextsCard extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 2_000;
    private final transient DunningDesk desk;
    private final transient OperatorId operator;
    private final Select<DunningStep> step = new Select<>();
    private final Select<Locale> language = new Select<>();
    private final FieldErrors errors = new FieldErrors();
    private final TextArea body = errors.field("body", new TextArea(getTranslation("dunning.texts.body")));

    TextsCard(DunningDesk desk, OperatorId operator) {
        this.desk = desk;
        this.operator = operator;
        addClassNames("etb-card", "etb-dun-texts");
        step.setLabel(getTranslation("dunning.texts.step"));
        step.setItems(DunningStep.values());
        step.setItemLabelGenerator(each -> getTranslation("dunning.step." + each.name()));
        language.setLabel(getTranslation("dunning.texts.language"));
        language.setItems(Phrasebook.LANGUAGES);
        language.setItemLabelGenerator(each -> getTranslation("dunning.language." + each.getLanguage()));
        step.setValue(DunningStep.FRIENDLY);
        language.setValue(Phrasebook.nearest(getLocale()));
        step.addValueChangeListener(change -> read());
        language.addValueChangeListener(change -> read());
        body.setMaxLength(LONGEST);
        body.setMinRows(4);
        Button save = new Button(getTranslation("dunning.save"), click -> save());
        Paragraph lead = new Paragraph(getTranslation("dunning.texts.lead"));
        lead.addClassNames("etb-sec", "etb-s13");
        Div pair = new Div(step, language);
        pair.addClassName("etb-pair");
        Div form = new Div(pair, body);
        form.addClassNames("etb-form", "etb-form-part");
        add(new H2(getTranslation("dunning.texts")), lead, form, save);
        read();
    }

    private void read() {
        body.setValue(desk.text(operator, step.getValue(), language.getValue()));
    }

    private void save() {
        if (errors.accept(() -> desk.setText(operator, step.getValue(), language.getValue(), body.getValue()))) {
            Notices.done(getTranslation("dunning.texts.saved"));
            read();
        }
    }
}
