package org.etabli.ui.publicsite;

import java.util.List;
import java.util.Locale;
import org.etabli.kernel.Phrasebook;
import org.etabli.resource.Resource;
import org.etabli.shop.Products;
import org.springframework.stereotype.Component;

/** What the venue's shop has for a machine, in words. */
@Component
class MachineShelf {

    private final Products products;
    private final Phrasebook phrasebook;

    MachineShelf(Products products, Phrasebook phrasebook) {
        this.products = products;
        this.phrasebook = phrasebook;
    }

    /** @param rate « 12,00 € / plaque » */
    record OnShelf(String name, String rate, boolean available) {}

    List<OnShelf> list(Locale reader, Resource machine) {
        return products.listFor(machine).stream()
                .map(product ->
                        new OnShelf(product.name().in(reader), phrasebook.say(reader, product.rate()), product.has(1)))
                .toList();
    }
}
