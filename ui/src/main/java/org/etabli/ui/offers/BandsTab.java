package org.etabli.ui.offers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;
import org.etabli.joining.QuotientBand;
import org.etabli.kernel.Input;
import org.etabli.plan.TariffGroup;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.shell.Icon;
import org.jspecify.annotations.Nullable;

/** All bands of household quotients, written and saved together. */
final class BandsTab extends Div {

    private static final long serialVersionUID = 1L;
    private final Div rows = new Div();
    private final EmptyState none;
    private final List<Line> lines = new ArrayList<>();

    BandsTab(List<QuotientBand> bands, SerializableConsumer<List<QuotientBand>> save) {
        addClassNames("etb-card", "etb-offer-table");
        Paragraph how = new Paragraph(getTranslation("offers.bands.how"));
        how.addClassNames("etb-sec", "etb-grow");
        Button add = new Button(getTranslation("offers.bands.add"), new Icon("plus"), click -> show(null));
        Div head = new Div(how, add);
        head.addClassNames("etb-row", "etb-wrap", "etb-top");
        none = new EmptyState("tag", getTranslation("offers.bands.none"));
        Button keep = new Button(getTranslation("settings.save"), click -> keep(save));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        rows.addClassNames("etb-form");
        Div foot = new Div(keep);
        foot.addClassName("etb-row");
        add(head, none, rows, foot);
        bands.forEach(this::show);
        none.setVisible(bands.isEmpty());
    }

    private void show(@Nullable QuotientBand band) {
        Line line = new Line(band);
        lines.add(line);
        rows.add(line);
        none.setVisible(false);
        if (band == null) {
            line.from.focus();
        }
    }

    private void keep(SerializableConsumer<List<QuotientBand>> save) {
        List<QuotientBand> wanted = new ArrayList<>();
        boolean readable = true;
        for (Line line : lines) {
            readable &= line.errors.accept(() -> wanted.add(line.band()));
        }
        if (readable) {
            new FieldErrors().accept(() -> save.accept(wanted));
        }
    }

    private final class Line extends Div {

        private static final long serialVersionUID = 1L;
        private final FieldErrors errors = new FieldErrors();
        private final IntegerField from = errors.field("from", new IntegerField(getTranslation("offers.bands.from")));
        private final IntegerField until =
                errors.field("until", new IntegerField(getTranslation("offers.bands.until")));
        private final Select<TariffGroup> group = errors.field("group", new Select<>());

        Line(@Nullable QuotientBand band) {
            addClassNames("etb-row", "etb-wrap");
            from.setSuffixComponent(new Span("€"));
            until.setSuffixComponent(new Span("€"));
            until.setPlaceholder(getTranslation("offers.bands.no-end"));
            from.setWidth("140px");
            until.setWidth("140px");
            group.setWidth("260px");
            group.setLabel(getTranslation("offers.bands.group"));
            group.setItems(TariffGroup.values());
            group.setItemLabelGenerator(each -> getTranslation("offers.group." + each.name()));
            group.setValue(band == null ? TariffGroup.SOCIAL : band.group());
            if (band != null) {
                from.setValue(band.from());
                until.setValue(band.until());
            }
            Button away = new Button(new Icon("close"), click -> {
                lines.remove(this);
                rows.remove(this);
                none.setVisible(lines.isEmpty());
            });
            away.addThemeVariants(ButtonVariant.TERTIARY);
            away.setAriaLabel(getTranslation("offers.bands.remove"));
            add(from, until, group, away);
        }

        private QuotientBand band() {
            return new QuotientBand(
                    Input.chosen("from", from.getValue()), until.getValue(), Input.chosen("group", group.getValue()));
        }
    }
}
