package org.etabli.billing.deposit;

import java.time.Clock;
import java.util.List;
import org.etabli.billing.PayerAddresses;
import org.etabli.billing.PaymentOutcome;
import org.etabli.billing.Payments;
import org.etabli.billing.deposit.DepositRows.Row;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.DepositId;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.Scope;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Deposits: taken, given back, kept against an invoice by who takes money at the operator; never more than was taken. Whose
 * money it is sees it.
 */
@Service
public class Deposits {

    private static final int AT_MOST = 100;

    private final DepositRows rows;
    private final DepositRecording recording;
    private final PayerAddresses payers;
    private final Transactions transactions;
    private final Clock clock;

    Deposits(
            DepositRows rows,
            DepositRecording recording,
            PayerAddresses payers,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.recording = recording;
        this.payers = payers;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Takes one; its id is {@link NewDeposit#id}. Taken under the same key already, it is left so.
     *
     * @throws NotFoundException when the operator or the member does not exist for the caller
     * @throws InvalidInputException naming the field that does not fit
     */
    public PaymentOutcome take(Caller caller, OperatorId operator, NewDeposit wanted) {
        Payments.mustRecord(caller, operator);
        PayerId payer = payers.atDesk(caller, operator, wanted.member());
        return transactions.inOne(() -> recording.take(operator, payer, wanted, caller.member(), clock.instant()));
    }

    /**
     * Gives back all that is held, or a part.
     *
     * @throws NotFoundException when there is no such deposit for the caller
     */
    public PaymentOutcome giveBack(Caller caller, DepositReturn wanted) {
        OperatorId operator = operator(caller, wanted.deposit());
        return transactions.inOne(() -> recording.giveBack(operator, wanted, caller.member(), clock.instant()));
    }

    /**
     * Keeps a part or all of it: an invoice is made that says why, with its VAT, and paid with it at once.
     *
     * @throws NotFoundException when there is no such deposit for the caller
     */
    public PaymentOutcome keep(Caller caller, DepositKeeping wanted) {
        OperatorId operator = operator(caller, wanted.deposit());
        return transactions.inOne(() -> recording.keep(operator, wanted, caller.member(), clock.instant()));
    }

    /**
     * Settles an invoice with it that its owner owes already, in full or as far as it goes.
     *
     * @param key names the wish: asked for twice it is done once
     * @param most no more than this, or null for all that is open
     * @throws NotFoundException when there is no such deposit, or no such invoice of hers
     */
    public PaymentOutcome settle(
            Caller caller, String key, DepositId deposit, InvoiceId invoice, @Nullable Money most) {
        OperatorId operator = operator(caller, deposit);
        return transactions.inOne(
                () -> recording.settle(operator, key, deposit, invoice, most, caller.member(), clock.instant()));
    }

    /** A member's, wherever the caller may see them: those that are held first, then the latest. */
    public List<Deposit> of(Caller caller, MemberId member) {
        caller.mustHave(Scope.READ);
        return rows.listOf(member, AT_MOST).stream()
                .filter(row -> isSeenBy(caller, row))
                .map(Row::deposit)
                .toList();
    }

    /**
     * What an operator holds, the latest first, a hundred at most.
     *
     * @param words in the payer's name or in what it is held for; empty for all
     */
    public List<Deposit> held(Caller caller, OperatorId operator, String words) {
        Payments.mustRecord(caller, operator);
        String literal = words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return rows.listHeld(operator, literal, AT_MOST).stream()
                .map(Row::deposit)
                .toList();
    }

    /** @throws NotFoundException when there is none for the caller */
    public Deposit get(Caller caller, DepositId id) {
        caller.mustHave(Scope.READ);
        return rows.find(id)
                .filter(row -> isSeenBy(caller, row))
                .map(Row::deposit)
                .orElseThrow(() -> new NotFoundException("deposit", id));
    }

    /**
     * What filled it and emptied it, the latest first.
     *
     * @throws NotFoundException when there is no such deposit for the caller
     */
    public List<DepositMovement> movements(Caller caller, DepositId id) {
        get(caller, id);
        return rows.movements(id);
    }

    private OperatorId operator(Caller caller, DepositId id) {
        OperatorId operator = rows.find(id)
                .map(row -> row.deposit().operator())
                .filter(caller::worksFor)
                .orElseThrow(() -> new NotFoundException("deposit", id));
        Payments.mustRecord(caller, operator);
        return operator;
    }

    private static boolean isSeenBy(Caller caller, Row row) {
        MemberId member = row.member();
        return member != null && caller.is(member)
                || Payments.mayRecord(caller, row.deposit().operator());
    }
}
