package org.etabli.billing.gift;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.etabli.billing.Fund;
import org.etabli.billing.Outstanding;
import org.etabli.billing.Payer;
import org.etabli.billing.PayerAddresses;
import org.etabli.billing.PaymentMethod;
import org.etabli.billing.PaymentOutcome;
import org.etabli.billing.PaymentOutcome.Refused;
import org.etabli.billing.Recording;
import org.etabli.billing.WalletBalances;
import org.etabli.billing.gift.GiftCardRows.Row;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.Scope;
import org.etabli.web.RateLimit;
import org.etabli.web.TooManyRequestsException;
import org.springframework.stereotype.Service;

/** Puts a gift card into the wallet of the member who types its code, exactly once. Guessing is slowed down. */
@Service
public class GiftRedemption {

    private static final int TRIES = 10;
    private static final int LONGEST = 60;

    private final GiftCardRows rows;
    private final PayerAddresses payers;
    private final WalletBalances balances;
    private final Recording recording;
    private final Outstanding outstanding;
    private final Transactions transactions;
    private final Clock clock;
    private final RateLimit perMember;

    GiftRedemption(
            GiftCardRows rows,
            PayerAddresses payers,
            WalletBalances balances,
            Recording recording,
            Outstanding outstanding,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.payers = payers;
        this.balances = balances;
        this.recording = recording;
        this.outstanding = outstanding;
        this.transactions = transactions;
        this.clock = clock;
        this.perMember = new RateLimit(TRIES, Duration.ofHours(1), clock);
    }

    /**
     * Redeems it into the caller's own wallet at the operator that sold it; redeemed by her already, it is left so.
     *
     * @param typed the code as she types it
     * @throws TooManyRequestsException after ten tries in an hour
     */
    public PaymentOutcome redeem(Caller caller, String typed) {
        caller.mustHave(Scope.BOOK);
        GiftCode code = GiftCode.typed(Input.text("code", typed, LONGEST));
        perMember.pass(caller.member().toString());
        Optional<Row> known = rows.find(code);
        if (known.isEmpty()) {
            return new Refused(Refusal.byRule("gift-unknown"));
        }
        Payer payer = payers.of(caller, known.get().operator(), caller.member());
        return transactions.inOne(() -> redeem(caller, rows.hold(known.get().id()), payer));
    }

    private PaymentOutcome redeem(Caller caller, Row row, Payer payer) {
        Instant now = clock.instant();
        String source = "gift-redeemed-" + row.id();
        return switch (row.state(outstanding.today(row.operator()))) {
            case GIVEN_BACK -> new Refused(Refusal.byRule("gift-unknown"));
            case EXPIRED -> new Refused(Refusal.byState("gift-expired", row.expiresOn()));
            case REDEEMED ->
                caller.member().equals(row.redeemedBy())
                        ? recording.find(row.operator(), source).orElseThrow()
                        : new Refused(Refusal.byState("gift-redeemed"));
            case VALID -> {
                balances.hold(row.operator(), payer.id());
                rows.redeemed(row.id(), caller.member(), now);
                recording.payOut(
                        row.operator(),
                        Fund.GIFT,
                        new PayerId(row.id()),
                        PaymentMethod.GIFT,
                        row.amount(),
                        null,
                        "gift-spent-" + row.id(),
                        caller.member(),
                        now);
                yield recording.payIn(
                        row.operator(),
                        Fund.WALLET,
                        payer.id(),
                        PaymentMethod.GIFT,
                        row.amount(),
                        null,
                        source,
                        caller.member(),
                        now);
            }
        };
    }
}
