package org.etabli.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.etabli.kernel.Name;
import org.etabli.kernel.VenueId;
import org.etabli.shop.Product;
import org.jspecify.annotations.Nullable;

/** The product and what was left of it when its managers were told; the payload of an outbox row. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ToldOfProduct(UUID venueId, String french, @Nullable String english) {

    static ToldOfProduct of(Product product) {
        return new ToldOfProduct(
                product.venue().value(), product.name().french(), product.name().english());
    }

    VenueId venue() {
        return new VenueId(venueId);
    }

    Name name() {
        return new Name(french, english);
    }
}
