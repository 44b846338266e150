package org.etabli.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Map;
import org.etabli.resource.Floor;
import org.etabli.resource.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A floor with the places on it. Walls come once, states as often as they change. It is the picture of a list that stands
 * before it in the page: one tab stop, arrows between the places.
 */
@Tag("etabli-floor-plan")
@JsModule("context://components/floor-plan.nocache.js")
public final class FloorPlan extends Component {

    private static final long serialVersionUID = 1L;

    /** Draws the walls; {@code name} says to screen readers what the picture shows. */
    public void setFloor(Floor floor, String name) {
        getElement()
                .setPropertyMap(
                        "floor",
                        Map.of(
                                "name", floor.name(),
                                "width", floor.width(),
                                "height", floor.height(),
                                "backgroundSvg", floor.background()));
        getElement().setPropertyMap("labels", Map.of("plan", name));
    }

    public void setPlaces(List<Place> places) {
        getElement().setPropertyList("places", places);
    }

    public void setStates(List<State> states) {
        getElement().setPropertyList("states", states);
    }

    /** Frames the place and flags it with the words; nothing when the id is null. */
    public void select(@Nullable String id, String words) {
        getElement().setProperty("selected", id);
        getElement().setProperty("selectedText", words);
    }

    /** Shows a close-up of the selected place, to be looked at only. */
    public void setCrop(boolean crop) {
        getElement().setProperty("crop", crop);
        setReadonly(crop);
    }

    public void setReadonly(boolean readonly) {
        getElement().setProperty("readonly", readonly);
    }

    public void toggleFullscreen() {
        getElement().callJsFunction("toggleFullscreen");
    }

    public Registration addPlaceSelectedListener(ComponentEventListener<PlaceSelected> listener) {
        return addListener(PlaceSelected.class, listener);
    }

    /**
     * A place as it is drawn.
     *
     * @param label on the picture, {@code name} in words, for instance "Poste B4"
     * @param kind desk, room or machine
     * @param detail what it has, in words, or null
     */
    public record Place(
            String id,
            String label,
            String name,
            String kind,
            int x,
            int y,
            int w,
            int h,
            int rotation,
            String chair,
            @Nullable String detail) {

        public static Place of(
                String id, Unit.Placement at, String label, String name, String kind, @Nullable String detail) {
            return new Place(
                    id, label, name, kind, at.x(), at.y(), at.width(), at.height(), at.rotation(), at.chair(), detail);
        }
    }

    /**
     * @param state {@link Status#key}
     * @param taker the name of who has it, empty where it is not for the viewer to know
     * @param favourite how it is called when it is the viewer's favourite, else empty
     */
    public record State(String id, String state, String word, String taker, String favourite) {

        public State(String id, String state, String word) {
            this(id, state, word, "", "");
        }
    }

    @DomEvent("place-selected")
    public static final class PlaceSelected extends ComponentEvent<FloorPlan> {

        private static final long serialVersionUID = 1L;
        private final String place;

        public PlaceSelected(FloorPlan source, boolean fromClient, @EventData("event.detail.id") String place) {
            super(source, fromClient);
            this.place = place;
        }

        public String place() {
            return place;
        }
    }
}
