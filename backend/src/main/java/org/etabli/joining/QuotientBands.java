package org.etabli.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.membership.TariffGroups;
import org.springframework.stereotype.Service;

/** Which prices a household quotient gives at an operator; set by its managers, read by anyone. */
@Service
public class QuotientBands {

    private static final int MOST = 12;

    private final QuotientRows rows;
    private final TariffGroups groups;
    private final Transactions transactions;
    private final Clock clock;

    QuotientBands(QuotientRows rows, TariffGroups groups, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.groups = groups;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The lowest first; none where quotients do not count. */
    public List<QuotientBand> list(OperatorId operator) {
        return rows.bands(operator);
    }

    /**
     * These and no others. Members whose quotient is confirmed pay the prices of their new band from now on; whom no band
     * holds any more pays the usual ones.
     *
     * @throws NotFoundException when the operator does not exist for the caller
     * @throws NotAllowedException when she does not manage it
     * @throws InvalidInputException for more than twelve, or two that hold the same quotient
     */
    public void set(Caller caller, OperatorId operator, List<QuotientBand> bands) {
        if (!caller.worksFor(operator)) {
            throw new NotFoundException("operator", operator);
        }
        caller.mustHave(Scope.MANAGE);
        if (!caller.holds(Role.MANAGER, operator)) {
            throw new NotAllowedException(Role.MANAGER.name());
        }
        List<QuotientBand> sorted =
                bands.stream().sorted(Comparator.comparing(QuotientBand::from)).toList();
        check(sorted);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        transactions.inOne(() -> {
            rows.replaceBands(operator, sorted);
            rows.listInForce(operator, today)
                    .forEach(each -> groups.set(
                            caller,
                            each.member(),
                            operator,
                            Quotients.group(sorted, each.quotient()).orElse(null),
                            each.validUntil()));
        });
    }

    private static void check(List<QuotientBand> sorted) {
        if (sorted.size() > MOST) {
            throw new InvalidInputException("bands", "at-most", MOST);
        }
        for (int at = 1; at < sorted.size(); at++) {
            Integer end = sorted.get(at - 1).until();
            if (end == null || end > sorted.get(at).from()) {
                throw new InvalidInputException("bands", "bands-overlap");
            }
        }
    }
}
