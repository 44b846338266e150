package org.etabli.ui.floors;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableConsumer;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.resource.Floor;
import org.etabli.resource.Unit.Placement;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.shell.Icon;
import org.jspecify.annotations.Nullable;

/** Where a place stands, in numbers: a unit of the plan is a centimetre. */
final class PlacementFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LEAST = 20;

    private final FieldErrors errors;
    private final SerializableConsumer<Placement> moved;
    private final IntegerField x;
    private final IntegerField y;
    private final IntegerField width;
    private final IntegerField height;
    private final IntegerField rotation;
    private final Select<String> chair = new Select<>();
    private transient @Nullable Floor floor;

    PlacementFields(FieldErrors errors, SerializableConsumer<Placement> moved) {
        this.errors = errors;
        this.moved = moved;
        addClassName("etb-pair");
        x = number("x", "floors.x", 20);
        y = number("y", "floors.y", 20);
        width = number("width", "floors.width", 20);
        height = number("height", "floors.height", 20);
        rotation = number("rotation", "floors.rotation", 15);
        chair.setLabel(getTranslation("floors.chair"));
        chair.setItems("top", "right", "bottom", "left", "none");
        chair.setItemLabelGenerator(side -> getTranslation("floors.chair." + side));
        chair.addValueChangeListener(change -> tell(change.isFromClient()));
        Button turn = new Button(getTranslation("floors.turn"), new Icon("rotate"), click -> turn());
        turn.addClassName("etb-floors-turn");
        add(x, y, width, height, rotation, turn, chair);
    }

    void show(Floor on, Placement at) {
        floor = on;
        x.setValue(at.x());
        y.setValue(at.y());
        width.setValue(at.width());
        height.setValue(at.height());
        rotation.setValue(at.rotation());
        chair.setValue(at.chair());
    }

    private void turn() {
        rotation.setValue(Math.floorMod((rotation.isEmpty() ? 0 : rotation.getValue()) + 90, 360));
        tell(true);
    }

    private void tell(boolean byHand) {
        Floor on = floor;
        if (byHand && on != null) {
            errors.accept(() -> moved.accept(placement(on)));
        }
    }

    private Placement placement(Floor on) {
        int wide = typed("width", width, LEAST, on.width());
        int high = typed("height", height, LEAST, on.height());
        return new Placement(
                on.id(),
                typed("x", x, 0, on.width() - wide),
                typed("y", y, 0, on.height() - high),
                wide,
                high,
                Math.floorMod(typed("rotation", rotation, -360, 360), 360),
                chair.getValue());
    }

    private static int typed(String name, IntegerField field, int least, int most) {
        if (field.getValue() == null) {
            throw new InvalidInputException(name, "required");
        }
        return Input.within(name, field.getValue(), least, most);
    }

    private IntegerField number(String name, String key, int step) {
        IntegerField field = errors.field(name, new IntegerField(getTranslation(key)));
        field.setStepButtonsVisible(true);
        field.setStep(step);
        field.setManualValidation(true);
        field.addValueChangeListener(change -> tell(change.isFromClient()));
        return field;
    }
}
