package org.etabli.ui.members;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.etabli.insight.MemberQuery.Said;
import org.etabli.member.MemberField;
import org.jspecify.annotations.Nullable;

/** Shows those who said one thing in one of the operator's fields; not there where there is nothing to choose. */
final class FieldFilter extends Select<FieldFilter.Choice> {

    private static final long serialVersionUID = 1L;

    /** @param said null for whatever they said */
    record Choice(String label, @Nullable Said said) {}

    FieldFilter(SerializableConsumer<@Nullable Said> narrow) {
        addClassName("etb-tag-filter");
        setAriaLabel(getTranslation("people.fields"));
        setItemLabelGenerator(Choice::label);
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                narrow.accept(change.getValue().said());
            }
        });
    }

    void show(List<MemberField> fields, @Nullable Said chosen) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(getTranslation("people.fields.all"), null));
        fields.forEach(field -> values(field)
                .forEach(value -> choices.add(new Choice(
                        getTranslation("people.fields.said", field.nameIn(getLocale()), word(field, value)),
                        new Said(field.id(), value)))));
        setItems(choices);
        setValue(choices.stream()
                .filter(choice -> Objects.equals(choice.said(), chosen))
                .findFirst()
                .orElse(choices.getFirst()));
        setVisible(choices.size() > 1);
    }

    private static List<String> values(MemberField field) {
        return field.kind() == MemberField.Kind.YES_NO ? List.of(MemberField.YES, MemberField.NO) : field.choices();
    }

    private String word(MemberField field, String value) {
        return field.kind() == MemberField.Kind.YES_NO ? getTranslation("fields." + value) : value;
    }
}
