package org.etabli.ui.floors;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.etabli.kernel.InvalidInputException;
import org.etabli.resource.Floor;
import org.etabli.resource.FloorDraft;
import org.etabli.ui.component.FieldErrors;
import org.jspecify.annotations.Nullable;

/** The name and level of a floor; and how large it is, while it is new. */
final class FloorDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final double CENTIMETRES = 100;

    private final FieldErrors errors = new FieldErrors();
    private final TextField name = errors.field("name", new TextField(getTranslation("floors.name")));
    private final IntegerField level = errors.field("level", new IntegerField(getTranslation("floors.level")));
    private final NumberField width = errors.field("width", new NumberField(getTranslation("floors.wide")));
    private final NumberField height = errors.field("height", new NumberField(getTranslation("floors.deep")));
    private final transient @Nullable Floor floor;

    /** @param floor to rename, or null for a new one */
    FloorDialog(@Nullable Floor floor, int nextLevel, SerializableConsumer<FloorDraft> done) {
        this.floor = floor;
        setHeaderTitle(getTranslation(floor == null ? "floors.new" : "floors.rename"));
        setWidth("min(420px, 100vw - 32px)");
        FloorDraft usual = FloorDraft.empty("x", 0);
        name.setValue(floor == null ? "" : floor.name());
        name.setMaxLength(80);
        name.setPlaceholder(getTranslation("floors.name-example"));
        level.setValue(floor == null ? nextLevel : floor.level());
        level.setStepButtonsVisible(true);
        level.setHelperText(getTranslation("floors.level-help"));
        width.setValue(usual.width() / CENTIMETRES);
        height.setValue(usual.height() / CENTIMETRES);
        Div size = new Div(width, height);
        size.addClassName("etb-pair");
        size.setVisible(floor == null);
        Div form = new Div(name, level, size);
        form.addClassName("etb-form");
        add(form);
        Button keep = new Button(getTranslation(floor == null ? "floors.create" : "settings.save"), click -> {
            if (errors.accept(() -> done.accept(draft()))) {
                close();
            }
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), keep);
        addOpenedChangeListener(opened -> name.focus());
    }

    private FloorDraft draft() {
        int typedLevel = level.getValue() == null ? 0 : level.getValue();
        return floor == null
                ? new FloorDraft(name.getValue(), typedLevel, length("width", width), length("height", height))
                : new FloorDraft(name.getValue(), typedLevel, floor.width(), floor.height());
    }

    private static int length(String field, NumberField metres) {
        if (metres.getValue() == null) {
            throw new InvalidInputException(field, "required");
        }
        double typed = metres.getValue();
        if (typed < 2 || typed > 60) {
            throw new InvalidInputException(field, "out-of-range", 2, 60);
        }
        return (int) Math.round(typed * CENTIMETRES);
    }
}
