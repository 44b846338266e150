package org.etabli.ui.dashboard;

import java.io.Serializable;
import java.util.List;
import org.etabli.insight.Figures;
import org.etabli.insight.Heatmap;
import org.etabli.insight.RefusedDemand;
import org.etabli.insight.UsedMachine;
import org.etabli.insight.VenueOccupancy;
import org.jspecify.annotations.Nullable;

/** The numbers that are on the screen, for the export. */
final class Shown implements Serializable {

    private static final long serialVersionUID = 1L;
    private transient List<VenueOccupancy> now = List.of();
    private transient List<UsedMachine> machines = List.of();
    private transient @Nullable Figures figures;
    private transient @Nullable Heatmap heatmap;
    private transient @Nullable RefusedDemand demand;

    List<VenueOccupancy> keepNow(List<VenueOccupancy> occupancy) {
        now = occupancy;
        return occupancy;
    }

    List<UsedMachine> keepMachines(List<UsedMachine> used) {
        machines = used;
        return used;
    }

    Figures keep(Figures ofPeriod) {
        figures = ofPeriod;
        return ofPeriod;
    }

    Heatmap keep(Heatmap ofPeriod) {
        heatmap = ofPeriod;
        return ofPeriod;
    }

    RefusedDemand keep(RefusedDemand ofPeriod) {
        demand = ofPeriod;
        return ofPeriod;
    }

    void writeTo(DashboardCsv csv) {
        csv.now(now);
        if (figures != null) {
            csv.figures(figures);
        }
        if (heatmap != null) {
            csv.crowd(heatmap);
        }
        if (demand != null) {
            csv.refusals(demand);
        }
        csv.machines(machines);
    }
}
