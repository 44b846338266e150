package org.etabli.billing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.billing.provider.StripeCheckout;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.OperatorId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Whether an operator takes cards, and into which account the money goes. */
@Service
public class OnlineSales {

    private static final int LONGEST = 64;

    private final BillingAccess access;
    private final BillingReference reference;
    private final StripeCheckout cards;
    private final JdbcClient jdbc;
    private final Transactions transactions;

    OnlineSales(
            BillingAccess access,
            BillingReference reference,
            StripeCheckout cards,
            JdbcClient jdbc,
            Transactions transactions) {
        this.access = access;
        this.reference = reference;
        this.cards = cards;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * @param paysAtDesk whether a day pass may be paid when its buyer comes
     * @param account the operator's own account with the card service, or null for the installation's
     */
    public record Setting(
            boolean takesCards,
            boolean paysAtDesk,
            @Nullable String account) {

        static final Setting NONE = new Setting(false, true, null);
    }

    /** Whether this installation can take cards at all. */
    public boolean isPossible() {
        return cards.isOffered();
    }

    /** Whether someone who owes the operator may pay it by card. */
    public boolean takesCards(OperatorId operator) {
        return cards.isOffered()
                && reference.find(operator).isPresent()
                && find(operator).filter(Setting::takesCards).isPresent();
    }

    public Setting get(Caller caller, OperatorId operator) {
        access.mustBill(caller, operator);
        return find(operator).orElse(Setting.NONE);
    }

    /** @throws InvalidInputException for an account that can't be one */
    public void set(Caller caller, OperatorId operator, boolean takesCards, @Nullable String account) {
        access.mustBill(caller, operator);
        String own = Input.optional("account", account, LONGEST);
        if (own != null && !own.matches("acct_[A-Za-z0-9]+")) {
            throw new InvalidInputException("account", "not-a-card-account");
        }
        transactions.inOne(() -> jdbc.sql(
                        "INSERT INTO online_sale (operator_id, takes_cards, card_account) VALUES (?, ?, ?)"
                                + " ON DUPLICATE KEY UPDATE takes_cards = VALUES(takes_cards), card_account = VALUES(card_account)")
                .params(Arrays.asList(operator.value(), takesCards, own))
                .update());
    }

    /** Whether a day pass may be paid when its buyer comes. */
    public boolean paysAtDesk(OperatorId operator) {
        return find(operator).orElse(Setting.NONE).paysAtDesk();
    }

    public void setPaysAtDesk(Caller caller, OperatorId operator, boolean paysAtDesk) {
        access.mustBill(caller, operator);
        transactions.inOne(
                () -> jdbc.sql("INSERT INTO online_sale (operator_id, takes_cards, pays_at_desk) VALUES (?, FALSE, ?)"
                                + " ON DUPLICATE KEY UPDATE pays_at_desk = VALUES(pays_at_desk)")
                        .params(List.of(operator.value(), paysAtDesk))
                        .update());
    }

    Optional<Setting> find(OperatorId operator) {
        return jdbc.sql("SELECT takes_cards, pays_at_desk, card_account FROM online_sale WHERE operator_id = ?")
                .params(List.<UUID>of(operator.value()))
                .query((row, n) -> new Setting(row.getBoolean(1), row.getBoolean(2), row.getString(3)))
                .optional();
    }
}
