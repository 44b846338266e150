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
import org.etabli.access.AccessEntry;
import org.etabli.access.Guarded;
import org.etabli.network.Venue;
import org.etabli.ui.component.Words;
import org.jspecify.annotations.Nullable;

/** What happened at the controllers of a venue, the latest first, day by day; of all its machines, or doors, or of one. */
final class HistoryCard extends Section {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 30;
    private static final int MOST = 300;

    private final transient Log log;
    private final String words;
    private final transient Venue venue;
    private final Select<Guarded> one = new Select<>();
    private final Div lines = new Div();
    private final Button more = new Button(getTranslation("supervision.log.more"), click -> showMore());
    private transient Map<Guarded, String> names = Map.of();
    private transient List<AccessEntry> shown = List.of();
    private int limit = PAGE;

    /** Where it reads. */
    interface Log {

        /** @param only the one that is asked about, or null for all */
        List<AccessEntry> read(@Nullable Guarded only, int limit);

        LocalDate today();
    }

    /** @param words the beginning of the names of its texts */
    HistoryCard(Log log, String words, Venue venue, boolean oneOfSeveral) {
        this.log = log;
        this.words = words;
        this.venue = venue;
        addClassNames("etb-card", "etb-log", "etb-machine-log");
        H2 title = new H2(oneOfSeveral ? getTranslation(words + ".of", venue.name()) : getTranslation(words));
        String id = "log-of-" + venue.slug();
        title.setId(id);
        getElement().setAttribute("aria-labelledby", id);
        one.setAriaLabel(getTranslation(words + ".one", venue.name()));
        one.setEmptySelectionAllowed(true);
        one.setEmptySelectionCaption(getTranslation(words + ".all"));
        one.setItemLabelGenerator(each -> each == null ? getTranslation(words + ".all") : names.getOrDefault(each, ""));
        one.addClassName("etb-push");
        one.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                limit = PAGE;
                show();
            }
        });
        more.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        Div head = new Div(title, one);
        head.addClassNames("etb-head", "etb-wrap");
        add(head, lines, more);
    }

    /** @param offered what there is, by name, in order */
    void offer(Map<Guarded, String> offered) {
        if (!offered.equals(names)) {
            names = offered;
            one.setItems(offered.keySet());
        }
    }

    private void showMore() {
        limit = Math.min(limit + PAGE, MOST);
        show();
    }

    void show() {
        List<AccessEntry> found = log.read(one.getValue(), limit + 1);
        more.setVisible(found.size() > limit && limit < MOST);
        List<AccessEntry> page = found.stream().limit(limit).toList();
        if (page.equals(shown) && lines.getComponentCount() > 0) {
            return;
        }
        shown = page;
        lines.removeAll();
        if (page.isEmpty()) {
            Span none = new Span(getTranslation(words + ".none"));
            none.addClassName("etb-sec");
            lines.add(none);
        }
        LocalDate day = null;
        for (AccessEntry entry : page) {
            LocalDate its = entry.at().atZone(venue.zone()).toLocalDate();
            if (!its.equals(day)) {
                H3 heading =
                        new H3(its.equals(log.today()) ? getTranslation("supervision.log.today") : Words.date(its));
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
        Span where = new Span(names.getOrDefault(entry.where(), ""));
        where.addClassNames("etb-sec", "etb-log-where");
        Div line = new Div(time, what, where);
        line.addClassNames("etb-line", "etb-s13");
        return line;
    }
}
