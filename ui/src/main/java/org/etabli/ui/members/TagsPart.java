package org.etabli.ui.members;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.etabli.kernel.OperatorId;
import org.etabli.member.Tags.Worn;
import org.etabli.ui.component.FieldErrors;

/** How each operator's team sorts her. */
final class TagsPart extends Part {

    private static final long serialVersionUID = 1L;
    private final SerializableFunction<OperatorId, List<String>> inUse;
    private final SerializableBiConsumer<Worn, Set<String>> save;

    /** @param operatorName empty where there is one operator only */
    TagsPart(
            List<Worn> worn,
            SerializableFunction<OperatorId, String> operatorName,
            SerializableFunction<OperatorId, List<String>> inUse,
            SerializableBiConsumer<Worn, Set<String>> save) {
        super("people.tags");
        this.inUse = inUse;
        this.save = save;
        worn.forEach(each -> {
            Div place = new Div();
            place.addClassName("etb-note");
            read(place, each, operatorName.apply(each.operator()));
            add(place);
        });
    }

    private void read(Div place, Worn worn, String operator) {
        place.removeAll();
        if (!operator.isEmpty()) {
            Span whose = new Span(operator);
            whose.addClassNames("etb-small", "etb-sec");
            place.add(whose);
        }
        Div words = new Div();
        words.addClassName("etb-chips");
        worn.tags().forEach(tag -> {
            Span word = new Span(tag);
            word.addClassName("etb-tag");
            words.add(word);
        });
        if (worn.tags().isEmpty()) {
            Span none = new Span(getTranslation("people.tags.none"));
            none.addClassNames("etb-s13", "etb-sec");
            words.add(none);
        }
        Button edit = new Button(
                getTranslation(worn.tags().isEmpty() ? "people.tags.add" : "people.tags.edit"),
                click -> write(place, worn, operator));
        edit.addThemeVariants(ButtonVariant.SMALL);
        place.add(words, edit);
    }

    private void write(Div place, Worn worn, String operator) {
        place.removeAll();
        FieldErrors errors = new FieldErrors();
        MultiSelectComboBox<String> tags = errors.field("tags", new MultiSelectComboBox<>());
        Set<String> known = new TreeSet<>(inUse.apply(worn.operator()));
        known.addAll(worn.tags());
        tags.setItems(known);
        tags.setValue(new LinkedHashSet<>(worn.tags()));
        tags.setAriaLabel(getTranslation("people.tags"));
        tags.setHelperText(getTranslation("people.tags.help"));
        tags.setAllowCustomValue(true);
        tags.addCustomValueSetListener(typed -> {
            Set<String> chosen = new LinkedHashSet<>(tags.getValue());
            chosen.add(typed.getDetail().strip());
            known.addAll(chosen);
            tags.setItems(known);
            tags.setValue(chosen);
        });
        tags.setWidthFull();
        tags.focus();
        Button keep = new Button(
                getTranslation("people.save"), click -> errors.accept(() -> save.accept(worn, tags.getValue())));
        keep.addThemeVariants(ButtonVariant.SMALL);
        Button leave = new Button(getTranslation("settings.cancel"), click -> read(place, worn, operator));
        leave.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        Div foot = new Div(keep, leave);
        foot.addClassName("etb-row");
        place.add(tags, foot);
    }
}
