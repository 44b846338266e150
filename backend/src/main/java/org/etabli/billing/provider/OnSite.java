package org.etabli.billing.provider;

import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** Cash, cheque, transfer: people hand it over, see it come in and give it back; nothing moves by itself. */
@Component
public class OnSite implements PaymentProvider {

    @Override
    public boolean isOffered() {
        return true;
    }

    @Override
    public Asked ask(Order order) {
        return new Asked.ByHand();
    }

    @Override
    public Optional<ProviderEvent> look(Order order, String reference) {
        return Optional.empty();
    }

    @Override
    public void giveBack(Order order, String transaction) {
        // whoever records that it goes back has just handed it over
    }

    @Override
    public void giveBack(Order order, String transaction, UUID refund, Money part) {
        // as above
    }
}
