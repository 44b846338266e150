package org.etabli.ui.venues;

import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.util.Objects;
import org.etabli.kernel.Input;
import org.etabli.network.Venue;
import org.etabli.network.VenueDraft;
import org.etabli.network.VenueSheet;
import org.jspecify.annotations.Nullable;

/** What people should know of the venue, and how long a reservation waits for its holder. */
final class IdentityTab extends SettingsForm {

    private static final long serialVersionUID = 1L;
    private final VenueFields venue = new VenueFields(errors);
    private final TextArea description = errors.field("description", new TextArea(getTranslation("venue.description")));
    private final NumberField latitude = errors.field("latitude", new NumberField(getTranslation("venue.latitude")));
    private final NumberField longitude = errors.field("longitude", new NumberField(getTranslation("venue.longitude")));
    private final TextField directions = errors.field("directions", new TextField(getTranslation("venue.directions")));
    private final TextField doorCode = errors.field("doorCode", new TextField(getTranslation("venue.door-code")));
    private final TextField wifi = errors.field("wifiName", new TextField(getTranslation("venue.wifi")));
    private final EmailField email = errors.field("email", new EmailField(getTranslation("venue.email")));
    private final TextField phone = errors.field("phone", new TextField(getTranslation("venue.phone")));
    private final IntegerField grace = errors.field("grace", new IntegerField(getTranslation("venue.grace")));
    private final boolean closedOnPublicHolidays;

    IdentityTab(VenueSheet sheet, SerializableConsumer<VenueDraft> save, Command saved) {
        closedOnPublicHolidays = sheet.closedOnPublicHolidays();
        shape();
        show(sheet.venue());
        section("settings.section.what", venue, description);
        section("settings.section.way", VenueFields.pair(latitude, longitude), directions);
        section("settings.section.inside", VenueFields.pair(doorCode, wifi));
        section("settings.section.contact", VenueFields.pair(email, phone));
        section("settings.section.grace", grace);
        savedBy(() -> save.accept(draft()), saved);
    }

    private void shape() {
        description.setMinRows(2);
        description.setHelperText(getTranslation("venue.description-help"));
        latitude.setHelperText(getTranslation("venue.latitude-help"));
        longitude.setHelperText(getTranslation("venue.longitude-help"));
        directions.setHelperText(getTranslation("venue.directions-help"));
        doorCode.setHelperText(getTranslation("venue.door-code-help"));
        email.setManualValidation(true);
        grace.setSuffixComponent(new com.vaadin.flow.component.html.Span(getTranslation("venue.minutes")));
        grace.setHelperText(getTranslation("venue.grace-help"));
        grace.setManualValidation(true);
        latitude.setManualValidation(true);
        longitude.setManualValidation(true);
    }

    private void show(Venue shown) {
        venue.show(shown);
        description.setValue(text(shown.description()));
        Venue.Position position = shown.position();
        latitude.setValue(position == null ? null : position.latitude());
        longitude.setValue(position == null ? null : position.longitude());
        directions.setValue(text(shown.directions()));
        doorCode.setValue(text(shown.doorCode()));
        wifi.setValue(text(shown.wifiName()));
        email.setValue(text(shown.email()));
        phone.setValue(text(shown.phone()));
        grace.setValue((int) shown.grace().toMinutes());
    }

    private VenueDraft draft() {
        return venue.draft()
                .described(
                        description.getValue(),
                        directions.getValue(),
                        doorCode.getValue(),
                        wifi.getValue(),
                        email.getValue(),
                        phone.getValue(),
                        Duration.ofMinutes(Input.chosen("grace", grace.getValue())),
                        closedOnPublicHolidays)
                .at(latitude.getValue(), longitude.getValue());
    }

    private static String text(@Nullable String known) {
        return Objects.requireNonNullElse(known, "");
    }
}
