package org.etabli.billing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.etabli.kernel.AccountId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.ledger.Ledger;
import org.etabli.ledger.Ledger.Movement;
import org.etabli.ledger.OperatorAccounts;
import org.etabli.network.Operator;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/**
 * Posts to the ledger what payers come to owe by an invoice. What stood as a charge before was posted when it arose: a
 * reservation's price when the visit was settled.
 */
@Component
class Receivables {

    private final Ledger ledger;

    Receivables(Ledger ledger) {
        this.ledger = ledger;
    }

    void owe(Operator operator, Map<PayerId, Payer> payers, List<Charges.Invoiced> invoiced) {
        List<Movement> movements = new ArrayList<>();
        invoiced.stream()
                .filter(each -> each.line().charge() == null && each.line().amountMinor() != 0)
                .forEach(each -> movements.add(movement(
                        operator,
                        Objects.requireNonNull(payers.get(each.payer())),
                        each.line().amountMinor(),
                        each.charge())));
        ledger.transferAll(movements, operator.currency().getCode());
    }

    void await(Operator operator, Map<PayerId, Payer> payers, List<Charges.Awaited> parts) {
        ledger.transferAll(
                parts.stream()
                        .filter(each -> each.line().amountMinor() != 0)
                        .map(each -> movement(
                                operator,
                                Objects.requireNonNull(payers.get(each.payer())),
                                each.line().amountMinor(),
                                each.charge()))
                        .toList(),
                operator.currency().getCode());
    }

    /** A team owes what one of its people used, in her place. */
    void takeOver(OperatorId operator, MemberId member, PayerId team, Money amount, UUID what) {
        String currency = amount.getCurrencyUnit().getCode();
        pass(ofTeam(team, currency), new OperatorAccounts(operator).receivable(member, currency), amount, what);
    }

    /** The one who used it owes it again, and not the team. */
    void giveBack(OperatorId operator, MemberId member, PayerId team, Money amount, UUID what) {
        String currency = amount.getCurrencyUnit().getCode();
        pass(new OperatorAccounts(operator).receivable(member, currency), ofTeam(team, currency), amount, what);
    }

    private void pass(AccountId to, AccountId from, Money amount, UUID what) {
        ledger.transferAll(
                List.of(new Movement(to, from, amount.getAmountMinorLong(), what)),
                amount.getCurrencyUnit().getCode());
    }

    private static AccountId ofTeam(PayerId team, String currency) {
        return Ledger.accountOf(team.value(), "receivable " + currency);
    }

    /** The member owes so much more before any invoice asks for it; so much less when it is negative. */
    void owe(OperatorId operator, MemberId member, Money amount, UUID what) {
        String currency = amount.getCurrencyUnit().getCode();
        OperatorAccounts books = new OperatorAccounts(operator);
        AccountId receivable = books.receivable(member, currency);
        long minor = amount.getAmountMinorLong();
        ledger.transferAll(
                List.of(
                        minor > 0
                                ? new Movement(receivable, books.income(currency), minor, what)
                                : new Movement(books.income(currency), receivable, -minor, what)),
                currency);
    }

    /** The customer owes so much less. */
    void forgive(Operator operator, Payer payer, long amountMinor, UUID creditNote) {
        ledger.transferAll(
                List.of(movement(operator, payer, -amountMinor, creditNote)),
                operator.currency().getCode());
    }

    /** The customer paid so much, for what she owes or ahead; a reversal takes it back. */
    void paid(Receipt receipt) {
        Payer payer = receipt.payer();
        String currency = receipt.currency().getCode();
        OperatorAccounts books = new OperatorAccounts(payer.operator());
        AccountId to = switch (receipt.fund()) {
            case INVOICES -> receivable(payer, currency);
            case WALLET -> wallet(payer, currency);
            case GIFT -> books.giftCards(currency);
            case DEPOSIT -> deposits(payer, currency);
        };
        AccountId from = switch (receipt.method()) {
            case WALLET -> wallet(payer, currency);
            case GIFT -> books.redeemed(currency);
            case DEPOSIT -> deposits(payer, currency);
            default -> books.received(currency);
        };
        long minor = receipt.signedMinor();
        UUID payment = receipt.id().value();
        ledger.transferAll(
                List.of(minor > 0 ? new Movement(from, to, minor, payment) : new Movement(to, from, -minor, payment)),
                currency);
    }

    /** What the payer has paid ahead. */
    static AccountId wallet(Payer payer, String currency) {
        return Ledger.accountOf(payer.id().value(), "wallet " + currency);
    }

    /** What is held for the payer. */
    private static AccountId deposits(Payer payer, String currency) {
        return Ledger.accountOf(payer.id().value(), "deposits " + currency);
    }

    private static AccountId receivable(Payer payer, String currency) {
        return payer.member() == null
                ? ofTeam(payer.id(), currency)
                : new OperatorAccounts(payer.operator()).receivable(payer.member(), currency);
    }

    private static Movement movement(Operator operator, Payer payer, long owed, UUID reference) {
        String currency = operator.currency().getCode();
        OperatorAccounts books = new OperatorAccounts(operator.id());
        AccountId receivable = receivable(payer, currency);
        return owed > 0
                ? new Movement(receivable, books.income(currency), owed, reference)
                : new Movement(books.income(currency), receivable, -owed, reference);
    }
}
