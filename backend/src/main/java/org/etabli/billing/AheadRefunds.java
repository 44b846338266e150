package org.etabli.billing;

import java.time.Instant;
import java.util.List;
import org.etabli.billing.BillingEvents.AheadWentBack;
import org.etabli.billing.CardRefundRows.Part;
import org.etabli.billing.PaymentOutcome.Recorded;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.joda.money.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Books that what was paid ahead went back to the card. It leaves the fund as far as it is still there; what was spent
 * meanwhile the payer owes from then on.
 */
@Component
class AheadRefunds {

    private final Recording recording;
    private final WalletBalances wallets;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    AheadRefunds(Recording recording, WalletBalances wallets, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.recording = recording;
        this.wallets = wallets;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * @param whole whether it is all that was paid: a gift card is not given back in parts
     * @return the payment out of the fund, or what the payer owes where nothing was left there
     */
    Recorded out(
            OperatorId operator,
            Fund fund,
            PayerId payer,
            Money amount,
            boolean whole,
            Part part,
            String source,
            Instant at) {
        if (fund == Fund.WALLET) {
            wallets.hold(operator, payer);
        } else if (whole) {
            events.publishEvent(new AheadWentBack(fund, payer, at));
        }
        long left = fund == Fund.WALLET || whole ? leftMinor(fund, payer) : 0;
        Money there = Money.ofMinor(amount.getCurrencyUnit(), Math.clamp(left, 0, amount.getAmountMinorLong()));
        Money owed = amount.minus(there);
        if (there.isZero()) {
            return payOut(operator, Fund.INVOICES, payer, owed, part, source, at);
        }
        if (owed.isPositive()) {
            payOut(operator, Fund.INVOICES, payer, owed, part, source + "-owed", at);
        }
        return payOut(operator, fund, payer, there, part, source, at);
    }

    private Recorded payOut(
            OperatorId operator, Fund fund, PayerId payer, Money amount, Part part, String source, Instant at) {
        return recording.payOut(operator, fund, payer, PaymentMethod.CARD, amount, part.note(), source, part.by(), at);
    }

    /** Read with a lock: who held the payer before may have spent of it since this transaction began to read. */
    private long leftMinor(Fund fund, PayerId payer) {
        return jdbc
                .sql("SELECT amount_minor, reverses_id IS NULL, paid_out, fund FROM payment WHERE payer_id = ?"
                        + " AND (fund = ? OR method = ?) LOCK IN SHARE MODE")
                .params(List.of(payer.value(), fund.name(), fund.name()))
                .query((row, n) -> {
                    boolean of = fund.name().equals(row.getString(4));
                    return row.getBoolean(2) != row.getBoolean(3) == of ? row.getLong(1) : -row.getLong(1);
                })
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
