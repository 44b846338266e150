package org.etabli.notice;

import org.etabli.identity.VenueStaff;
import org.etabli.kernel.NoticeId;
import org.etabli.network.Venues;
import org.etabli.notice.OutboxQueue.NewNotice;
import org.etabli.shop.Product;
import org.etabli.shop.Products;
import org.etabli.shop.ShopEvents.ProductLow;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes one outbox row for each of the venue's managers when a product runs out. */
@Component
class ShopNotices {

    private final OutboxQueue outbox;
    private final Products products;
    private final VenueStaff staff;
    private final Venues venues;

    ShopNotices(OutboxQueue outbox, Products products, VenueStaff staff, Venues venues) {
        this.outbox = outbox;
        this.products = products;
        this.staff = staff;
        this.venues = venues;
    }

    @EventListener
    void on(ProductLow event) {
        Product product = products.find(event.product()).orElseThrow();
        outbox.writeAll(
                staff.listManagers(venues.get(product.venue())).stream()
                        .map(manager -> new NewNotice(
                                NoticeId.next(),
                                NoticeKind.PRODUCT_LOW,
                                product.id().value(),
                                manager,
                                ToldOfProduct.of(product)))
                        .toList(),
                null);
    }
}
