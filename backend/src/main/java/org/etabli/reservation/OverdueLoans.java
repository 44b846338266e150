package org.etabli.reservation;

import java.time.Instant;
import java.util.Optional;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;

/** What a member has borrowed and not brought back in time, as those know who lend. */
public interface OverdueLoans {

    /** When the first of them was due; empty when there is none. */
    Optional<Instant> since(MemberId member, OperatorId operator);
}
