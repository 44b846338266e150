package org.etabli.ui.venues;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.List;
import org.etabli.kernel.Input;
import org.etabli.network.Venue;
import org.etabli.network.VenueDraft;
import org.etabli.network.VenueKind;
import org.etabli.ui.component.FieldErrors;

/** What every venue has: its name and kind, its address, the clock on its wall. */
public final class VenueFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/"))
            .sorted()
            .toList();

    private final TextField name;
    private final Select<VenueKind> kind;
    private final TextField street;
    private final TextField postcode;
    private final TextField city;
    private final ComboBox<String> zone;

    /** @param errors which learns the fields by the names of {@link VenueDraft} */
    public VenueFields(FieldErrors errors) {
        addClassName("etb-form-part");
        name = errors.field("name", new TextField(getTranslation("venue.name")));
        name.setRequiredIndicatorVisible(true);
        kind = errors.field("kind", new Select<>());
        kind.setLabel(getTranslation("venue.kind"));
        kind.setItems(VenueKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("venue.kind." + each.name()));
        kind.setValue(VenueKind.COWORKING);
        street = errors.field("street", new TextField(getTranslation("venue.street")));
        street.setRequiredIndicatorVisible(true);
        postcode = errors.field("postcode", new TextField(getTranslation("venue.postcode")));
        postcode.setRequiredIndicatorVisible(true);
        city = errors.field("city", new TextField(getTranslation("venue.city")));
        city.setRequiredIndicatorVisible(true);
        zone = errors.field("zone", new ComboBox<>(getTranslation("venue.zone")));
        zone.setItems(ZONES);
        zone.setValue("Europe/Paris");
        add(pair(name, kind), street, pair(postcode, city), zone);
    }

    public void show(Venue venue) {
        name.setValue(venue.name());
        kind.setValue(venue.kind());
        street.setValue(venue.address().street());
        postcode.setValue(venue.address().postcode());
        city.setValue(venue.address().city());
        zone.setValue(venue.zone().getId());
    }

    /** @throws org.etabli.kernel.InvalidInputException naming the field that does not fit */
    public VenueDraft draft() {
        return VenueDraft.named(
                name.getValue(),
                kind.getValue(),
                new Venue.Address(street.getValue(), postcode.getValue(), city.getValue()),
                ZoneId.of(Input.chosen("zone", zone.getValue())));
    }

    static Div pair(com.vaadin.flow.component.Component... fields) {
        Div pair = new Div(fields);
        pair.addClassName("etb-pair");
        return pair;
    }
}
