package org.etabli.shop;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.MachineSessionId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.ProductId;
import org.etabli.kernel.PurchaseId;
import org.etabli.kernel.Refusal;
import org.etabli.network.Venues;
import org.etabli.shop.PurchaseOutcome.Done;
import org.etabli.web.Amount;
import org.etabli.web.Creation;
import org.etabli.web.IdempotentRequests;
import org.etabli.web.Moments;
import org.etabli.web.Paging;
import org.etabli.web.Problems;
import org.etabli.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Taking something from a shop over HTTP, and bringing it back. */
@RestController
@RequestMapping("/api/v1/purchases")
@Tag(name = "shop")
class PurchaseController {

    private final Purchases purchases;
    private final Venues venues;
    private final IdempotentRequests requests;
    private final Problems problems;

    PurchaseController(Purchases purchases, Venues venues, IdempotentRequests requests, Problems problems) {
        this.purchases = purchases;
        this.venues = venues;
        this.requests = requests;
        this.problems = problems;
    }

    /**
     * @param memberId for whom, at a desk; left out, it is the caller
     * @param sessionId the time at a machine that it is for; left out, the one that runs for her at the venue
     */
    record WantedPurchase(
            @Nullable String productId,
            @Nullable Long quantity,
            @Nullable String memberId,
            @Nullable String sessionId) {}

    /** @param price of all of it, all taxes included */
    record PurchaseView(
            String id,
            String productId,
            String name,
            String venueId,
            String memberId,
            @Nullable String sessionId,
            long quantity,
            String unit,
            Amount price,
            OffsetDateTime boughtAt,
            @Nullable OffsetDateTime takenBackAt) {}

    @GetMapping
    @Operation(summary = "What the caller took, the latest first; a desk asks for a member's")
    ResponseEntity<List<PurchaseView>> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String member,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Locale reader) {
        Paging paging = Paging.of(limit, cursor);
        MemberId whose = member == null ? caller.member() : MemberId.parse(member);
        return paging.answer(
                found(caller, whose, paging), purchase -> purchase.id().toString(), purchase -> view(purchase, reader));
    }

    private List<Purchase> found(Caller caller, MemberId member, Paging paging) {
        try {
            PurchaseId after = paging.after() == null ? null : PurchaseId.parse(paging.after());
            return purchases.listOf(caller, member, after, paging.limit() + 1);
        } catch (NotFoundException foreign) {
            throw Paging.badCursor();
        }
    }

    @PostMapping
    @Operation(summary = "Take something; it is charged with the next invoice")
    ResponseEntity<?> take(
            Caller caller, @RequestBody WantedPurchase wanted, HttpServletRequest request, Locale reader) {
        TakeProduct take = new TakeProduct(
                PurchaseId.next(),
                ProductId.parse(Input.text("productId", wanted.productId(), 36)),
                Input.chosen("quantity", wanted.quantity()),
                wanted.memberId() == null ? caller.member() : MemberId.parse(wanted.memberId()),
                wanted.sessionId() == null ? null : MachineSessionId.parse(wanted.sessionId()));
        return requests.once(request, caller, () -> switch (purchases.take(caller, take)) {
            case Done(Purchase taken) -> new Creation.Created(taken.id().toString(), view(taken, reader));
            case PurchaseOutcome.Refused(Refusal refusal) -> new Creation.Refused(refusal);
        });
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Bring it back, while no invoice asks for it: oneself within minutes, a desk later too")
    ResponseEntity<?> takeBack(Caller caller, @PathVariable String id, Locale reader) {
        return switch (purchases.takeBack(caller, PurchaseId.parse(id))) {
            case Done done -> ResponseEntity.noContent().build();
            case PurchaseOutcome.Refused(Refusal refusal) -> problems.ofRefusal(reader, refusal, List.of());
        };
    }

    private PurchaseView view(Purchase purchase, Locale reader) {
        ZoneId zone = venues.get(purchase.venue()).zone();
        return new PurchaseView(
                purchase.id().toString(),
                purchase.product().toString(),
                purchase.name().in(reader),
                purchase.venue().toString(),
                purchase.member().toString(),
                purchase.session() == null ? null : purchase.session().toString(),
                purchase.quantity(),
                Words.of(purchase.unit()),
                Amount.of(purchase.price()),
                Moments.at(purchase.boughtAt(), zone),
                purchase.takenBackAt() == null ? null : Moments.at(purchase.takenBackAt(), zone));
    }
}
