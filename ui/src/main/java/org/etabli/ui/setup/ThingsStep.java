package org.etabli.ui.setup;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.etabli.kernel.InvalidInputException;
import org.etabli.network.VenueKind;
import org.etabli.setup.Starter;
import org.etabli.ui.shell.Icon;

/** « 12 postes, 2 salles, 1 laser »: how many of each the venue begins with. */
final class ThingsStep extends Step {

    private static final long serialVersionUID = 1L;
    private final Map<Starter, IntegerField> counts = new EnumMap<>(Starter.class);

    ThingsStep() {
        super("things");
        Div rows = new Div();
        rows.addClassName("etb-things");
        for (Starter starter : Starter.values()) {
            rows.add(row(starter));
        }
        add(rows);
    }

    /** What a venue of this kind often begins with, unless she has already said something. */
    void suggest(VenueKind kind) {
        if (things().values().stream().anyMatch(count -> count != 0)) {
            return;
        }
        Map<Starter, Integer> usual = switch (kind) {
            case COWORKING -> Map.of(Starter.DESK, 8, Starter.MEETING_ROOM, 1);
            case FABLAB -> Map.of(Starter.LASER, 1, Starter.PRINTER_3D, 2, Starter.SOLDERING, 1);
            case TIERS_LIEU -> Map.of(Starter.DESK, 6, Starter.MEETING_ROOM, 1, Starter.PRINTER_3D, 1);
        };
        usual.forEach(
                (starter, count) -> Objects.requireNonNull(counts.get(starter)).setValue(count));
    }

    Map<Starter, Integer> things() {
        Map<Starter, Integer> things = new EnumMap<>(Starter.class);
        counts.forEach((starter, field) -> things.put(starter, Objects.requireNonNullElse(field.getValue(), 0)));
        return things;
    }

    @Override
    void check() {
        things().forEach((starter, count) -> {
            if (count < 0 || count > starter.most()) {
                throw new InvalidInputException(starter.name(), "out-of-range", 0, starter.most());
            }
        });
    }

    private Div row(Starter starter) {
        String name = getTranslation(starter.key() + ".many");
        IntegerField count = errors.field(starter.name(), new IntegerField());
        count.setMin(0);
        count.setMax(starter.most());
        count.setValue(0);
        count.setStepButtonsVisible(true);
        count.setAriaLabel(name);
        counts.put(starter, count);
        Div row = new Div(new Icon(starter.icon()), new Span(name), count);
        row.addClassName("etb-thing");
        return row;
    }
}
