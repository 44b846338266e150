package org.etabli.ui.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableSupplier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.etabli.kernel.MemberFieldId;
import org.etabli.member.MemberAnswers.Answer;
import org.etabli.member.MemberField;
import org.etabli.ui.component.Calendars;
import org.etabli.ui.component.FieldErrors;
import org.jspecify.annotations.Nullable;

/** What an operator asks of a member, to be filled in. Errors stand beside the fields, which are known by their ids. */
final class AnswerFields extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Map<MemberFieldId, SerializableSupplier<String>> typed = new LinkedHashMap<>();

    AnswerFields(List<Answer> answers, FieldErrors errors) {
        addClassName("etb-form");
        answers.forEach(answer -> add(field(answer, errors)));
        setVisible(!answers.isEmpty());
    }

    /** As services read it; empty for nothing. */
    Map<MemberFieldId, String> values() {
        Map<MemberFieldId, String> values = new LinkedHashMap<>();
        typed.forEach((field, value) -> values.put(field, value.get()));
        return values;
    }

    private Component field(Answer answer, FieldErrors errors) {
        MemberField asked = answer.field();
        String value = answer.value();
        return switch (asked.kind()) {
            case TEXT -> {
                TextField text = known(asked, errors, new TextField());
                text.setMaxLength(500);
                text.setValue(value == null ? "" : value);
                yield offered(asked, text, text::getValue);
            }
            case NUMBER -> {
                BigDecimalField number = known(asked, errors, new BigDecimalField());
                number.setValue(value == null ? null : new BigDecimal(value));
                yield offered(
                        asked,
                        number,
                        () -> number.getValue() == null ? "" : number.getValue().toPlainString());
            }
            case DATE -> {
                DatePicker day = known(asked, errors, Calendars.picker(""));
                day.setValue(value == null ? null : LocalDate.parse(value));
                yield offered(asked, day, () -> word(day.getValue()));
            }
            case CHOICE -> {
                Select<String> choice = known(asked, errors, new Select<>());
                choice.setItems(asked.choices());
                choice.setEmptySelectionAllowed(!asked.required());
                if (value != null && asked.choices().contains(value)) {
                    choice.setValue(value);
                }
                yield offered(asked, choice, () -> word(choice.getValue()));
            }
            case YES_NO -> {
                Checkbox yes = known(asked, errors, new Checkbox());
                yes.setValue(MemberField.YES.equals(value));
                yield offered(asked, yes, () -> yes.getValue() ? MemberField.YES : MemberField.NO);
            }
        };
    }

    private static <F extends Component & HasValidation> F known(MemberField asked, FieldErrors errors, F field) {
        return errors.field(asked.id().toString(), field);
    }

    private <F extends Component & HasValue<?, ?>> Component offered(
            MemberField asked, F field, SerializableSupplier<String> value) {
        String name = asked.nameIn(getLocale());
        switch (field) {
            case TextField text -> text.setLabel(name);
            case BigDecimalField number -> number.setLabel(name);
            case DatePicker day -> day.setLabel(name);
            case Select<?> choice -> choice.setLabel(name);
            case Checkbox yes -> yes.setLabel(name);
            default -> throw new IllegalArgumentException(name);
        }
        field.setRequiredIndicatorVisible(asked.required() && asked.kind() != MemberField.Kind.YES_NO);
        typed.put(asked.id(), value);
        return field;
    }

    private static String word(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
