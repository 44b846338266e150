package org.etabli.ui.venues;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.stream.Collectors;
import org.etabli.network.Accent;
import org.etabli.network.Operator;
import org.etabli.network.OperatorDraft;
import org.etabli.network.OperatorLook;
import org.etabli.network.OperatorSheet;
import org.etabli.network.Venue;
import org.jspecify.annotations.Nullable;

/** The legal entity behind the venue and how its papers look: changed by who manages all its venues, shown to the others. */
final class OperatorTab extends SettingsForm {

    private static final long serialVersionUID = 1L;
    private final OperatorFields fields = new OperatorFields(errors);
    private final LookSection look;

    /** Keeps both. */
    interface Save {

        void keep(OperatorDraft draft, @Nullable Accent accent);
    }

    static OperatorTab of(
            OperatorSheet sheet, List<Venue> venues, OperatorLook look, LookChange logo, Save save, Command saved) {
        OperatorTab tab = new OperatorTab(sheet.operator(), "settings.operator.shared", venues, look);
        tab.look.changedBy(logo, look);
        tab.savedBy(
                () -> {
                    Accent accent = tab.look.accent();
                    save.keep(tab.fields.draft(), accent);
                },
                saved);
        return tab;
    }

    static OperatorTab shown(Operator operator, List<Venue> venues, OperatorLook look) {
        OperatorTab tab = new OperatorTab(operator, "settings.operator.not-hers", venues, look);
        tab.fields.readOnly();
        return tab;
    }

    private OperatorTab(Operator operator, String ruleKey, List<Venue> venues, OperatorLook look) {
        fields.show(operator);
        Paragraph rule = new Paragraph(
                getTranslation(ruleKey, venues.stream().map(Venue::name).collect(Collectors.joining(", "))));
        rule.addClassNames("etb-sec", "etb-s13");
        section("settings.section.operator", rule, fields);
        this.look = new LookSection(operator, look, errors);
        section(this.look);
    }
}
