package org.etabli.shop;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.etabli.kernel.ProductId;
import org.etabli.kernel.ResourceId;
import org.etabli.network.Venues;
import org.etabli.web.Amount;
import org.etabli.web.Paging;
import org.etabli.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What venues sell, over HTTP; for everyone. */
@RestController
@RequestMapping("/api/v1/products")
@Tag(name = "shop")
class ProductController {

    private static final Duration A_YEAR = Duration.ofDays(365);

    private final Products products;
    private final Venues venues;

    ProductController(Products products, Venues venues) {
        this.products = products;
        this.venues = venues;
    }

    /**
     * @param price for {@code pricedBy} units, all taxes included
     * @param available whether one can be had now
     * @param resourceIds the machines it is for; empty: for everything
     */
    record ProductView(
            String id,
            String venueId,
            String name,
            String unit,
            Amount price,
            int pricedBy,
            boolean available,
            List<String> resourceIds,
            @Nullable String picture) {}

    @GetMapping
    @Operation(
            summary = "What venues sell, by name",
            security = {})
    ResponseEntity<List<ProductView>> list(
            @RequestParam(required = false) @Nullable String venue,
            @RequestParam(required = false) @Nullable String resource,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Locale reader) {
        ResourceId machine = resource == null ? null : ResourceId.parse(resource);
        List<Product> found = (venue == null ? venues.list().stream() : Stream.of(venues.get(venue)))
                .flatMap(each -> products.listOnSale(each.id()).stream())
                .filter(product -> machine == null || product.machines().contains(machine))
                .toList();
        return Paging.of(limit, cursor)
                .cut(found, product -> product.id().toString(), product -> view(product, reader));
    }

    @GetMapping("/{id}/picture")
    @Operation(
            summary = "The product's picture as JPEG",
            security = {})
    ResponseEntity<byte[]> picture(@PathVariable String id) {
        byte[] picture = products.picture(ProductId.parse(id));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(A_YEAR).cachePublic().immutable())
                .header("X-Content-Type-Options", "nosniff")
                .body(picture);
    }

    private static ProductView view(Product product, Locale reader) {
        return new ProductView(
                product.id().toString(),
                product.venue().toString(),
                product.name().in(reader),
                Words.of(product.unit()),
                Amount.of(product.price()),
                product.pricedBy(),
                product.has(1),
                product.machines().stream().map(ResourceId::toString).sorted().toList(),
                product.pictureAddress());
    }
}
