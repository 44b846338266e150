package org.etabli.billing.provider;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.etabli.kernel.CheckoutId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A way by which the money for an order comes in and goes back. It keeps no books: whoever calls it does. */
public interface PaymentProvider {

    /** Whether it is set up in this installation. */
    boolean isOffered();

    /**
     * Asks for the money. Asked twice for one order, the answer is the same.
     *
     * @throws ProviderAwayException when the service can't be reached or does not take the order
     */
    Asked ask(Order order);

    /**
     * What has become of it, as the provider knows it now; empty while the payer has not decided, or where only people
     * see what came in.
     *
     * @throws ProviderAwayException when the service can't be reached
     */
    Optional<ProviderEvent> look(Order order, String reference);

    /**
     * Sends the money back to where it came from. Asked twice for one order, it goes back once.
     *
     * @param transaction as the provider named it when the money came
     * @throws ProviderAwayException when the service can't be reached or refuses
     */
    void giveBack(Order order, String transaction);

    /**
     * Sends a part of the money back to where it came from. Asked twice for one refund, it goes back once.
     *
     * @param transaction as the provider named it when the money came
     * @throws ProviderAwayException when the service can't be reached or refuses
     */
    void giveBack(Order order, String transaction, UUID refund, Money part);

    /**
     * What is asked for.
     *
     * @param account the seller's own account with the provider, or null for the installation's
     * @param label what the payer reads beside the amount
     * @param email prefilled for her, or null
     * @param language of the pages she sees, for instance {@code fr}
     * @param until when it lapses
     * @param back where she is sent to afterwards, paid or not
     */
    record Order(
            CheckoutId id,
            @Nullable String account,
            Money amount,
            String label,
            @Nullable String email,
            String language,
            Instant until,
            URI back) {}

    /** How she pays. */
    sealed interface Asked {

        /**
         * On a page of the provider.
         *
         * @param reference by which the provider knows it
         */
        record Redirect(String reference, URI address) implements Asked {}

        /** Over the counter, by cheque or by transfer; somebody records what came in. */
        record ByHand() implements Asked {}
    }
}
