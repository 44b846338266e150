package org.etabli.lending;

import java.time.Instant;
import java.util.Optional;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.reservation.OverdueLoans;
import org.springframework.stereotype.Component;

@Component
class LateBorrowers implements OverdueLoans {

    private final LoanRows rows;

    LateBorrowers(LoanRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Instant> since(MemberId member, OperatorId operator) {
        return rows.overdueSince(member, operator);
    }
}
