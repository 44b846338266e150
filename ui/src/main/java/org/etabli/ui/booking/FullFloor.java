package org.etabli.ui.booking;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.etabli.kernel.LocalSlot;
import org.etabli.resource.Floor;
import org.etabli.resource.Resource;
import org.etabli.resource.Unit;
import org.jspecify.annotations.Nullable;

/** Says that everything on the floor is taken, and leads to what would do instead. */
class FullFloor extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Consumer<Elsewhere> choose;

    FullFloor(Consumer<Elsewhere> choose) {
        this.choose = choose;
        addClassName("etb-full-floor");
        setVisible(false);
    }

    /** @param ways none where there is nothing to say */
    void show(Scene scene, @Nullable Floor floor, List<Elsewhere> ways) {
        removeAll();
        setVisible(!ways.isEmpty());
        if (floor == null || ways.isEmpty()) {
            return;
        }
        LocalSlot slot = scene.timing().local();
        Paragraph said = new Paragraph(getTranslation("book.full-floor", floor.name(), slot.start(), slot.end()));
        said.addClassName("etb-s13");
        add(said);
        ways.forEach(way -> {
            Button button = new Button(words(scene, way), click -> choose.accept(way));
            button.addThemeVariants(ButtonVariant.SMALL);
            add(button);
        });
    }

    private String words(Scene scene, Elsewhere elsewhere) {
        Resource resource = elsewhere.way().resource();
        return switch (elsewhere.way().kind()) {
            case OTHER_UNIT, OTHER_RESOURCE ->
                getTranslation("book.full-floor.other-floor", floorOf(scene, resource), label(elsewhere));
            case OTHER_VENUE ->
                scene.venues().stream()
                        .filter(venue -> venue.id().equals(resource.venue()))
                        .map(venue -> getTranslation("book.full-floor.other-venue", venue.name()))
                        .findFirst()
                        .orElse(resource.name());
            case OTHER_TIME -> {
                LocalSlot slot = Wording.slot(elsewhere.way().slot(), scene.timing());
                yield slot.day().equals(scene.timing().day())
                        ? getTranslation("book.full-floor.same-day", slot)
                        : getTranslation("book.full-floor.other-day", Wording.shortDay(slot.day()), slot);
            }
        };
    }

    private static String label(Elsewhere elsewhere) {
        Resource resource = elsewhere.way().resource();
        return resource.units().stream()
                .filter(unit -> Place.isOneOfMany(resource))
                .filter(unit -> unit.id().toString().equals(elsewhere.wish().place()))
                .map(Unit::label)
                .findFirst()
                .orElse(resource.name());
    }

    private static String floorOf(Scene scene, Resource resource) {
        return scene.premises().floors().stream()
                .filter(floor -> scene.premises().on(floor).stream()
                        .anyMatch(place -> place.resource().id().equals(resource.id())))
                .map(Floor::name)
                .findFirst()
                .orElse("");
    }
}
