package org.etabli.ui.dashboard;

import com.vaadin.flow.component.Component;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.etabli.insight.Figures;
import org.etabli.insight.Heatmap;
import org.etabli.insight.Period;
import org.etabli.insight.PlaceCount;
import org.etabli.insight.RefusedDemand;
import org.etabli.insight.Share;
import org.etabli.insight.UsedMachine;
import org.etabli.insight.VenueOccupancy;
import org.etabli.kernel.Csv;
import org.etabli.kernel.Phrasebook;
import org.etabli.resource.ResourceKind;

/**
 * What the dashboard shows as one table: card, row, measure, value; with the decimal sign that spreadsheets of the reader's
 * language expect.
 */
final class DashboardCsv {

    private final Component reader;
    private final Locale locale;
    private final Csv csv;

    DashboardCsv(Component reader, Locale locale) {
        this.reader = reader;
        this.locale = locale;
        this.csv = Csv.forSpreadsheets(locale);
        csv.row(word("csv.card"), word("csv.row"), word("csv.measure"), word("csv.value"));
    }

    DashboardCsv now(List<VenueOccupancy> venues) {
        for (VenueOccupancy venue : venues) {
            for (ResourceKind kind : venue.kinds().keySet()) {
                PlaceCount count = venue.kinds().get(kind);
                String row = venue.name() + ", " + word("kind." + kind);
                csv.row(word("now"), row, word("now.here"), number(count.here()));
                csv.row(word("now"), row, word("now.coming"), number(count.coming()));
                csv.row(word("now"), row, word("now.free"), number(count.free()));
                csv.row(word("now"), row, word("now.broken"), number(count.outOfOrder()));
                csv.row(word("now"), row, word("now.closed"), number(count.closed()));
            }
        }
        return this;
    }

    DashboardCsv figures(Figures figures) {
        share(figures.period(), "figure.occupancy", figures.occupancy().latest());
        share(figures.period(), "figure.no-shows", figures.noShows().latest());
        return this;
    }

    private void share(Period period, String figure, Share share) {
        if (share.isKnown()) {
            csv.row(word("figures"), word(figure + "." + period), word(figure) + " (%)", number(share.percent()));
        }
    }

    DashboardCsv crowd(Heatmap heatmap) {
        for (DayOfWeek day : DayOfWeek.values()) {
            for (int hour : heatmap.hours()) {
                Heatmap.Cell cell = heatmap.at(day, hour);
                if (!cell.isClosed()) {
                    String row = day.getDisplayName(TextStyle.FULL, locale) + " " + LocalTime.of(hour, 0);
                    csv.row(
                            word("crowd"),
                            row,
                            word("crowd.USED") + " (%)",
                            number(cell.used().percent()));
                    csv.row(
                            word("crowd"),
                            row,
                            word("crowd.BOOKED") + " (%)",
                            number(cell.booked().percent()));
                }
            }
        }
        return this;
    }

    DashboardCsv refusals(RefusedDemand demand) {
        demand.rules().forEach(rule -> {
            String name = RuleWords.of(rule.rule(), reader);
            csv.row(word("refusals"), name, word("refusals.requests"), number(rule.requests()));
            csv.row(word("refusals"), name, word("refusals.people"), number(rule.people()));
            csv.row(word("refusals"), name, word("refusals.time") + " (h)", hours(rule.time()));
        });
        return this;
    }

    DashboardCsv machines(List<UsedMachine> machines) {
        machines.forEach(machine -> {
            csv.row(word("machines"), machine.name(), word("machines.used") + " (h)", hours(machine.used()));
            csv.row(word("machines"), machine.name(), word("machines.open") + " (h)", hours(machine.open()));
            csv.row(word("machines"), machine.name(), word("machines.broken") + " (h)", hours(machine.outOfOrder()));
        });
        return this;
    }

    String text() {
        return csv.text();
    }

    private String word(String key) {
        return reader.getTranslation("dashboard." + key);
    }

    private String hours(Duration time) {
        return number(time.toMinutes() / 60.0);
    }

    private String number(double value) {
        return String.format(
                Phrasebook.nearest(locale) == Locale.FRENCH ? Locale.FRANCE : Locale.ROOT,
                value % 1 == 0 ? "%.0f" : "%.1f",
                value);
    }
}
