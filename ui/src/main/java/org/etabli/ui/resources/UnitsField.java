package org.etabli.ui.resources;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.etabli.kernel.UnitId;
import org.etabli.resource.Unit;
import org.etabli.resource.UnitDraft;
import org.etabli.ui.component.UnitTags;
import org.etabli.ui.shell.Icon;
import org.jspecify.annotations.Nullable;

/** The units of a resource by their labels: a row each, several added at once, or one that another resource has already. */
final class UnitsField extends CustomField<List<String>> {

    private static final long serialVersionUID = 1L;

    private final Div rows = new Div();
    private final TextField prefix = new TextField();
    private final IntegerField count = new IntegerField();
    private final Select<Unit> shared = new Select<>();

    UnitsField() {
        setLabel(getTranslation("resources.units"));
        rows.addClassName("etb-units");
        add(rows, several(), existing());
    }

    /** Which units of the venue may be shared with this resource. */
    void offerToShare(List<Unit> units) {
        shared.setItems(units);
        shared.setVisible(!units.isEmpty());
    }

    void show(List<UnitDraft> drafts) {
        rows.removeAll();
        drafts.forEach(draft -> rows.add(new Row(draft)));
        updateValue();
    }

    /** @throws org.etabli.kernel.InvalidInputException when a row has no label */
    List<UnitDraft> drafts() {
        return rows().map(Row::draft).toList();
    }

    @Override
    protected List<String> generateModelValue() {
        return rows().map(row -> row.label.getValue()).toList();
    }

    @Override
    protected void setPresentationValue(@Nullable List<String> labels) {
        show(labels == null ? List.of() : labels.stream().map(UnitDraft::named).toList());
    }

    private Div several() {
        prefix.setPlaceholder(getTranslation("resources.units.prefix"));
        prefix.setAriaLabel(getTranslation("resources.units.prefix"));
        prefix.setMaxLength(50);
        count.setAriaLabel(getTranslation("resources.units.count"));
        count.setMin(1);
        count.setMax(100);
        count.setValue(1);
        count.setStepButtonsVisible(true);
        Button add = new Button(getTranslation("resources.units.add"), new Icon("plus"), click -> addSeveral());
        Div line = new Div(prefix, count, add);
        line.addClassName("etb-units-add");
        return line;
    }

    private Select<Unit> existing() {
        shared.setPlaceholder(getTranslation("resources.units.share"));
        shared.setAriaLabel(getTranslation("resources.units.share"));
        shared.setHelperText(getTranslation("resources.units.share-help"));
        shared.setItemLabelGenerator(unit -> unit.zone() == null ? unit.label() : unit.label() + " · " + unit.zone());
        shared.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                rows.add(new Row(UnitDraft.of(chosen.getValue())));
                shared.clear();
                updateValue();
            }
        });
        shared.setWidthFull();
        return shared;
    }

    /** « A » and 3 make A1, A2, A3, going on after what is there; one alone is named as typed. */
    private void addSeveral() {
        int wanted = Objects.requireNonNullElse(count.getValue(), 1);
        String stem = prefix.getValue().strip();
        Set<String> taken = rows().map(row -> row.label.getValue()).collect(Collectors.toSet());
        List<String> labels = wanted == 1 && !stem.isEmpty() && !taken.contains(stem)
                ? List.of(stem)
                : IntStream.iterate(1, number -> number + 1)
                        .mapToObj(number -> stem + number)
                        .filter(label -> !taken.contains(label))
                        .limit(wanted)
                        .toList();
        labels.forEach(label -> rows.add(new Row(UnitDraft.named(label))));
        prefix.clear();
        count.setValue(1);
        updateValue();
    }

    private Stream<Row> rows() {
        return rows.getChildren().map(Row.class::cast);
    }

    /** One unit. Its id stays with it whatever it is renamed to. */
    private final class Row extends Div {

        private static final long serialVersionUID = 1L;
        private final transient @Nullable UnitId id;
        private final TextField label = new TextField();
        private final TextField zone = new TextField();
        private final MultiSelectComboBox<String> tags = new MultiSelectComboBox<>();

        Row(UnitDraft draft) {
            addClassName("etb-unit");
            id = draft.id();
            label.setValue(draft.label());
            label.setAriaLabel(getTranslation("resources.unit.label"));
            label.setMaxLength(60);
            zone.setValue(draft.zone() == null ? "" : draft.zone());
            zone.setPlaceholder(getTranslation("resources.unit.zone"));
            zone.setAriaLabel(getTranslation("resources.unit.zone"));
            zone.setMaxLength(80);
            tags.setItems(UnitTags.with(draft.tags()));
            tags.setItemLabelGenerator(UnitTags::say);
            tags.setPlaceholder(getTranslation("resources.unit.tags"));
            tags.setAriaLabel(getTranslation("resources.unit.tags"));
            tags.setValue(draft.tags());
            label.addValueChangeListener(change -> updateValue());
            zone.addValueChangeListener(change -> updateValue());
            tags.addValueChangeListener(change -> updateValue());
            add(label, zone, tags, remove());
        }

        private Button remove() {
            Button remove = new Button(new Icon("trash"), click -> {
                removeFromParent();
                updateValue();
            });
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(getTranslation("resources.unit.remove", label.getValue()));
            remove.setTooltipText(getTranslation("resources.unit.remove", label.getValue()));
            return remove;
        }

        UnitDraft draft() {
            return new UnitDraft(id, label.getValue(), zone.getValue(), new java.util.HashSet<>(tags.getValue()));
        }
    }
}
