package org.etabli.ui.venues;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.stream.Collectors;
import org.etabli.network.Operator;
import org.etabli.network.OperatorDraft;
import org.etabli.network.OperatorSheet;
import org.etabli.network.Venue;

/** The legal entity behind the venue: changed by who manages all its venues, shown to the others. */
final class OperatorTab extends SettingsForm {

    private static final long serialVersionUID = 1L;
    private final OperatorFields fields = new OperatorFields(errors);

    static OperatorTab of(
            OperatorSheet sheet, List<Venue> venues, SerializableConsumer<OperatorDraft> save, Command saved) {
        OperatorTab tab = new OperatorTab(sheet.operator(), "settings.operator.shared", venues);
        tab.savedBy(() -> save.accept(tab.fields.draft()), saved);
        return tab;
    }

    static OperatorTab shown(Operator operator, List<Venue> venues) {
        OperatorTab tab = new OperatorTab(operator, "settings.operator.not-hers", venues);
        tab.fields.readOnly();
        return tab;
    }

    private OperatorTab(Operator operator, String ruleKey, List<Venue> venues) {
        fields.show(operator);
        Paragraph rule = new Paragraph(
                getTranslation(ruleKey, venues.stream().map(Venue::name).collect(Collectors.joining(", "))));
        rule.addClassNames("etb-sec", "etb-s13");
        section("settings.section.operator", rule, fields);
    }
}
