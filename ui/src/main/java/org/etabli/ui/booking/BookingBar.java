package org.etabli.ui.booking;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.etabli.resource.Floor;
import org.etabli.ui.component.VenueSelect;
import org.etabli.ui.shell.Icon;
import org.jspecify.annotations.Nullable;

/** Where, when and with what: the row of choices above list and plan. */
class BookingBar extends Div {

    private static final long serialVersionUID = 1L;
    private static final List<String> FILTERS = List.of("screen", "window", "wheelchair");

    private final VenueSelect venues;
    private final RadioButtonGroup<Floor> floors = new RadioButtonGroup<>();
    private final KindSwitch kinds;
    private final DayChoice days;
    private final RadioButtonGroup<Period> periods = new RadioButtonGroup<>();
    private final CheckboxGroup<String> filters = new CheckboxGroup<>();

    BookingBar(Wishes wishes, Consumer<Floor> look, Consumer<Kind> otherKind, PlanSwitch planSwitch) {
        kinds = new KindSwitch(otherKind);
        kinds.addClassName("etb-phoneonly");
        days = new DayChoice(wishes);
        addClassName("etb-bar-top");
        venues = new VenueSelect(getTranslation("book.venue"), venue -> wishes.make(wish -> wish.at(venue.slug())));
        venues.addClassName("etb-book-venue");
        floors.addClassNames("etb-seg", "etb-book-floors");
        floors.setAriaLabel(getTranslation("book.floor"));
        floors.setItemLabelGenerator(Floor::name);
        floors.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                look.accept(change.getValue());
            }
        });
        Div view = new Div(floors, planSwitch);
        view.addClassName("etb-book-view");
        add(venues, kinds, view, days, periods(wishes), filters(wishes));
    }

    void show(Scene scene, @Nullable Floor floor) {
        Premises premises = scene.premises();
        venues.offer(scene.venues());
        venues.setValue(scene.venue());
        if (!floors.getListDataView().getItems().toList().equals(premises.floors())) {
            floors.setItems(premises.floors());
        }
        floors.setValue(floor);
        floors.setVisible(premises.floors().size() > 1);
        kinds.setValue(scene.kind());
        days.show(scene.timing());
        List<Period> offered = List.copyOf(scene.timing().slots().keySet());
        if (!periods.getListDataView().getItems().toList().equals(offered)) {
            periods.setItems(offered);
        }
        periods.setValue(scene.timing().period());
        filters.setValue(scene.tags());
    }

    private RadioButtonGroup<Period> periods(Wishes wishes) {
        periods.addClassNames("etb-seg", "etb-book-periods");
        periods.setAriaLabel(getTranslation("book.period"));
        periods.setItemLabelGenerator(period -> getTranslation(period.word()));
        periods.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                wishes.make(wish -> wish.during(change.getValue()));
            }
        });
        return periods;
    }

    private CheckboxGroup<String> filters(Wishes wishes) {
        filters.addClassNames("etb-chips", "etb-book-filters");
        filters.setAriaLabel(getTranslation("book.filters"));
        filters.setItems(FILTERS);
        filters.setRenderer(new ComponentRenderer<>(tag -> {
            Icon icon = new Icon(tag);
            icon.addClassName("etb-i16");
            Span chip = new Span(icon, new Span(getTranslation("book.filter." + tag)));
            chip.addClassNames("etb-row", "etb-g6");
            return chip;
        }));
        filters.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                wishes.make(wish -> wish.with(Set.copyOf(change.getValue())));
            }
        });
        return filters;
    }
}
