package org.etabli.ui.floors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Map;
import org.etabli.kernel.FloorId;
import org.etabli.kernel.UnitId;
import org.etabli.resource.Floor;
import org.etabli.resource.Unit.Placement;
import org.etabli.ui.component.FloorPlan;
import org.jspecify.annotations.Nullable;

/** The floor as a picture on which places are taken and moved. What is done there is told; what is so is shown. */
@Tag("etabli-plan-editor")
@JsModule("context://components/plan-editor.nocache.js")
final class PlanEditor extends Component {

    private static final long serialVersionUID = 1L;
    private @Nullable transient Floor shown;
    private transient List<FloorPlan.Place> places = List.of();

    /** @param help says the keys, {@code removed} that a place was taken off */
    PlanEditor(Edits edits, String help, String removed) {
        getElement().setPropertyMap("labels", Map.of("help", help, "removed", removed));
        addListener(Selected.class, event -> edits.select(event.unit));
        addListener(Moved.class, event -> edits.move(event.unit, event.placement(floor())));
        addListener(Dropped.class, event -> edits.putAt(event.unit, event.x, event.y));
        addListener(Removed.class, event -> edits.takeOff(event.unit));
        addListener(Undone.class, event -> edits.undo());
        addListener(Redone.class, event -> edits.redo());
    }

    void show(Floor floor, List<FloorPlan.Place> now, @Nullable UnitId selected, boolean unsaved) {
        if (!floor.equals(shown)) {
            shown = floor;
            getElement()
                    .setPropertyMap(
                            "floor",
                            Map.of(
                                    "name", floor.name(),
                                    "width", floor.width(),
                                    "height", floor.height(),
                                    "backgroundSvg", floor.background()));
        }
        if (!now.equals(places)) {
            places = now;
            getElement().setPropertyList("places", now);
        }
        getElement().setProperty("selected", selected == null ? null : selected.toString());
        getElement().setProperty("unsaved", unsaved);
    }

    private FloorId floor() {
        return java.util.Objects.requireNonNull(shown).id();
    }

    @DomEvent("place-selected")
    public static final class Selected extends ComponentEvent<PlanEditor> {

        private static final long serialVersionUID = 1L;
        private final transient @Nullable UnitId unit;

        public Selected(PlanEditor source, boolean fromClient, @EventData("event.detail.id") @Nullable String id) {
            super(source, fromClient);
            this.unit = id == null || id.isEmpty() ? null : UnitId.parse(id);
        }
    }

    @DomEvent("place-moved")
    public static final class Moved extends ComponentEvent<PlanEditor> {

        private static final long serialVersionUID = 1L;
        private final transient UnitId unit;
        private final int x;
        private final int y;
        private final int width;
        private final int height;
        private final int rotation;
        private final String chair;

        public Moved(
                PlanEditor source,
                boolean fromClient,
                @EventData("event.detail.id") String id,
                @EventData("event.detail.x") int x,
                @EventData("event.detail.y") int y,
                @EventData("event.detail.w") int width,
                @EventData("event.detail.h") int height,
                @EventData("event.detail.rotation") int rotation,
                @EventData("event.detail.chair") String chair) {
            super(source, fromClient);
            this.unit = UnitId.parse(id);
            this.x = x;
            this.y = y;
            this.width = width;
            this.height = height;
            this.rotation = rotation;
            this.chair = chair;
        }

        private Placement placement(FloorId floor) {
            return new Placement(floor, x, y, width, height, rotation, chair);
        }
    }

    @DomEvent("place-dropped")
    public static final class Dropped extends ComponentEvent<PlanEditor> {

        private static final long serialVersionUID = 1L;
        private final transient UnitId unit;
        private final int x;
        private final int y;

        public Dropped(
                PlanEditor source,
                boolean fromClient,
                @EventData("event.detail.id") String id,
                @EventData("event.detail.x") int x,
                @EventData("event.detail.y") int y) {
            super(source, fromClient);
            this.unit = UnitId.parse(id);
            this.x = x;
            this.y = y;
        }
    }

    @DomEvent("place-removed")
    public static final class Removed extends ComponentEvent<PlanEditor> {

        private static final long serialVersionUID = 1L;
        private final transient UnitId unit;

        public Removed(PlanEditor source, boolean fromClient, @EventData("event.detail.id") String id) {
            super(source, fromClient);
            this.unit = UnitId.parse(id);
        }
    }

    @DomEvent("plan-undo")
    public static final class Undone extends ComponentEvent<PlanEditor> {

        private static final long serialVersionUID = 1L;

        public Undone(PlanEditor source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    @DomEvent("plan-redo")
    public static final class Redone extends ComponentEvent<PlanEditor> {

        private static final long serialVersionUID = 1L;

        public Redone(PlanEditor source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
