package org.etabli.ui.component;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.etabli.network.Venue;
import org.etabli.ui.shell.Icon;

/** Which venue a screen is about. */
public final class VenueSelect extends Select<Venue> {

    private static final long serialVersionUID = 1L;

    /** @param onChoose hears of every other venue that a person chooses, never null */
    public VenueSelect(String label, SerializableConsumer<Venue> onChoose) {
        setAriaLabel(label);
        setItemLabelGenerator(Venue::name);
        setPrefixComponent(new Icon("pin"));
        addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                onChoose.accept(change.getValue());
            }
        });
    }

    /** Offers these; what is offered already stays as it is. */
    public void offer(List<Venue> venues) {
        if (!getListDataView().getItems().toList().equals(venues)) {
            setItems(venues);
        }
    }
}
