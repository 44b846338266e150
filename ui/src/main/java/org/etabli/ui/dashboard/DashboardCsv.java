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
import org.etabli.resource.ResourceKind;

/**
 * What the dashboard shows as one table: card, row, measure, value (RFC 4180, with the separator and the decimal sign that
 * spreadsheets of the reader's language expect, and a byte order mark so that they read UTF-8).
 */
final class DashboardCsv {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final Component reader;
    private final Locale locale;
    private final char separator;
    private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);

    DashboardCsv(Component reader, Locale locale) {
        this.reader = reader;
        this.locale = locale;
        this.separator = Locale.FRENCH.getLanguage().equals(locale.getLanguage()) ? ';' : ',';
        line(word("csv.card"), word("csv.row"), word("csv.measure"), word("csv.value"));
    }

    DashboardCsv now(List<VenueOccupancy> venues) {
        for (VenueOccupancy venue : venues) {
            for (ResourceKind kind : venue.kinds().keySet()) {
                PlaceCount count = venue.kinds().get(kind);
                String row = venue.name() + ", " + word("kind." + kind);
                line(word("now"), row, word("now.here"), number(count.here()));
                line(word("now"), row, word("now.coming"), number(count.coming()));
                line(word("now"), row, word("now.free"), number(count.free()));
                line(word("now"), row, word("now.broken"), number(count.outOfOrder()));
                line(word("now"), row, word("now.closed"), number(count.closed()));
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
            line(word("figures"), word(figure + "." + period), word(figure) + " (%)", number(share.percent()));
        }
    }

    DashboardCsv crowd(Heatmap heatmap) {
        for (DayOfWeek day : DayOfWeek.values()) {
            for (int hour : heatmap.hours()) {
                Heatmap.Cell cell = heatmap.at(day, hour);
                if (!cell.isClosed()) {
                    String row = day.getDisplayName(TextStyle.FULL, locale) + " " + LocalTime.of(hour, 0);
                    line(
                            word("crowd"),
                            row,
                            word("crowd.USED") + " (%)",
                            number(cell.used().percent()));
                    line(
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
            line(word("refusals"), name, word("refusals.requests"), number(rule.requests()));
            line(word("refusals"), name, word("refusals.people"), number(rule.people()));
            line(word("refusals"), name, word("refusals.time") + " (h)", hours(rule.time()));
        });
        return this;
    }

    DashboardCsv machines(List<UsedMachine> machines) {
        machines.forEach(machine -> {
            line(word("machines"), machine.name(), word("machines.used") + " (h)", hours(machine.used()));
            line(word("machines"), machine.name(), word("machines.open") + " (h)", hours(machine.open()));
            line(word("machines"), machine.name(), word("machines.broken") + " (h)", hours(machine.outOfOrder()));
        });
        return this;
    }

    String text() {
        return text.toString();
    }

    private String word(String key) {
        return reader.getTranslation("dashboard." + key);
    }

    private String hours(Duration time) {
        return number(time.toMinutes() / 60.0);
    }

    private String number(double value) {
        return String.format(separator == ';' ? Locale.FRANCE : Locale.ROOT, value % 1 == 0 ? "%.0f" : "%.1f", value);
    }

    private void line(String... cells) {
        for (int cell = 0; cell < cells.length; cell++) {
            text.append(cell == 0 ? "" : String.valueOf(separator)).append(quoted(cells[cell]));
        }
        text.append("\r\n");
    }

    /** A name that a spreadsheet would run as a formula is told apart by an apostrophe. */
    private static String quoted(String cell) {
        String harmless = cell.matches("(?s)[=+@\\t\\r-].*") && !cell.matches("-?[\\d., ]+") ? "'" + cell : cell;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
