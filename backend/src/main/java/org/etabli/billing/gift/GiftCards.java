package org.etabli.billing.gift;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.etabli.billing.BillingAccess;
import org.etabli.billing.Fund;
import org.etabli.billing.Outstanding;
import org.etabli.billing.PaymentMethod;
import org.etabli.billing.PaymentOutcome;
import org.etabli.billing.PaymentOutcome.Recorded;
import org.etabli.billing.PaymentOutcome.Refused;
import org.etabli.billing.Payments;
import org.etabli.billing.Recording;
import org.etabli.billing.gift.GiftCardRows.Row;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Ids;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.Refusal;
import org.etabli.network.Venues;
import org.springframework.stereotype.Service;

/** Sells gift cards at the desk, finds them, and gives their price back until they are redeemed. */
@Service
public class GiftCards {

    private static final int YEARS = 1;

    private final GiftCardRows rows;
    private final GiftPost post;
    private final Recording recording;
    private final Outstanding outstanding;
    private final BillingAccess access;
    private final Venues venues;
    private final Transactions transactions;
    private final Clock clock;

    GiftCards(
            GiftCardRows rows,
            GiftPost post,
            Recording recording,
            Outstanding outstanding,
            BillingAccess access,
            Venues venues,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.post = post;
        this.recording = recording;
        this.outstanding = outstanding;
        this.access = access;
        this.venues = venues;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Sells one; it can be redeemed for a year. The code is told here and never again: either to who sells it, or in the
     * mail to the address that is named.
     *
     * @param locale the language of the mail
     * @throws NotFoundException when the operator does not exist for the caller
     * @throws InvalidInputException naming the field that does not fit
     */
    public GiftSale sell(Caller caller, OperatorId operator, NewGiftCard wanted, GiftDelivery delivery, Locale locale) {
        Payments.mustRecord(caller, operator);
        if (!venues.getOperator(operator).currency().equals(wanted.amount().getCurrencyUnit())) {
            throw new InvalidInputException("amount", "other-currency");
        }
        if (delivery.email() != null) {
            delivery.mustBeSoon(outstanding.today(operator));
        }
        UUID id = Ids.named(operator.value(), "gift card " + wanted.key());
        return transactions.inOne(() -> {
            Instant now = clock.instant();
            LocalDate expiresOn = outstanding.today(operator).plusYears(YEARS);
            String source = "gift-" + id;
            var before = rows.find(id);
            if (before.isPresent()) {
                Recorded known = recording.find(operator, source).orElseThrow();
                return new GiftSale(id, known.number(), null, before.get().expiresOn());
            }
            GiftCode code = GiftCode.next();
            rows.add(id, operator, code, wanted, delivery.recipient(), now, expiresOn);
            Recorded paid = recording.payIn(
                    operator,
                    Fund.GIFT,
                    new PayerId(id),
                    wanted.method(),
                    wanted.amount(),
                    null,
                    source,
                    caller.member(),
                    now);
            if (delivery.email() == null) {
                return new GiftSale(id, paid.number(), code.printed(), expiresOn);
            }
            post.take(id, operator, wanted, delivery, locale, now);
            return new GiftSale(id, paid.number(), null, expiresOn);
        });
    }

    /**
     * The latest first.
     *
     * @param words in the names of buyer and recipient, the code or its last signs; empty for all
     */
    public List<GiftCard> list(Caller caller, OperatorId operator, String words, int limit) {
        Payments.mustRecord(caller, operator);
        LocalDate today = outstanding.today(operator);
        GiftCode code = GiftCode.typed(words);
        if (code.isWhole()) {
            return rows.find(code).filter(row -> row.operator().equals(operator)).stream()
                    .map(row -> row.shown(today, outstanding.zone(operator)))
                    .toList();
        }
        String literal = words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return rows.list(operator, literal, limit).stream()
                .map(row -> row.shown(today, outstanding.zone(operator)))
                .toList();
    }

    /**
     * Gives the price back to the buyer, also of one that has expired; it can't be redeemed any more. Given back already,
     * it is left so.
     *
     * @param method by which the money leaves
     * @throws NotFoundException when there is none for the caller
     */
    public PaymentOutcome giveBack(Caller caller, UUID id, PaymentMethod method) {
        Row known = rows.find(id)
                .filter(row -> caller.worksFor(row.operator()))
                .orElseThrow(() -> new NotFoundException("gift-card", id));
        access.mustBill(caller, known.operator());
        if (!method.isHandedOver()) {
            throw new InvalidInputException("method", "not-readable");
        }
        return transactions.inOne(() -> {
            Row row = rows.hold(id);
            Instant now = clock.instant();
            if (row.redeemedBy() != null) {
                return new Refused(Refusal.byState("gift-redeemed"));
            }
            rows.givenBack(id, now);
            return recording.payOut(
                    row.operator(),
                    Fund.GIFT,
                    new PayerId(id),
                    method,
                    row.amount(),
                    null,
                    "gift-back-" + id,
                    caller.member(),
                    now);
        });
    }
}
