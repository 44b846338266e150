package org.etabli.notice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.ProductId;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.notice.Letter.Fact;
import org.etabli.notice.Letter.Link;
import org.etabli.notice.Letter.Sender;
import org.etabli.shop.Product;
import org.etabli.shop.Products;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes to a venue's managers that a product runs out. */
@Component
class ShopLetterWriter implements Correspondent {

    private final Products products;
    private final Members members;
    private final Venues venues;
    private final Phrasebook phrasebook;
    private final JsonMapper json;
    private final String publicUrl;

    ShopLetterWriter(
            Products products,
            Members members,
            Venues venues,
            Phrasebook phrasebook,
            JsonMapper json,
            @Value("${etabli.public-url}") String publicUrl) {
        this.products = products;
        this.members = members;
        this.venues = venues;
        this.phrasebook = phrasebook;
        this.json = json;
        this.publicUrl = publicUrl;
    }

    @Override
    public NoticeKind.Subject about() {
        return NoticeKind.Subject.SHOP;
    }

    @Override
    public String subject(OutboxRow row, MemberDetails reader) {
        ToldOfProduct told = told(row);
        return phrasebook.say(
                reader.locale(),
                row.kind().key("subject"),
                told.name(),
                venues.get(told.venue()).name());
    }

    /** Empty when there is enough again before the mail left. */
    @Override
    public Optional<Letter> write(OutboxRow row) {
        return members.find(row.recipient())
                .filter(reader -> reader.email() != null)
                .flatMap(reader -> products.find(new ProductId(row.subject()))
                        .filter(Product::isLow)
                        .map(product -> letter(row, reader, product)));
    }

    private Letter letter(OutboxRow row, MemberDetails reader, Product product) {
        Locale language = reader.locale();
        Venue venue = venues.get(product.venue());
        return new Letter(
                row.id(),
                Sender.of(venue),
                reader,
                null,
                subject(row, reader),
                phrasebook.say(language, row.kind().key("lead"), product.name(), venue.name()),
                List.of(new Fact(
                        phrasebook.say(language, "notice.product_low.left"),
                        phrasebook.say(language, product.unit().amount(product.stock())))),
                List.of(),
                new Link(
                        phrasebook.say(language, "notice.product_low.link"),
                        publicUrl + "/stock?venue=" + venue.slug()),
                phrasebook.say(language, "notice.fault.footer.staff", venue.name()),
                null,
                null);
    }

    private ToldOfProduct told(OutboxRow row) {
        return json.readValue(row.payload(), ToldOfProduct.class);
    }
}
