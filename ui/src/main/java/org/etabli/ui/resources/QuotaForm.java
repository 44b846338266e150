package org.etabli.ui.resources;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Objects;
import org.etabli.resource.Quota.MeasuredIn;
import org.etabli.resource.Quota.Per;
import org.etabli.resource.QuotaDraft;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.shell.Icon;

/** « At most so many hours a week », typed as it is said. */
final class QuotaForm extends Div {

    private static final long serialVersionUID = 1L;

    private final FieldErrors errors = new FieldErrors();
    private final IntegerField atMost;
    private final Select<MeasuredIn> measure;
    private final Select<Per> per;
    private final TextField name;
    private final Checkbox category = new Checkbox(getTranslation("quota.whole-category"));

    QuotaForm(SerializableConsumer<QuotaDraft> add) {
        addClassName("etb-form-part");
        atMost = errors.field("atMost", new IntegerField(getTranslation("quota.at-most")));
        atMost.setMin(1);
        measure = errors.field("measure", new Select<>());
        measure.setLabel(getTranslation("quota.measure"));
        measure.setItems(MeasuredIn.values());
        measure.setItemLabelGenerator(each -> getTranslation("quota.measure." + each.name()));
        measure.setValue(MeasuredIn.MINUTES);
        per = errors.field("per", new Select<>());
        per.setLabel(getTranslation("quota.per"));
        per.setItems(Per.values());
        per.setItemLabelGenerator(each -> getTranslation("quota.period." + each.name()));
        per.setValue(Per.WEEK);
        name = errors.field("name", new TextField(getTranslation("quota.name")));
        name.setHelperText(getTranslation("quota.name-help"));
        name.setMaxLength(120);
        Div fields = new Div(atMost, measure, per);
        fields.addClassName("etb-triple");
        Button set = new Button(
                getTranslation("quota.add"), new Icon("plus"), click -> errors.accept(() -> add.accept(draft())));
        add(fields, name, category, new Div(set));
    }

    /** Hours are typed, minutes are kept. */
    private QuotaDraft draft() {
        int typed = Objects.requireNonNullElse(atMost.getValue(), 0);
        MeasuredIn counted = measure.getValue();
        int most = counted == MeasuredIn.MINUTES ? typed * 60 : typed;
        String called = name.isEmpty() && most > 0 ? QuotaWords.say(per.getValue(), counted, most) : name.getValue();
        return new QuotaDraft(called, category.getValue(), per.getValue(), counted, most);
    }
}
