package org.etabli.billing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may see and do the billing of an operator: its managers and its accountants, for all of its venues. */
@Component
public class BillingAccess {

    private final JdbcClient jdbc;

    BillingAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record KnownRun(UUID id, OperatorId operator, YearMonth month, RunState state) {}

    public static boolean mayBill(Caller caller, OperatorId operator) {
        return caller.holds(Role.MANAGER, operator) || caller.holds(Role.ACCOUNTANT, operator);
    }

    /**
     * @throws NotFoundException when the caller has no role at the operator: its books do not exist for her
     * @throws NotAllowedException when she works there and does not bill, or came with a token for less
     */
    public void mustBill(Caller caller, OperatorId operator) {
        if (!caller.worksFor(operator)) {
            throw new NotFoundException("operator", operator);
        }
        mustBillThere(caller, operator);
    }

    /** @throws NotFoundException when there is no such run for the caller */
    public void mustSee(Caller caller, BillingRunId id) {
        run(caller, id);
    }

    /** @throws NotFoundException when there is no such run for the caller */
    KnownRun run(Caller caller, BillingRunId id) {
        KnownRun run = jdbc.sql("SELECT operator_id, month, state FROM billing_run WHERE id = ?")
                .param(id.value())
                .query((row, n) -> new KnownRun(
                        id.value(),
                        new OperatorId(row.getObject("operator_id", UUID.class)),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        RunState.valueOf(row.getString("state"))))
                .optional()
                .filter(found -> caller.worksFor(found.operator()))
                .orElseThrow(() -> new NotFoundException("billing-run", id));
        mustBillThere(caller, run.operator());
        return run;
    }

    private static void mustBillThere(Caller caller, OperatorId operator) {
        caller.mustHave(Scope.BILL);
        if (!mayBill(caller, operator)) {
            throw new NotAllowedException(Role.ACCOUNTANT.name());
        }
    }
}
