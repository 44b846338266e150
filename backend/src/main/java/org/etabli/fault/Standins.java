package org.etabli.fault;

import java.util.List;
import java.util.Optional;
import org.etabli.fault.FaultProposal.Target;
import org.etabli.kernel.ReservationId;
import org.etabli.reservation.Replacements;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Chooses what to propose in the place of a reservation; rather what nobody else is thinking about. */
@Component
class Standins {

    private final Replacements replacements;
    private final ProposalRows rows;

    Standins(Replacements replacements, ProposalRows rows) {
        this.replacements = replacements;
        this.rows = rows;
    }

    /** Null when nothing fits: then all that is left is to give everything back. */
    @Nullable
    Target choose(Fault fault, ReservationId reservation) {
        List<Target> promised = rows.listPromised(reservation);
        return Optional.ofNullable(fault.expectedAt())
                .flatMap(back -> replacements.find(
                        reservation, back, found -> promised.stream().noneMatch(other -> other.collidesWith(found))))
                .map(Target::of)
                .orElse(null);
    }
}
