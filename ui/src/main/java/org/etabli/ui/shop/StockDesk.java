package org.etabli.ui.shop;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ProductId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Resources;
import org.etabli.shop.Product;
import org.etabli.shop.ProductDraft;
import org.etabli.shop.ProductSettings;
import org.etabli.shop.Stock;
import org.etabli.shop.StockMovement;
import org.etabli.ui.shell.SignedIn;
import org.etabli.ui.shell.VenueScope;
import org.joda.money.CurrencyUnit;

/** What a manager's screen of the shop reads and does. */
@SpringComponent
class StockDesk {

    private final SignedIn signedIn;
    private final VenueScope scope;
    private final ProductSettings settings;
    private final Stock stock;
    private final Venues venues;
    private final Resources resources;
    private final Members members;

    StockDesk(
            SignedIn signedIn,
            VenueScope scope,
            ProductSettings settings,
            Stock stock,
            Venues venues,
            Resources resources,
            Members members) {
        this.signedIn = signedIn;
        this.scope = scope;
        this.settings = settings;
        this.stock = stock;
        this.venues = venues;
        this.resources = resources;
        this.members = members;
    }

    Optional<Venue> here() {
        return scope.current(Role.MANAGER);
    }

    List<Product> list(Venue venue) {
        return settings.list(signedIn.caller(), venue.id());
    }

    CurrencyUnit currency(Venue venue) {
        return venues.getOperator(venue.operator()).currency();
    }

    List<Resource> machines(Venue venue) {
        return resources.list(venue.id(), ResourceKind.MACHINE);
    }

    /** The names of those it is for, parted by commas. */
    String machinesOf(Product product) {
        return product.machines().stream()
                .flatMap(id -> resources.find(id).stream())
                .map(Resource::name)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    Optional<Resource> machine(ResourceId id) {
        return resources.find(id);
    }

    void save(Venue venue, ProductDraft draft) {
        settings.save(signedIn.caller(), venue.id(), draft);
    }

    void setPicture(ProductId id, byte[] file) {
        settings.setPicture(signedIn.caller(), id, file);
    }

    void removePicture(ProductId id) {
        settings.removePicture(signedIn.caller(), id);
    }

    void deliver(ProductId id, long quantity) {
        stock.deliver(signedIn.caller(), id, quantity);
    }

    void correct(ProductId id, long counted, String reason) {
        stock.correct(signedIn.caller(), id, counted, reason);
    }

    List<StockMovement> movements(ProductId id) {
        return stock.list(signedIn.caller(), id);
    }

    /** Who moved it, by id. */
    Map<MemberId, MemberDetails> names(List<StockMovement> movements) {
        return members.byId(movements.stream().map(StockMovement::by).distinct().toList());
    }
}
