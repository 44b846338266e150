package org.etabli.ui.floors;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.resource.Floor;
import org.etabli.resource.Unit;
import org.etabli.resource.Unit.Placement;
import org.etabli.resource.UnitDraft;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.UnitTags;
import org.etabli.ui.shell.Icon;
import org.jspecify.annotations.Nullable;

/** The chosen place in words and numbers: its name, what it has, where it stands. Whatever is typed is done at once. */
final class PlaceForm extends Aside {

    private static final long serialVersionUID = 1L;

    /** On phones the fields stand above the list that one chooses from. */
    private static final String REVEAL =
            "if (matchMedia('(max-width: 800px)').matches) this.scrollIntoView({ block: 'start' });";

    private final transient Edits edits;
    private final FieldErrors errors = new FieldErrors();
    private final H2 title = new H2();
    private final TextField label;
    private final TextField zone;
    private final MultiSelectComboBox<String> tags = new MultiSelectComboBox<>();
    private final PlacementFields position;
    private final Div fields = new Div();
    private final Button put;
    private final Button takeOff;
    private final Paragraph nothing = new Paragraph();
    private transient @Nullable Unit shown;

    PlaceForm(Edits edits) {
        this.edits = edits;
        addClassNames("etb-card", "etb-floors-form");
        getElement().setAttribute("aria-label", getTranslation("floors.place"));
        label = errors.field("label", new TextField(getTranslation("floors.label")));
        label.setMaxLength(60);
        zone = errors.field("zone", new TextField(getTranslation("floors.zone")));
        zone.setMaxLength(80);
        tags.setLabel(getTranslation("floors.tags"));
        tags.setItemLabelGenerator(UnitTags::say);
        position = new PlacementFields(errors, this::move);
        label.addValueChangeListener(change -> rename(change.isFromClient()));
        zone.addValueChangeListener(change -> rename(change.isFromClient()));
        tags.addValueChangeListener(change -> rename(change.isFromClient()));
        put = new Button(getTranslation("floors.put-on-plan"), new Icon("plus"), click -> act(edits::put));
        takeOff = new Button(getTranslation("floors.take-off"), new Icon("minus"), click -> act(edits::takeOff));
        takeOff.addThemeVariants(ButtonVariant.TERTIARY);
        nothing.addClassNames("etb-sec", "etb-s13");
        nothing.setText(getTranslation("floors.choose"));
        fields.addClassName("etb-form-part");
        fields.add(label, zone, tags, position, put, takeOff);
        add(title, nothing, fields);
    }

    void show(Floor floor, @Nullable Unit unit) {
        Unit before = shown;
        shown = unit;
        title.setText(unit == null ? getTranslation("floors.place") : unit.label());
        nothing.setVisible(unit == null);
        fields.setVisible(unit != null);
        if (unit == null || unit.equals(before)) {
            return;
        }
        if (before == null || !before.id().equals(unit.id())) {
            getElement().executeJs(REVEAL);
        }
        errors.clear();
        label.setValue(unit.label());
        zone.setValue(unit.zone() == null ? "" : unit.zone());
        tags.setItems(UnitTags.with(unit.tags()));
        tags.setValue(unit.tags());
        Placement at = unit.placement();
        position.setVisible(at != null);
        put.setVisible(at == null);
        takeOff.setVisible(at != null);
        if (at != null) {
            position.show(floor, at);
        }
    }

    private void act(java.util.function.Consumer<org.etabli.kernel.UnitId> deed) {
        Unit unit = shown;
        if (unit != null) {
            deed.accept(unit.id());
        }
    }

    private void move(Placement to) {
        Unit unit = shown;
        if (unit != null && !to.equals(unit.placement())) {
            edits.move(unit.id(), to);
        }
    }

    private void rename(boolean byHand) {
        Unit unit = shown;
        if (unit == null || !byHand) {
            return;
        }
        errors.accept(() -> {
            Unit named = new Unit(
                    unit.id(),
                    unit.venue(),
                    Input.text("label", label.getValue(), 60),
                    Input.optional("zone", zone.getValue(), 80),
                    words(tags.getValue()),
                    unit.placement());
            if (!named.equals(unit)) {
                edits.rename(named);
            }
        });
    }

    /** As a unit keeps them. */
    private static Set<String> words(Set<String> chosen) throws InvalidInputException {
        return new UnitDraft(null, "x", null, Set.copyOf(chosen)).tags();
    }
}
