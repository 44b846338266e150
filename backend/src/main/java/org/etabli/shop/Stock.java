package org.etabli.shop;

import java.util.List;
import java.util.Optional;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.ProductId;
import org.etabli.kernel.Refusal;
import org.etabli.network.VenueAccess;
import org.etabli.shop.StockMovement.Kind;
import org.springframework.stereotype.Service;

/** What is left of products: what was delivered, what was counted, and every movement. */
@Service
public class Stock {

    private static final int SHOWN = 100;

    private final ProductRows products;
    private final StockRows rows;
    private final VenueAccess access;
    private final Transactions transactions;

    Stock(ProductRows products, StockRows rows, VenueAccess access, Transactions transactions) {
        this.products = products;
        this.rows = rows;
        this.access = access;
        this.transactions = transactions;
    }

    /**
     * So many more are there.
     *
     * @throws NotFoundException when there is no such product for the caller
     * @throws org.etabli.kernel.NotAllowedException unless she manages its venue
     */
    public void deliver(Caller caller, ProductId id, long quantity) {
        Input.within("quantity", quantity, 1, ProductDraft.MOST);
        transactions.inOne(() -> rows.move(held(caller, id), Kind.DELIVERY, quantity, null, null, caller.member()));
    }

    /**
     * It was counted, and there are so many; the difference is written down with the reason. Counted right, nothing is.
     *
     * @param reason of {@value #LONGEST} signs at most
     */
    public void correct(Caller caller, ProductId id, long counted, String reason) {
        Input.within("counted", counted, 0, ProductDraft.MOST);
        String why = Input.text("reason", reason, LONGEST);
        transactions.inOne(() -> {
            Product product = held(caller, id);
            if (counted != product.stock()) {
                rows.move(product, Kind.CORRECTION, counted - product.stock(), why, null, caller.member());
            }
        });
    }

    static final int LONGEST = 200;

    /** The latest first. */
    public List<StockMovement> list(Caller caller, ProductId id) {
        Product product = seen(caller, products.find(id), id);
        access.mustManage(caller, product.venue());
        return rows.list(id, SHOWN);
    }

    /** Why so many can't be had of what is held; empty when they can. */
    static Optional<Refusal> tooFew(Product held, long quantity) {
        if (held.has(quantity)) {
            return Optional.empty();
        }
        return Optional.of(
                held.stock() == 0
                        ? Refusal.byState("sold-out", held.name())
                        : Refusal.byState(
                                "too-few-left", held.name(), held.unit().amount(held.stock())));
    }

    private Product held(Caller caller, ProductId id) {
        Product product = seen(caller, products.hold(id), id);
        access.mustManage(caller, product.venue());
        return product;
    }

    private static Product seen(Caller caller, Optional<Product> found, ProductId id) {
        return found.filter(product -> caller.worksFor(product.operator()))
                .orElseThrow(() -> new NotFoundException("product", id));
    }
}
