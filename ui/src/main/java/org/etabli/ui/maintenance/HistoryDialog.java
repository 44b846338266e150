package org.etabli.ui.maintenance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.etabli.kernel.MemberId;
import org.etabli.maintenance.Maintenance;
import org.etabli.maintenance.MaintenancePlan;
import org.etabli.network.Venue;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.Words;

/** What was done of a plan, the latest first: when, by whom, what was found, what it cost. */
final class HistoryDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    HistoryDialog(MaintenanceDesk desk, Venue venue, MaintenancePlan plan) {
        setHeaderTitle(getTranslation("maintenance.history.of", plan.title(), desk.machine(plan.machine())));
        setWidth("min(560px, 100vw - 32px)");
        List<Maintenance> done = desk.history(plan.id());
        Map<MemberId, String> names = desk.names(done.stream()
                .map(Maintenance::doneBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Div list = new Div();
        list.addClassName("etb-told-lines");
        list.getElement().setAttribute("role", "list");
        done.forEach(each -> list.add(row(venue, each, names)));
        add(done.isEmpty() ? new EmptyState("history", getTranslation("maintenance.history.none")) : list);
        getFooter().add(new Button(getTranslation("notice.close"), click -> close()));
    }

    private Component row(Venue venue, Maintenance done, Map<MemberId, String> names) {
        Instant at = Objects.requireNonNull(done.doneAt());
        ZonedDateTime when = at.atZone(venue.zone());
        Span about = new Span(getTranslation(
                "stock.move.about",
                Words.date(when.toLocalDate()),
                when,
                names.getOrDefault(Objects.requireNonNull(done.doneBy()), "")));
        about.addClassNames("etb-s13", "etb-sec");
        Div left = new Div(
                new Span(done.notes() == null ? getTranslation("maintenance.history.no-notes") : done.notes()), about);
        left.addClassNames("etb-col", "etb-grow");
        Div row = new Div(left);
        row.addClassNames("etb-row", "etb-line");
        row.getElement().setAttribute("role", "listitem");
        if (done.cost() != null) {
            Span cost = new Span(getTranslation("payments.money", done.cost()));
            cost.addClassNames("etb-num", "etb-nowrap");
            row.add(cost);
        }
        return row;
    }
}
