package org.etabli.ui.resources;

import com.vaadin.flow.server.Command;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.etabli.kernel.ResourceId;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.plan.Price;
import org.etabli.plan.PriceSettings;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.etabli.shop.Products;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.SignedIn;
import org.joda.money.Money;

/** Shows and sets prices, in the name of who is signed in. */
@SpringComponent
class PriceDesk {

    private final SignedIn signedIn;
    private final PriceSettings settings;
    private final Venues venues;
    private final Products products;
    private final Clock clock;

    PriceDesk(SignedIn signedIn, PriceSettings settings, Venues venues, Products products, Clock clock) {
        this.signedIn = signedIn;
        this.settings = settings;
        this.venues = venues;
        this.products = products;
        this.clock = clock;
    }

    PricesTab tab(Venue venue, Resource priced, Command changed) {
        ResourceId resource = priced.id();
        PricesTab tab = new PricesTab(
                settings.list(signedIn.caller(), resource),
                Arrays.stream(Price.Basis.values())
                        .filter(basis -> !basis.isForMachines() || priced.kind() == ResourceKind.MACHINE)
                        .toList(),
                LocalDate.ofInstant(clock.instant(), venue.zone()),
                venues.getOperator(venue.operator()).currency(),
                new PricesTab.Setting() {
                    @Override
                    public void set(Price.Basis basis, Money amount, LocalDate from) {
                        settings.set(signedIn.caller(), resource, basis, amount, from);
                        Notices.done(Words.say("prices.set-done", amount, Words.date(from)));
                        changed.execute();
                    }

                    @Override
                    public void free(LocalDate from) {
                        settings.setFree(signedIn.caller(), resource, from);
                        Notices.done(Words.say("prices.free-done", Words.date(from)));
                        changed.execute();
                    }
                });
        return priced.kind() == ResourceKind.MACHINE ? tab.withConsumables(consumables(priced)) : tab;
    }

    private List<String> consumables(Resource machine) {
        return products.listFor(machine).stream()
                .map(product -> Words.say("shop.bought.what", product.name(), product.rate()))
                .toList();
    }
}
