package org.etabli.ui.dashboard;

import com.vaadin.flow.component.Html;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The course of a figure without axes; decorative, since the figure's "i" has the same with its numbers. */
final class Sparkline extends Html {

    private static final long serialVersionUID = 1L;
    private static final double WIDTH = 84;
    private static final double HEIGHT = 26;
    private static final double MARGIN = 3;

    Sparkline(List<Double> values) {
        super("<span class=\"etb-sparkline\">" + drawing(values) + "</span>");
    }

    private static String drawing(List<Double> values) {
        double least = values.stream().mapToDouble(value -> value).min().orElse(0);
        double most = values.stream().mapToDouble(value -> value).max().orElse(0);
        String points = IntStream.range(0, values.size())
                .mapToObj(index -> point(index, values, least, most))
                .collect(Collectors.joining(" "));
        String last = points.substring(points.lastIndexOf(' ') + 1);
        int comma = last.indexOf(',');
        return "<svg class=\"etb-spark\" viewBox=\"0 0 84 26\" width=\"84\" height=\"26\" aria-hidden=\"true\">"
                + "<polyline points=\"" + points + "\"/><circle r=\"2.5\" cx=\"" + last.substring(0, comma)
                + "\" cy=\"" + last.substring(comma + 1) + "\"/></svg>";
    }

    private static String point(int index, List<Double> values, double least, double most) {
        double x = values.size() == 1 ? WIDTH : WIDTH * index / (values.size() - 1);
        double rise = most == least ? 0.5 : (values.get(index) - least) / (most - least);
        return String.format(Locale.ROOT, "%.1f,%.1f", x, HEIGHT - MARGIN - rise * (HEIGHT - 2 * MARGIN));
    }
}
