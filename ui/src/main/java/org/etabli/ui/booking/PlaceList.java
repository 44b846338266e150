package org.etabli.ui.booking;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.etabli.resource.Floor;
import org.etabli.ui.component.Roving;
import org.jspecify.annotations.Nullable;

/**
 * The twin of the plan: every place of the floor by zone, what is free first, her favourites before all. Rows stay where they are while states change,
 * so that nothing moves under a finger; they are put in order anew when another day, time or floor is shown.
 */
class PlaceList extends Section {

    private static final long serialVersionUID = 1L;
    private final transient Consumer<Place> choose;
    private final transient Consumer<Place> like;
    private final H2 title = new H2();
    private final Span count = new Span();
    private final Roving rows = new Roving();
    private final Div head = new Div(title, count);
    private final HereToday here = new HereToday();
    private final Map<String, PlaceRow> shown = new LinkedHashMap<>();
    private transient @Nullable Object order;

    PlaceList(Consumer<Place> choose, Consumer<Place> like) {
        this.choose = choose;
        this.like = like;
        addClassNames("etb-card", "etb-book-list");
        count.addClassNames("etb-sec", "etb-s13");
        rows.addClassName("etb-seat-rows");
        head.addClassName("etb-head");
        add(head, here, rows);
    }

    void addToHead(Component component) {
        head.add(component);
    }

    void show(Scene scene, @Nullable Floor floor) {
        String kind = scene.kind().key();
        List<Place> places = scene.premises().on(floor).stream()
                .filter(place -> place.tags().containsAll(scene.tags()))
                .toList();
        title.setText(getTranslation("book.places." + kind));
        count.setText(getTranslation(
                "book.free-of", places.stream().filter(Place::isFree).count(), places.size()));
        rows.getElement()
                .setAttribute("role", "group")
                .setAttribute(
                        "aria-label",
                        getTranslation(
                                "book.places-during." + kind, scene.timing().local()));
        Object newOrder = List.of(
                scene.kind(),
                scene.timing().slot(),
                places.stream().map(Place::id).collect(Collectors.toSet()));
        if (!newOrder.equals(order)) {
            order = newOrder;
            arrange(places);
        }
        here.show(scene);
        Place chosen = scene.offer().place();
        places.forEach(place -> {
            PlaceRow row = shown.get(place.id());
            if (row != null) {
                row.update(place, chosen != null && chosen.id().equals(place.id()));
            }
        });
    }

    private void arrange(List<Place> places) {
        rows.removeAll();
        shown.clear();
        List<Place> liked = places.stream().filter(Place::favourite).toList();
        if (!liked.isEmpty()) {
            rows.add(group(getTranslation("book.favourites"), liked));
        }
        places.stream()
                .filter(place -> !place.favourite())
                .collect(Collectors.groupingBy(Place::zone, LinkedHashMap::new, Collectors.toList()))
                .forEach((zone, ofZone) -> rows.add(group(zone, ofZone)));
        if (places.isEmpty()) {
            Span none = new Span(getTranslation("book.none-such"));
            none.addClassNames("etb-sec", "etb-s13");
            rows.add(none);
        }
    }

    private Div group(String zone, List<Place> places) {
        Div list = new Div();
        list.getElement().setAttribute("role", "list");
        places.stream().sorted(Comparator.comparing(place -> !place.isFree())).forEach(place -> {
            PlaceRow row = new PlaceRow(place, false, choose, like);
            shown.put(place.id(), row);
            list.add(row);
        });
        if (zone.isEmpty()) {
            return list;
        }
        Div label = new Div(new Span(zone));
        label.addClassName("etb-group");
        list.getElement().setAttribute("aria-label", zone);
        return new Div(label, list);
    }
}
