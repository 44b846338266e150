package org.etabli.notice;

import java.util.List;
import java.util.Optional;
import org.etabli.kernel.ProductId;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.notice.Letter.Sender;
import org.etabli.shop.Product;
import org.etabli.shop.Products;
import org.springframework.stereotype.Component;

/** Writes to a venue's managers that a product runs out. */
@Component
class ShopLetterWriter implements Correspondent {

    private final Stationery stationery;
    private final Products products;
    private final Venues venues;

    ShopLetterWriter(Stationery stationery, Products products, Venues venues) {
        this.stationery = stationery;
        this.products = products;
        this.venues = venues;
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.SHOP;
    }

    @Override
    public String subject(Sheet sheet) {
        ToldOfProduct told = sheet.told(ToldOfProduct.class);
        return sheet.own("subject", told.name(), venues.get(told.venue()).name());
    }

    /** Empty when there is enough again before the mail left. */
    @Override
    public Optional<Letter> write(OutboxRow row) {
        return stationery
                .sheet(row)
                .flatMap(sheet -> products.find(new ProductId(row.subject()))
                        .filter(Product::isLow)
                        .map(product -> letter(sheet, product)));
    }

    private Letter letter(Sheet sheet, Product product) {
        Venue venue = venues.get(product.venue());
        return sheet.letter(
                Sender.of(venue),
                subject(sheet),
                sheet.own("lead", product.name(), venue.name()),
                List.of(sheet.fact(
                        "notice.product_low.left", sheet.say(product.unit().amount(product.stock())))),
                List.of(),
                sheet.link("notice.product_low.link", "/stock?venue=" + venue.slug()),
                sheet.say("notice.fault.footer.staff", venue.name()));
    }
}
