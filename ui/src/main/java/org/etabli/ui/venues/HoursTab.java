package org.etabli.ui.venues;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import org.etabli.network.VenueSheet;
import org.etabli.network.WeeklyHours;
import org.etabli.ui.component.HoursField;

/** The venue's week. */
final class HoursTab extends SettingsForm {

    private static final long serialVersionUID = 1L;

    HoursTab(VenueSheet sheet, SerializableConsumer<WeeklyHours> save, Command saved) {
        HoursField hours = new HoursField(errors);
        hours.show(sheet.hours());
        Paragraph rule = new Paragraph(getTranslation("settings.hours.rule"));
        rule.addClassNames("etb-sec", "etb-s13");
        section("settings.section.week", rule, hours);
        savedBy(() -> save.accept(hours.hours()), saved);
    }
}
