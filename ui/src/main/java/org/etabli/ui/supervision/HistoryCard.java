package org.etabli.ui.supervision;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.etabli.access.AccessEntry;
import org.etabli.access.LiveMachine;
import org.etabli.kernel.ResourceId;
import org.etabli.network.Venue;
import org.etabli.ui.component.Words;

/** What happened at the controllers of a venue, the latest first, day by day; of all its machines or of one. */
final class HistoryCard extends Section {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 30;
    private static final int MOST = 300;

    private final transient SupervisionDesk desk;
    private final transient Venue venue;
    private final Select<LiveMachine> machine = new Select<>();
    private final Div lines = new Div();
    private final Button more = new Button(getTranslation("supervision.log.more"), click -> showMore());
    private transient Map<ResourceId, String> names = Map.of();
    private transient List<AccessEntry> shown = List.of();
    private int limit = PAGE;

    HistoryCard(SupervisionDesk desk, Venue venue, boolean oneOfSeveral) {
        this.desk = desk;
        this.venue = venue;
        addClassNames("etb-card", "etb-log", "etb-machine-log");
        H2 title = new H2(
                oneOfSeveral ? getTranslation("supervision.log.of", venue.name()) : getTranslation("supervision.log"));
        String id = "log-of-" + venue.slug();
        title.setId(id);
        getElement().setAttribute("aria-labelledby", id);
        machine.setAriaLabel(getTranslation("supervision.log.machine", venue.name()));
        machine.setEmptySelectionAllowed(true);
        machine.setEmptySelectionCaption(getTranslation("supervision.log.all"));
        machine.setItemLabelGenerator(each -> each == null ? getTranslation("supervision.log.all") : each.name());
        machine.addClassName("etb-push");
        machine.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                limit = PAGE;
                show();
            }
        });
        more.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        Div head = new Div(title, machine);
        head.addClassNames("etb-head", "etb-wrap");
        add(head, lines, more);
    }

    void offer(List<LiveMachine> machines) {
        Map<ResourceId, String> offered =
                machines.stream().collect(Collectors.toMap(LiveMachine::machine, LiveMachine::name));
        if (!offered.equals(names)) {
            names = offered;
            machine.setItems(machines);
        }
    }

    private void showMore() {
        limit = Math.min(limit + PAGE, MOST);
        show();
    }

    void show() {
        LiveMachine only = machine.getValue();
        List<AccessEntry> found = desk.history(venue, only == null ? null : only.machine(), limit + 1);
        more.setVisible(found.size() > limit && limit < MOST);
        List<AccessEntry> page = found.stream().limit(limit).toList();
        if (page.equals(shown) && lines.getComponentCount() > 0) {
            return;
        }
        shown = page;
        lines.removeAll();
        if (page.isEmpty()) {
            Span none = new Span(getTranslation("supervision.log.none"));
            none.addClassName("etb-sec");
            lines.add(none);
        }
        LocalDate day = null;
        for (AccessEntry entry : page) {
            LocalDate its = entry.at().atZone(venue.zone()).toLocalDate();
            if (!its.equals(day)) {
                H3 heading = new H3(
                        its.equals(desk.today(venue)) ? getTranslation("supervision.log.today") : Words.date(its));
                heading.addClassName("etb-log-day");
                lines.add(heading);
                day = its;
            }
            lines.add(line(entry));
        }
    }

    private Component line(AccessEntry entry) {
        ZonedDateTime at = entry.at().atZone(venue.zone());
        Span time = new Span(getTranslation("supervision.log.at", at));
        time.addClassNames("etb-num", "etb-sec", "etb-nowrap");
        Span what = new Span(LogWords.say(entry));
        what.addClassName("etb-grow");
        Span where = new Span(names.getOrDefault(entry.machine(), ""));
        where.addClassNames("etb-sec", "etb-log-where");
        Div line = new Div(time, what, where);
        line.addClassNames("etb-line", "etb-s13");
        return line;
    }
}
