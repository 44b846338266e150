package org.etabli.ui.dashboard;

import com.vaadin.flow.component.html.Div;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.etabli.insight.Period;
import org.etabli.ui.component.Chart;

/** How a figure went over the steps of a period: the chart and its table. */
final class Course extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * @param steps one label for each value, the latest last
     * @param unit written behind a value: nothing, or a percent sign with its space
     */
    Course(String subject, List<String> steps, List<Double> values, Optional<Double> reference, String unit) {
        addClassName("etb-course");
        List<Double> rounded =
                values.stream().map(value -> Math.round(value * 10) / 10.0).toList();
        add(Chart.course(steps, rounded, reference, unit));
        NumbersTwin twin = new NumbersTwin(subject);
        twin.columns(List.of(getTranslation("dashboard.step"), subject));
        for (int step = 0; step < steps.size(); step++) {
            twin.row(steps.get(step), List.of(getTranslation("dashboard.value", rounded.get(step)) + unit));
        }
        add(twin);
    }

    /** The first day of each step as short as it is clear: a month, or a day of a month. */
    static List<String> steps(Period period, ZonedDateTime now, Locale reader) {
        DateTimeFormatter words =
                DateTimeFormatter.ofPattern(period == Period.TWELVE_MONTHS ? "d MMM yy" : "d MMM", reader);
        return period.steps(now).stream()
                .map(step -> words.format(step.start().atZone(now.getZone())))
                .toList();
    }
}
