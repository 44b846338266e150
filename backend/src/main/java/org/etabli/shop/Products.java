package org.etabli.shop;

import java.util.List;
import java.util.Optional;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.ProductId;
import org.etabli.kernel.VenueId;
import org.etabli.resource.Resource;
import org.springframework.stereotype.Service;

/** What venues sell, for everyone. */
@Service
public class Products {

    private final ProductRows rows;

    Products(ProductRows rows) {
        this.rows = rows;
    }

    /** What the venue sells, by name; also what is sold out. */
    public List<Product> listOnSale(VenueId venue) {
        return rows.list(List.of(venue)).stream().filter(Product::onSale).toList();
    }

    /** What its venue sells for the machine in particular. */
    public List<Product> listFor(Resource machine) {
        return listOnSale(machine.venue()).stream()
                .filter(product -> product.machines().contains(machine.id()))
                .toList();
    }

    public Optional<Product> find(ProductId id) {
        return rows.find(id);
    }

    /** As JPEG. @throws NotFoundException when it has none */
    byte[] picture(ProductId id) {
        return rows.picture(id).orElseThrow(() -> new NotFoundException("picture", id));
    }
}
