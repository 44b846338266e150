package org.etabli.ui.dashboard;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.etabli.insight.Figures;
import org.etabli.insight.Period;
import org.etabli.insight.PlaceCount;
import org.etabli.insight.RefusedDemand;
import org.etabli.insight.Trend;
import org.etabli.insight.VenueOccupancy;
import org.etabli.plan.Measure;
import org.etabli.ui.dashboard.Figure.Rise;

/** The five figures at the head, each with its change. The first is live, the others are the period's. */
final class FiguresCard extends DashboardCard {

    private static final long serialVersionUID = 1L;
    private static final String PERCENT = "\u00a0%";

    private final Figure places = new Figure(getTranslation("dashboard.figure.places"), Rise.GOOD);
    private final Figure occupancy = new Figure(getTranslation("dashboard.figure.occupancy"), Rise.GOOD);
    private final Figure noShows = new Figure(getTranslation("dashboard.figure.no-shows"), Rise.BAD);
    private final Figure refusals = new Figure(getTranslation("dashboard.figure.refusals"), Rise.BAD);
    private final Figure credits = new Figure(getTranslation("dashboard.figure.credits"), Rise.NEITHER);
    private transient List<Integer> placesBefore = List.of();

    FiguresCard() {
        super("dashboard.figures", "etb-kpis");
        body().add(places, occupancy, noShows, refusals, credits);
    }

    void showNow(List<VenueOccupancy> venues, ZonedDateTime now) {
        PlaceCount total = venues.stream().map(VenueOccupancy::total).reduce(PlaceCount.NONE, PlaceCount::plus);
        int people = venues.stream().mapToInt(VenueOccupancy::people).sum();
        places.value(getTranslation("dashboard.count", total.here()));
        places.info()
                .says(getTranslation("dashboard.figure.places"))
                .fraction(
                        "o",
                        getTranslation("dashboard.formula.now.over"),
                        getTranslation("dashboard.formula.now.below"))
                .text(getTranslation(
                        "dashboard.formula.now.case",
                        total.here(),
                        total.open(),
                        total.occupied().percent(),
                        people));
        if (placesBefore.isEmpty()) {
            places.noChange("");
            return;
        }
        List<Double> course = Stream.concat(placesBefore.stream(), Stream.of(total.here()))
                .map(Integer::doubleValue)
                .toList();
        int by = total.here() - placesBefore.getLast();
        places.course(course);
        places.change(by, getTranslation("dashboard.signed", by), lastWeek(now, by == 0));
        places.info()
                .with(new Course(
                        getTranslation("dashboard.figure.places"),
                        Course.steps(Period.TODAY, now, getLocale()),
                        course,
                        Optional.empty(),
                        ""));
    }

    void showPast(Figures figures, ZonedDateTime now) {
        placesBefore = figures.placesBefore();
        Period period = figures.period();
        show(occupancy, "occupancy", figures.occupancy(), period, now);
        show(noShows, "no-shows", figures.noShows(), period, now);
        showCredits(figures.credits(), period, now);
    }

    void showRefusals(RefusedDemand demand, ZonedDateTime now) {
        List<Double> steps = demand.steps().stream().map(Integer::doubleValue).toList();
        refusals.name(getTranslation("dashboard.figure.refusals." + demand.period()));
        refusals.value(getTranslation("dashboard.count", demand.steps().getLast()));
        refusals.course(steps);
        compare(refusals, steps, demand.period(), now);
        refusals.info()
                .says(getTranslation("dashboard.figure.refusals"))
                .text(getTranslation("dashboard.formula.refusals"))
                .with(course("refusals", demand.period(), now, steps, ""));
    }

    private void show(Figure figure, String key, Trend trend, Period period, ZonedDateTime now) {
        figure.name(getTranslation("dashboard.figure." + key + "." + period));
        figure.info()
                .says(getTranslation("dashboard.figure." + key))
                .fraction(
                        getTranslation("dashboard.formula." + key + ".symbol"),
                        getTranslation("dashboard.formula." + key + ".over"),
                        getTranslation("dashboard.formula." + key + ".below"));
        if (!trend.latest().isKnown()) {
            figure.value("–");
            figure.course(List.of());
            figure.noChange(getTranslation("dashboard.figure.nothing"));
            return;
        }
        boolean small = trend.latest().percent() < 10;
        figure.value(getTranslation(
                small ? "dashboard.percent.fine" : "dashboard.percent",
                trend.latest().percent()));
        List<Double> steps = trend.steps().stream().map(step -> step.percent()).toList();
        figure.course(steps);
        double by = Math.round(trend.change() * 10) / 10.0;
        figure.change(by, getTranslation("dashboard.points", by, Math.abs(by)), against(period, now, by == 0));
        figure.info()
                .text(getTranslation(
                        "dashboard.formula." + key + ".case." + period,
                        key.equals("occupancy")
                                ? Duration.ofHours(Math.round(trend.latest().part() / 60.0))
                                : (Object) trend.latest().part(),
                        key.equals("occupancy")
                                ? Duration.ofHours(Math.round(trend.latest().whole() / 60.0))
                                : (Object) trend.latest().whole(),
                        trend.latest().percent()))
                .with(new Course(
                        getTranslation("dashboard.figure." + key),
                        Course.steps(period, now, getLocale()),
                        steps,
                        Optional.of(trend.reference().percent()),
                        PERCENT));
    }

    private void showCredits(Map<Measure, List<Long>> used, Period period, ZonedDateTime now) {
        Measure main = used.containsKey(Measure.HALF_DAYS) ? Measure.HALF_DAYS : Measure.MINUTES;
        int perUnit = main == Measure.MINUTES ? 60 : 1;
        List<Double> steps = used.getOrDefault(main, List.of(0L)).stream()
                .map(amount -> (double) Math.round((double) amount / perUnit))
                .toList();
        credits.name(getTranslation("dashboard.figure.credits." + main + "." + period));
        credits.value(getTranslation("dashboard.count", steps.getLast()));
        credits.course(steps);
        compare(credits, steps, period, now);
        long minutes = used.getOrDefault(Measure.MINUTES, List.of(0L)).getLast();
        credits.info()
                .says(getTranslation("dashboard.figure.credits"))
                .text(getTranslation(
                        "dashboard.formula.credits",
                        used.getOrDefault(Measure.HALF_DAYS, List.of(0L)).getLast(),
                        Duration.ofHours(Math.round(minutes / 60.0))));
        if (steps.size() > 1) {
            credits.info().with(course("credits." + main, period, now, steps, ""));
        }
    }

    private Course course(String key, Period period, ZonedDateTime now, List<Double> steps, String unit) {
        return new Course(
                getTranslation("dashboard.figure." + key),
                Course.steps(period, now, getLocale()),
                steps,
                Optional.of(mean(steps)),
                unit);
    }

    /** A count is compared with the mean of its steps, today's with the same weekday a week ago. */
    private void compare(Figure figure, List<Double> steps, Period period, ZonedDateTime now) {
        if (steps.size() < 2) {
            figure.noChange(getTranslation("dashboard.figure.nothing"));
            return;
        }
        double reference = period == Period.TODAY ? steps.get(steps.size() - 2) : mean(steps);
        long by = Math.round(steps.getLast() - reference);
        figure.change(by, getTranslation("dashboard.signed", by), againstMean(period, now, by == 0));
    }

    private static double mean(List<Double> steps) {
        return IntStream.range(0, steps.size())
                .mapToDouble(steps::get)
                .average()
                .orElse(0);
    }

    private String against(Period period, ZonedDateTime now, boolean same) {
        return period == Period.TODAY
                ? lastWeek(now, same)
                : getTranslation("dashboard.against." + period + (same ? ".same" : ""));
    }

    private String againstMean(Period period, ZonedDateTime now, boolean same) {
        return period == Period.TODAY
                ? lastWeek(now, same)
                : getTranslation("dashboard.against.mean" + (same ? ".same" : ""));
    }

    private String lastWeek(ZonedDateTime now, boolean same) {
        String weekday = now.getDayOfWeek().getDisplayName(TextStyle.FULL, getLocale());
        return getTranslation("dashboard.against.weekday" + (same ? ".same" : ""), weekday);
    }
}
