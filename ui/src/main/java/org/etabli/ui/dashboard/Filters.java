package org.etabli.ui.dashboard;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.InputStreamDownloadCallback;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.etabli.insight.Period;
import org.etabli.network.Venue;
import org.etabli.ui.shell.Icon;

/** The row above the cards: period, venues, kinds; the moment of the numbers; the export. */
final class Filters extends Div {

    private static final long serialVersionUID = 1L;

    private final SerializableConsumer<Question> ask;
    private final RadioButtonGroup<Period> period = new RadioButtonGroup<>();
    private final CheckboxGroup<KindChip> kinds = new CheckboxGroup<>();
    private final CheckboxGroup<Venue> venues = new CheckboxGroup<>();
    private final NativeButton venueChip = new NativeButton();
    private final Span moment = new Span();
    private transient Question asked = Question.FIRST;
    private transient List<Venue> scope = List.of();

    Filters(SerializableConsumer<Question> ask, InputStreamDownloadCallback export) {
        this.ask = ask;
        addClassName("etb-bar-top");
        period.addClassName("etb-seg");
        period.setAriaLabel(getTranslation("dashboard.period"));
        period.setItems(Period.values());
        period.setItemLabelGenerator(each -> getTranslation("dashboard.period." + each));
        period.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                ask.accept(asked.during(change.getValue()));
            }
        });
        kinds.addClassName("etb-chips");
        kinds.getElement().setAttribute("aria-label", getTranslation("dashboard.kinds"));
        kinds.setItems(KindChip.values());
        kinds.setItemLabelGenerator(each -> getTranslation("dashboard.kinds." + each.key()));
        kinds.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                ask.accept(asked.about(change.getValue()));
            }
        });
        moment.addClassNames("etb-push", "etb-s13", "etb-sec", "etb-num", "etb-wideonly");
        add(period, venueChip, kinds, moment, export(DownloadHandler.fromInputStream(export)));
        prepareVenues();
    }

    void show(Question question, List<Venue> allowed, ZonedDateTime now) {
        asked = question;
        if (!allowed.equals(scope)) {
            scope = allowed;
            venues.setItems(allowed);
        }
        List<Venue> meant = question.venues(allowed);
        period.setValue(question.period());
        kinds.setValue(question.kinds());
        venues.setValue(meant.size() == allowed.size() ? Set.of() : Set.copyOf(meant));
        showMoment(now);
        Icon pin = new Icon("pin");
        pin.addClassName("etb-i14");
        venueChip.removeAll();
        venueChip.add(
                pin,
                new Span(
                        meant.size() == 1
                                ? meant.getFirst().name()
                                : getTranslation("dashboard.venues.count", meant.size())));
        venueChip.setVisible(!allowed.isEmpty());
        venueChip.setEnabled(allowed.size() > 1);
    }

    void showMoment(ZonedDateTime now) {
        moment.setText(getTranslation("dashboard.moment", now.toLocalDate(), now));
    }

    private void prepareVenues() {
        venueChip.addClassName("etb-chip");
        venueChip.getElement().setAttribute("aria-pressed", "true");
        venues.setLabel(getTranslation("dashboard.venues"));
        venues.setItemLabelGenerator(Venue::name);
        venues.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(change.getValue());
            }
        });
        Popover list = new Popover(venues);
        list.setTarget(venueChip);
        list.setPosition(PopoverPosition.BOTTOM_START);
        list.setAriaLabel(getTranslation("dashboard.venues"));
        list.setAutofocus(true);
    }

    private void choose(Collection<Venue> some) {
        ask.accept(asked.at(some.size() == scope.size() ? Set.of() : some));
    }

    private Anchor export(DownloadHandler handler) {
        Icon icon = new Icon("download");
        icon.addClassName("etb-i16");
        Anchor export = new Anchor(handler, "");
        export.add(icon, new Span(getTranslation("dashboard.export")));
        export.addClassNames("etb-btn", "etb-neutral");
        return export;
    }
}
