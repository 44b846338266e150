package org.etabli.ui.component;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.etabli.kernel.InvalidInputException;
import org.etabli.network.DailySpan;
import org.etabli.network.WeeklyHours;
import org.etabli.ui.shell.Icon;
import org.jspecify.annotations.Nullable;

/** A week of opening hours: a row a day, spans in it; a day without one is closed. Midnight at the end is 00:00. */
public final class HoursField extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MIDNIGHT = 24 * 60;
    private static final DailySpan USUAL = new DailySpan(9 * 60, 18 * 60);

    private final Map<DayOfWeek, Day> days = new EnumMap<>(DayOfWeek.class);

    /** @param errors which learns the fields {@code hours.1} (Monday) to {@code hours.7} */
    public HoursField(FieldErrors errors) {
        addClassName("etb-hours");
        for (DayOfWeek day : DayOfWeek.values()) {
            Day row = errors.field("hours." + day.getValue(), new Day(day));
            days.put(day, row);
            add(row);
        }
    }

    public void show(WeeklyHours hours) {
        days.forEach((day, row) -> row.show(hours.on(day)));
    }

    /** @throws InvalidInputException naming the day whose hours can't be */
    public WeeklyHours hours() {
        Map<DayOfWeek, List<DailySpan>> spans = new EnumMap<>(DayOfWeek.class);
        days.forEach((day, row) -> spans.put(day, row.spans()));
        return new WeeklyHours(spans);
    }

    private void copyToWorkingDays(List<DailySpan> spans) {
        days.forEach((day, row) -> {
            if (day.getValue() <= DayOfWeek.FRIDAY.getValue()) {
                row.show(spans);
            }
        });
    }

    private final class Day extends Div implements HasValidation {

        private static final long serialVersionUID = 1L;
        private final DayOfWeek day;
        private final String name;
        private final Div spans = new Div();
        private final Span closed = new Span(getTranslation("hours.closed"));
        private final Span error = new Span();

        Day(DayOfWeek day) {
            this.day = day;
            this.name = day.getDisplayName(TextStyle.FULL_STANDALONE, getLocale());
            addClassName("etb-hours-day");
            getElement().setAttribute("role", "group");
            getElement().setAttribute("aria-label", name);
            spans.addClassName("etb-hours-spans");
            closed.addClassName("etb-sec");
            error.addClassNames("etb-hours-error", "etb-s13");
            error.getElement().setAttribute("role", "alert");
            Span title = new Span(name);
            title.addClassName("etb-medium");
            add(title, spans, actions(), error);
            show(List.of());
        }

        void show(List<DailySpan> shown) {
            spans.removeAll();
            shown.forEach(span -> spans.add(new Line(span)));
            settle();
        }

        List<DailySpan> spans() {
            return lines().map(line -> line.span(day)).toList();
        }

        private Div actions() {
            Button more = button("plus", "hours.add", () -> {
                spans.add(new Line(USUAL));
                settle();
            });
            Button copy = button("copy", "hours.copy", () -> copyToWorkingDays(spans()));
            Div actions = new Div(more, copy);
            actions.addClassName("etb-row");
            return actions;
        }

        private Button button(String icon, String key, Runnable act) {
            Button button = new Button(new Icon(icon), click -> act.run());
            button.addThemeVariants(ButtonVariant.TERTIARY);
            button.setAriaLabel(getTranslation(key, name));
            button.setTooltipText(getTranslation(key, name));
            return button;
        }

        private Stream<Line> lines() {
            return spans.getChildren().filter(Line.class::isInstance).map(Line.class::cast);
        }

        private void settle() {
            spans.remove(closed);
            if (lines().findAny().isEmpty()) {
                spans.add(closed);
            }
        }

        @Override
        public void setErrorMessage(@Nullable String message) {
            error.setText(message == null ? "" : message);
        }

        @Override
        public String getErrorMessage() {
            return error.getText();
        }

        @Override
        public void setInvalid(boolean invalid) {
            getElement().getClassList().set("etb-invalid", invalid);
        }

        @Override
        public boolean isInvalid() {
            return getElement().getClassList().contains("etb-invalid");
        }

        /** One span of the day. */
        private final class Line extends Div {

            private static final long serialVersionUID = 1L;
            private final TimePicker from = time("hours.from");
            private final TimePicker to = time("hours.to");

            Line(DailySpan span) {
                addClassName("etb-hours-span");
                from.setValue(LocalTime.MIN.plusMinutes(span.opensMinute()));
                to.setValue(LocalTime.MIN.plusMinutes(span.closesMinute() % MIDNIGHT));
                add(from, new Span("–"), to, button("trash", "hours.remove", () -> {
                    removeFromParent();
                    settle();
                }));
            }

            DailySpan span(DayOfWeek ofDay) {
                String field = "hours." + ofDay.getValue();
                if (from.getValue() == null || to.getValue() == null) {
                    throw new InvalidInputException(field, "required");
                }
                int opens = from.getValue().toSecondOfDay() / 60;
                int closes = to.getValue().toSecondOfDay() / 60;
                int end = closes == 0 ? MIDNIGHT : closes;
                if (opens >= end) {
                    throw new InvalidInputException(field, "ends-before-start");
                }
                return new DailySpan(opens, end);
            }

            private TimePicker time(String key) {
                TimePicker picker = new TimePicker();
                picker.setStep(Duration.ofMinutes(30));
                picker.setLocale(java.util.Locale.FRANCE);
                picker.setAriaLabel(getTranslation(key, name));
                return picker;
            }
        }
    }
}
