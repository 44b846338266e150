package org.etabli.ui.dashboard;

import java.util.List;
import org.etabli.insight.Figures;
import org.etabli.insight.Focus;
import org.etabli.insight.Heatmap;
import org.etabli.insight.Heatmaps;
import org.etabli.insight.LookBack;
import org.etabli.insight.LookBacks;
import org.etabli.insight.MachineUse;
import org.etabli.insight.Period;
import org.etabli.insight.PeriodFigures;
import org.etabli.insight.Refusals;
import org.etabli.insight.RefusedDemand;
import org.etabli.insight.UsedMachine;
import org.etabli.kernel.Caller;
import org.etabli.kernel.ResourceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the dashboard asks once for a question: the figures of a period and the rows behind them. */
@Component
class PastReadings {

    private final LookBacks lookBacks;
    private final PeriodFigures figures;
    private final Heatmaps heatmaps;
    private final MachineUse machines;
    private final Refusals refusals;
    private final Rows rows;

    PastReadings(
            LookBacks lookBacks,
            PeriodFigures figures,
            Heatmaps heatmaps,
            MachineUse machines,
            Refusals refusals,
            Rows rows) {
        this.lookBacks = lookBacks;
        this.figures = figures;
        this.heatmaps = heatmaps;
        this.machines = machines;
        this.refusals = refusals;
        this.rows = rows;
    }

    Reading about(Caller caller, Focus focus, Period period) {
        return new Reading(caller, focus, period);
    }

    /** One question. What most cards are drawn from is read once, with the first that asks for it. */
    final class Reading {

        private final Caller caller;
        private final Focus focus;
        private final Period period;
        private @Nullable LookBack past;

        private Reading(Caller caller, Focus focus, Period period) {
            this.caller = caller;
            this.focus = focus;
            this.period = period;
        }

        Period period() {
            return period;
        }

        Figures figures() {
            return figures.of(past());
        }

        Heatmap heatmap() {
            return heatmaps.of(past());
        }

        List<UsedMachine> machines() {
            return machines.of(past());
        }

        RefusedDemand refusals() {
            return refusals.of(caller, focus, period);
        }

        /** Lets go of the visits once all cards are drawn; the rows behind a number are read anew. */
        void done() {
            past = null;
        }

        void openVisitsBehind(Heatmap.Hour hour, String title) {
            rows.openVisits(title, heatmaps.listCounted(read(), hour));
        }

        void openVisitsBehind(ResourceId machine, String title) {
            rows.openVisits(title, machines.listCounted(read(), machine));
        }

        void openRequestsBehind(String rule, String title) {
            rows.openRefusals(title, refusals.list(caller, focus, period, rule));
        }

        private LookBack past() {
            LookBack known = past;
            if (known == null) {
                known = read();
                past = known;
            }
            return known;
        }

        private LookBack read() {
            return lookBacks.over(period, focus, caller);
        }
    }
}
