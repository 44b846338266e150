package org.etabli.shop;

import java.util.List;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Ids;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.PictureReader;
import org.etabli.kernel.ProductId;
import org.etabli.kernel.VenueId;
import org.etabli.network.VenueAccess;
import org.etabli.network.VenueAccess.ManagedVenue;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.etabli.shop.ShopEvents.StockMoved;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What a venue's manager decides of its shop: what is sold, for how much, with which picture. */
@Service
public class ProductSettings {

    private final ProductRows rows;
    private final StockRows stock;
    private final VenueAccess access;
    private final Resources resources;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;

    ProductSettings(
            ProductRows rows,
            StockRows stock,
            VenueAccess access,
            Resources resources,
            Transactions transactions,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.stock = stock;
        this.access = access;
        this.resources = resources;
        this.transactions = transactions;
        this.events = events;
    }

    /**
     * Everything that the venue sells or sold, by name.
     *
     * @throws NotFoundException when there is no such venue for the caller
     * @throws org.etabli.kernel.NotAllowedException unless she manages it
     */
    public List<Product> list(Caller caller, VenueId venue) {
        access.mustManage(caller, venue);
        return rows.list(List.of(venue));
    }

    /**
     * Adds a product, or changes it. Its unit stays once its stock was moved.
     *
     * @throws InvalidInputException when a machine is another venue's, the currency another one, or the unit changes
     */
    public Product save(Caller caller, VenueId venue, ProductDraft draft) {
        return transactions.inOne(() -> {
            ManagedVenue there = access.mustManage(caller, venue);
            check(draft, there);
            rows.hold(draft.id()).ifPresent(before -> {
                if (!before.venue().equals(venue)) {
                    throw new NotFoundException("product", draft.id());
                }
                if (before.unit() != draft.unit() && !stock.list(draft.id(), 1).isEmpty()) {
                    throw new InvalidInputException("unit", "unit-stays");
                }
                if (!draft.belowZero() && before.stock() < 0) {
                    throw new InvalidInputException("belowZero", "stock-below-zero", -before.stock());
                }
            });
            boolean known = !rows.save(draft, there.operator(), venue);
            Product saved = rows.find(draft.id()).orElseThrow();
            if (known || !saved.isLow()) {
                stock.watch(saved.id(), saved.alertAt(), saved.stock());
            }
            events.publishEvent(new StockMoved(venue));
            return saved;
        });
    }

    private void check(ProductDraft draft, ManagedVenue venue) {
        if (!draft.price().getCurrencyUnit().equals(venue.currency())) {
            throw new InvalidInputException("price", "other-currency");
        }
        draft.machines()
                .forEach(machine -> resources
                        .find(machine)
                        .map(Resource::venue)
                        .filter(venue.id()::equals)
                        .orElseThrow(() -> new InvalidInputException("machines", "machine-elsewhere")));
    }

    /**
     * Replaces its picture.
     *
     * @param file PNG or JPEG of {@link PictureReader#LARGEST} bytes at most
     * @throws InvalidInputException when the file is too large or no picture
     * @throws NotFoundException when there is no such product for the caller
     */
    public void setPicture(Caller caller, ProductId id, byte[] file) {
        byte[] picture = PictureReader.read(file);
        transactions.inOne(() -> {
            mustManage(caller, id);
            rows.picture(id, Ids.next(), picture);
        });
    }

    /** Does nothing when it has none. */
    public void removePicture(Caller caller, ProductId id) {
        transactions.inOne(() -> {
            mustManage(caller, id);
            rows.removePicture(id);
        });
    }

    private void mustManage(Caller caller, ProductId id) {
        Product product = rows.hold(id)
                .filter(found -> caller.worksFor(found.operator()))
                .orElseThrow(() -> new NotFoundException("product", id));
        access.mustManage(caller, product.venue());
    }
}
