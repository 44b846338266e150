package org.etabli.billing;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.etabli.billing.CheckoutCause.Ahead;
import org.etabli.billing.CheckoutCause.OfInvoice;
import org.etabli.billing.CheckoutOutcome.Open;
import org.etabli.billing.CheckoutOutcome.Refused;
import org.etabli.billing.CheckoutRows.Row;
import org.etabli.billing.CheckoutState.Standing;
import org.etabli.billing.provider.OnSite;
import org.etabli.billing.provider.PaymentProvider;
import org.etabli.billing.provider.PaymentProvider.Asked;
import org.etabli.billing.provider.ProviderAwayException;
import org.etabli.billing.provider.StripeCheckout;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.CheckoutId;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.Scope;
import org.etabli.kernel.TeamId;
import org.etabli.member.Teams;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Payments on the web: of invoices, and ahead. The card service is never called inside a transaction, and may be asked twice. */
@Service
public class Checkouts {

    private static final Logger log = LoggerFactory.getLogger(Checkouts.class);

    private final CheckoutRows rows;
    private final CheckoutNews news;
    private final OnlineSales sales;
    private final StripeCheckout cards;
    private final OnSite desk;
    private final Teams teams;
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    Checkouts(
            CheckoutRows rows,
            CheckoutNews news,
            OnlineSales sales,
            StripeCheckout cards,
            OnSite desk,
            Teams teams,
            JdbcClient jdbc,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.news = news;
        this.sales = sales;
        this.cards = cards;
        this.desk = desk;
        this.teams = teams;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether it is the caller's own or her team's, something is owed on it, and its seller takes cards. */
    public boolean mayPay(Caller caller, InvoiceSummary invoice) {
        return !invoice.open().isZero()
                && sales.takesCards(invoice.operator())
                && item(invoice.id()).filter(item -> isOf(caller, item)).isPresent();
    }

    /**
     * Begins to pay one of the caller's invoices, or her team's: all that is open of it or, where instalments were agreed,
     * the next one. Asked for again before she has paid, it is the same page.
     *
     * @throws NotFoundException when the invoice is not the caller's
     */
    public CheckoutOutcome begin(Caller caller, InvoiceId invoice) {
        caller.mustHave(Scope.BOOK);
        Item hers = item(invoice)
                .filter(item -> isOf(caller, item))
                .orElseThrow(() -> new NotFoundException("invoice", invoice));
        return begin(hers.wish(), cards);
    }

    /** As {@link #begin(Caller, InvoiceId)}, for all that is open even if only a part of it is due. */
    public CheckoutOutcome beginAll(Caller caller, InvoiceId invoice) {
        caller.mustHave(Scope.BOOK);
        Item hers = item(invoice)
                .filter(item -> isOf(caller, item))
                .orElseThrow(() -> new NotFoundException("invoice", invoice));
        return begin(hers.wish(hers.open()), cards);
    }

    /** Begins anew what lapsed or was left; whoever has the id of a checkout was sent to it to pay. */
    public CheckoutOutcome again(CheckoutId id) {
        Row row = rows.find(id).orElseThrow(() -> new NotFoundException("checkout", id));
        return switch (row.cause()) {
            case OfInvoice(var invoice, var number) ->
                begin(item(invoice).orElseThrow().wish(), cards);
            case Ahead ahead ->
                row.isPaid()
                        ? new Refused(Refusal.byState("nothing-open"))
                        : begin(
                                new CheckoutWish(
                                        row.operator(),
                                        ahead,
                                        row.order().amount(),
                                        Locale.forLanguageTag(row.order().language())),
                                cards);
        };
    }

    /**
     * As {@link #begin(Caller, InvoiceId)}, the way she has chosen, for who has just been billed and may have no account
     * yet: whoever calls this knows whose it is.
     */
    public CheckoutOutcome begin(InvoiceId invoice, PaysBy way) {
        Item item = item(invoice).orElseThrow(() -> new NotFoundException("invoice", invoice));
        return begin(item.wish(), way == PaysBy.CARD ? cards : desk);
    }

    /**
     * Begins to pay ahead into a fund; asked for again before it is paid, it is the same page. Whoever calls this knows
     * whose it is.
     *
     * @param language that who pays reads, or null for that of her account
     */
    public CheckoutOutcome begin(OperatorId operator, Ahead ahead, Money amount, @Nullable Locale language) {
        return begin(new CheckoutWish(operator, ahead, amount, language), cards);
    }

    private CheckoutOutcome begin(CheckoutWish wish, PaymentProvider by) {
        if (!by.isOffered() || by == cards && !sales.takesCards(wish.operator())) {
            return new Refused(Refusal.byRule("no-cards"));
        }
        if (wish.amount().isZero()) {
            return new Refused(Refusal.byState("nothing-open"));
        }
        Instant now = clock.instant();
        Row row = transactions.inOne(() -> openOne(wish, now));
        URI known = row.address();
        if (known != null && by == cards) {
            return new Open(row.id(), known);
        }
        try {
            return switch (by.ask(row.order())) {
                case Asked.Redirect(var reference, var address) -> {
                    transactions.inOne(() -> rows.asked(row.id(), reference, address));
                    yield new Open(row.id(), address);
                }
                case Asked.ByHand byHand -> {
                    transactions.inOne(() -> rows.byHand(row.id()));
                    yield new CheckoutOutcome.ByHand();
                }
            };
        } catch (ProviderAwayException away) {
            log.warn("Checkout {} could not begin", row.id(), away);
            return new Refused(Refusal.byState("card-service-away"));
        }
    }

    /** Holds the invoice or the payer, so that two clicks open one page. */
    private Row openOne(CheckoutWish wish, Instant now) {
        switch (wish.cause()) {
            case OfInvoice(var invoice, var number) ->
                hold("SELECT invoice_id FROM open_item WHERE invoice_id = ? FOR UPDATE", invoice.value());
            case Ahead(var fund, var payer) -> hold("SELECT id FROM payer WHERE id = ? FOR UPDATE", payer.value());
        }
        return rows.findOpen(wish.cause(), wish.amount().getAmountMinorLong(), now)
                .orElseGet(() -> {
                    String account = sales.find(wish.operator())
                            .map(OnlineSales.Setting::account)
                            .orElse(null);
                    return rows.find(rows.add(wish, account, now)).orElseThrow();
                });
    }

    private void hold(String sql, UUID id) {
        jdbc.sql(sql).param(id).query(UUID.class).single();
    }

    /**
     * How it stands. While it is open the card service is asked, in case its message is late.
     *
     * @throws NotFoundException when there is none
     */
    public CheckoutState state(CheckoutId id) {
        Row row = rows.find(id).orElseThrow(() -> new NotFoundException("checkout", id));
        if (row.isOpen() && row.reference() != null && cards.isOffered()) {
            try {
                news.ask(row);
            } catch (ProviderAwayException away) {
                log.warn("Checkout {} could not be asked for", id, away);
            }
            row = rows.find(id).orElseThrow();
        }
        return new CheckoutState(
                id,
                standing(row),
                row.cause(),
                row.seller(),
                row.order().amount(),
                row.isOpen() ? row.address() : null);
    }

    private static Standing standing(Row row) {
        if (row.refunded()) {
            return row.isPaid() ? Standing.REFUNDED : Standing.OPEN;
        }
        return switch (row.state()) {
            case "PAID" -> row.payment() == null ? Standing.PAID_TWICE : Standing.PAID;
            case "LAPSED" -> Standing.LAPSED;
            default -> row.failed() ? Standing.DECLINED : Standing.OPEN;
        };
    }

    private Optional<Item> item(InvoiceId invoice) {
        return jdbc.sql("SELECT o.operator_id, o.currency, o.open_minor, p.member_id, p.team_id, "
                        + OpenParts.NEXT_MINOR + " FROM open_item o JOIN payer p ON p.id = o.payer_id"
                        + OpenParts.JOIN_NEXT + " WHERE o.invoice_id = ?")
                .param(invoice.value())
                .query((row, n) -> new Item(
                        invoice,
                        new OperatorId(row.getObject(1, UUID.class)),
                        Money.ofMinor(CurrencyUnit.of(row.getString(2)), row.getLong(3)),
                        Money.ofMinor(CurrencyUnit.of(row.getString(2)), row.getLong(6)),
                        Optional.ofNullable(row.getObject(4, UUID.class)),
                        Optional.ofNullable(row.getObject(5, UUID.class)).map(TeamId::new)))
                .optional();
    }

    /** Her own, or that of a team which she looks after. */
    private boolean isOf(Caller caller, Item item) {
        return item.member().filter(caller.member().value()::equals).isPresent()
                || item.team()
                        .filter(team -> teams.isAdmin(caller.member(), team))
                        .isPresent();
    }

    private record Item(
            InvoiceId invoice,
            OperatorId operator,
            Money open,
            Money next,
            Optional<UUID> member,
            Optional<TeamId> team) {

        CheckoutWish wish() {
            return wish(next);
        }

        CheckoutWish wish(Money amount) {
            return new CheckoutWish(operator, new OfInvoice(invoice, ""), amount, null);
        }
    }
}
