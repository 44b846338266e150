package org.etabli.demo;

import java.util.Arrays;
import org.etabli.resource.ResourceKind;
import org.jspecify.annotations.Nullable;

/** How someone uses the network: her plan, and how often she takes a desk, a room, a machine. */
enum Habit {
    NOMAD("Carnet Nomade 10", 1.2, 0.4, 0.15),
    OCCASIONAL("Carnet Nomade 5", 0.5, 0.2, 0.05),
    MAKER("Abonnement Atelier", 0.25, 0.1, 1.6),
    RESIDENT("Résident temps plein", 4.5, 1.2, 0.1),
    HALF_RESIDENT("Résident mi-temps", 2.2, 0.7, 0.1),
    TRIAL("Essai d’une semaine", 2, 0.1, 0),
    TRAINER("Encadrant", 0.6, 0.3, 0.5),
    /** Pays each time. */
    PASSER_BY(null, 0.3, 0.5, 0.15),
    /** Works here and books nothing. */
    STAFF(null, 0, 0, 0);

    private final @Nullable String plan;
    private final double desks;
    private final double rooms;
    private final double machines;

    Habit(@Nullable String plan, double desks, double rooms, double machines) {
        this.plan = plan;
        this.desks = desks;
        this.rooms = rooms;
        this.machines = machines;
    }

    static Habit of(@Nullable String plan) {
        return plan == null
                ? STAFF
                : Arrays.stream(values())
                        .filter(habit -> plan.equals(habit.plan))
                        .findFirst()
                        .orElseThrow();
    }

    @Nullable
    String plan() {
        return plan;
    }

    /** Whether she buys another pack when the last is used up. */
    boolean buysPacks() {
        return this == NOMAD || this == OCCASIONAL;
    }

    double weightFor(ResourceKind kind) {
        return switch (kind) {
            case ROOM -> rooms;
            case MACHINE -> machines;
            case DESK, OFFICE, PARKING, LOCKER -> desks;
            case EQUIPMENT -> desks + machines;
        };
    }
}
