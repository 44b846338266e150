package org.etabli.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A chart by ECharts, loaded only where one is shown. Colours are named as {@code var(--token)} and follow the colour
 * scheme. The table with the same numbers stands beside it in the page.
 */
@Tag("etabli-chart")
@JsModule("context://components/chart.nocache.js")
public final class Chart extends Component {

    private static final long serialVersionUID = 1L;

    public Chart(int height) {
        getElement().setProperty("height", height);
    }

    /** Any option of ECharts as maps, lists, strings and numbers. */
    public void setOption(Map<String, ?> option) {
        getElement().setPropertyMap("option", option);
    }

    /** Draws values over their labels; the last one is marked and written, the reference is a dashed line. */
    public static Chart course(List<String> labels, List<Double> values, Optional<Double> reference, String unit) {
        Chart chart = new Chart(140);
        chart.setOption(Map.of(
                "animation", false,
                "grid", Map.of("left", 4, "right", 30, "top", 18, "bottom", 4, "containLabel", true),
                "xAxis",
                        Map.of(
                                "type",
                                "category",
                                "data",
                                labels,
                                "boundaryGap",
                                false,
                                "axisTick",
                                Map.of("show", false),
                                "axisLine",
                                Map.of("lineStyle", Map.of("color", "var(--etb-line)")),
                                "axisLabel",
                                Map.of("color", "var(--vaadin-text-color-secondary)")),
                "yAxis",
                        Map.of(
                                "type",
                                "value",
                                "min",
                                0,
                                "splitNumber",
                                2,
                                "axisLabel",
                                Map.of("formatter", "{value}" + unit, "color", "var(--vaadin-text-color-secondary)"),
                                "splitLine",
                                Map.of("lineStyle", Map.of("color", "var(--etb-hairline)"))),
                "series", List.of(line(values, reference, unit))));
        return chart;
    }

    private static Map<String, ?> line(List<Double> values, Optional<Double> reference, String unit) {
        return Map.of(
                "type", "line",
                "data", marked(values, unit),
                "symbol", "circle",
                "symbolSize", 5,
                "lineStyle", Map.of("color", "var(--etb-accent)", "width", 1.5),
                "itemStyle", Map.of("color", "var(--etb-accent)"),
                "markLine",
                        Map.of(
                                "silent", true,
                                "symbol", "none",
                                "label", Map.of("show", false),
                                "lineStyle", Map.of("color", "var(--etb-field-border)", "type", "dashed"),
                                "data",
                                        reference.stream()
                                                .map(at -> Map.of("yAxis", at))
                                                .toList()));
    }

    private static List<Map<String, ?>> marked(List<Double> values, String unit) {
        int last = values.size() - 1;
        Stream<Map<String, ?>> before = values.stream().limit(Math.max(0, last)).map(value -> Map.of("value", value));
        Stream<Map<String, ?>> latest = values.stream()
                .skip(Math.max(0, last))
                .map(value -> Map.of(
                        "value",
                        value,
                        "label",
                        Map.of(
                                "show",
                                true,
                                "formatter",
                                "{c}" + unit,
                                "fontWeight",
                                600,
                                "color",
                                "var(--vaadin-text-color)")));
        return Stream.concat(before, latest).toList();
    }
}
