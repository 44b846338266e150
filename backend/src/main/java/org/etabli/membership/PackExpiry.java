package org.etabli.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.etabli.database.Transactions;
import org.etabli.kernel.MembershipId;
import org.springframework.stereotype.Service;

/**
 * Takes out of the ledger what was left of packs that ended. They could not be spent since their last day; here the books
 * come to say so, the day after at the latest.
 */
@Service
class PackExpiry {

    private static final int AT_ONCE = 500;

    private final PackStore store;
    private final Allowances allowances;
    private final Transactions transactions;
    private final Clock clock;

    PackExpiry(PackStore store, Allowances allowances, Transactions transactions, Clock clock) {
        this.store = store;
        this.allowances = allowances;
        this.transactions = transactions;
        this.clock = clock;
    }

    void expireEnded() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<MembershipId> ended = store.listEnded(today, AT_ONCE);
        ended.forEach(id -> transactions.inOne(() -> expire(id)));
    }

    /** Waits while something of it is promised: that may still be given back. */
    private void expire(MembershipId id) {
        store.hold(id)
                .filter(pack -> allowances.expire(pack.membership()))
                .ifPresent(pack -> store.expired(id, clock.instant()));
    }
}
