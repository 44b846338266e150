package org.etabli.ui.venues;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import org.etabli.network.VenueSheet;
import org.etabli.network.WeeklyHours;
import org.etabli.ui.component.HoursField;
import org.jspecify.annotations.Nullable;

/** The venue's week, and where its half days meet. */
final class HoursTab extends SettingsForm {

    private static final long serialVersionUID = 1L;

    /** @param halves where the morning ends, or null where days are sold whole only */
    HoursTab(
            VenueSheet sheet,
            @Nullable LocalTime halves,
            SerializableBiConsumer<WeeklyHours, @Nullable LocalTime> save,
            Command saved) {
        HoursField hours = new HoursField(errors);
        hours.show(sheet.hours());
        Paragraph rule = new Paragraph(getTranslation("settings.hours.rule"));
        rule.addClassNames("etb-sec", "etb-s13");
        section("settings.section.week", rule, hours);
        TimePicker noon = errors.field("noon", new TimePicker(getTranslation("settings.noon")));
        noon.setStep(Duration.ofMinutes(30));
        noon.setMin(LocalTime.of(10, 0));
        noon.setMax(LocalTime.of(16, 0));
        noon.setLocale(Locale.FRANCE);
        noon.setClearButtonVisible(true);
        noon.setValue(halves);
        Paragraph about = new Paragraph(getTranslation("settings.noon.about"));
        about.addClassNames("etb-sec", "etb-s13");
        section("settings.section.half-days", about, noon);
        savedBy(() -> save.accept(hours.hours(), noon.getValue()), saved);
    }
}
