package org.etabli.ui.invoicing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** Which month to bill; says what preparing does and does not do. */
final class PrepareCard extends Div {

    private static final long serialVersionUID = 1L;

    /** @param months that may be billed, the one proposed first */
    PrepareCard(List<YearMonth> months, SerializableConsumer<YearMonth> prepare) {
        addClassNames("etb-card", "etb-run-prepare");
        Select<YearMonth> month = new Select<>();
        month.setLabel(getTranslation("invoicing.prepare.month"));
        month.setItems(months);
        month.setItemLabelGenerator(each -> getTranslation("invoicing.month", each));
        Button go = new Button(getTranslation("invoicing.prepare.go"));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setDisableOnClick(true);
        go.addClickListener(click -> prepare.accept(month.getValue()));
        month.setValue(months.getFirst());
        UnorderedList what = new UnorderedList();
        Stream.of("fees", "visits", "kept")
                .forEach(each -> what.add(new ListItem(getTranslation("invoicing.prepare." + each))));
        what.addClassNames("etb-sec", "etb-run-what");
        Div choice = new Div(month, go);
        choice.addClassName("etb-run-choice");
        add(
                new H2(getTranslation("invoicing.prepare.title")),
                new Paragraph(getTranslation("invoicing.prepare.lead")),
                what,
                choice);
    }
}
