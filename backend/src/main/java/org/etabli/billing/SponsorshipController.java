package org.etabli.billing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.etabli.billing.SponsoredShare.Percent;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.SponsorshipId;
import org.etabli.web.Amount;
import org.etabli.web.Creation;
import org.etabli.web.IdempotentRequests;
import org.etabli.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who pays for whom, over HTTP. */
@RestController
@Tag(name = "sponsorships")
class SponsorshipController {

    private final Sponsorships sponsorships;
    private final IdempotentRequests requests;

    SponsorshipController(Sponsorships sponsorships, IdempotentRequests requests) {
        this.sponsorships = sponsorships;
        this.requests = requests;
    }

    /**
     * @param percent of each fee, or null where it is an amount
     * @param endsOn the first day without it
     */
    record View(
            String id,
            String operatorId,
            String memberId,
            String payerId,
            String payer,
            @Nullable BigDecimal percent,
            @Nullable Amount amount,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable Amount ceiling,
            @Nullable String reference,
            Amount charged) {

        static View of(Sponsorship each) {
            return new View(
                    each.id().toString(),
                    each.operator().toString(),
                    each.member().toString(),
                    each.sponsor().toString(),
                    each.sponsorName(),
                    each.share() instanceof Percent percent ? percent.percent() : null,
                    each.share() instanceof SponsoredShare.Amount(var money) ? Amount.of(money) : null,
                    each.startsOn(),
                    each.endsOn(),
                    each.ceiling() == null ? null : Amount.of(each.ceiling()),
                    each.reference(),
                    Amount.of(each.charged()));
        }
    }

    record SponsorView(
            String payerId,
            String name,
            @Nullable String siren,
            @Nullable String email) {}

    record NewPayer(
            @Nullable String name,
            @Nullable Boolean legal,
            @Nullable String siren,
            @Nullable String street,
            @Nullable String postcode,
            @Nullable String city,
            @Nullable String email) {}

    record Wanted(
            @Nullable String operatorId,
            @Nullable String memberId,
            @Nullable String payerId,
            @Nullable NewPayer payer,
            @Nullable BigDecimal percent,
            @Nullable Amount amount,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable Amount ceiling,
            @Nullable String reference) {

        NewSponsorship sponsorship() {
            return by(who());
        }

        NewSponsorship by(NewSponsorship.Payer who) {
            return new NewSponsorship(
                    who,
                    share(),
                    Input.chosen("startsOn", startsOn),
                    endsOn,
                    ceiling == null ? null : ceiling.toMoney(),
                    reference);
        }

        private NewSponsorship.Payer who() {
            if (payerId != null) {
                return new NewSponsorship.Payer.Known(PayerId.parse(payerId));
            }
            NewPayer body = Input.chosen("payerId", payer);
            return new NewSponsorship.Payer.New(
                    Input.text("name", body.name(), 200),
                    body.legal() == null || body.legal(),
                    body.siren(),
                    PostalAddress.inFrance(body.street(), body.postcode(), body.city()),
                    body.email());
        }

        private SponsoredShare share() {
            if (percent != null && amount != null) {
                throw new InvalidInputException("percent", "percent-or-amount");
            }
            return amount != null
                    ? new SponsoredShare.Amount(amount.toMoney())
                    : Percent.of(Input.chosen("percent", percent));
        }
    }

    record End(@Nullable LocalDate day) {}

    @GetMapping("/api/v1/sponsorships")
    @Operation(
            summary = "Who pays a share of somebody's fees, the latest first",
            description = "The caller's own; with member, those of somebody whom the caller's operator knows.")
    ResponseEntity<List<View>> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String member,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        MemberId whose = member == null || member.equals("me") ? caller.member() : MemberId.parse(member);
        return Paging.of(limit, cursor)
                .cut(sponsorships.listOf(caller, whose), each -> each.id().toString(), View::of);
    }

    @GetMapping("/api/v1/sponsors")
    @Operation(summary = "The bodies and persons that pay for others at an operator, by name")
    ResponseEntity<List<SponsorView>> sponsors(
            Caller caller,
            @RequestParam String operator,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Paging.of(limit, cursor)
                .cut(
                        sponsorships.sponsors(caller, OperatorId.parse(operator)),
                        payer -> payer.id().toString(),
                        payer -> new SponsorView(payer.id().toString(), payer.name(), payer.siren(), payer.email()));
    }

    @PostMapping("/api/v1/sponsorships")
    @Operation(summary = "Agree that somebody pays a share of a member's fees; by who bills for the operator")
    ResponseEntity<?> begin(Caller caller, @RequestBody Wanted wanted, HttpServletRequest request) {
        OperatorId operator = OperatorId.parse(Input.text("operatorId", wanted.operatorId(), 36));
        MemberId member = MemberId.parse(Input.text("memberId", wanted.memberId(), 36));
        NewSponsorship sponsorship = wanted.sponsorship();
        return requests.once(request, caller, () -> {
            Sponsorship made = sponsorships.begin(caller, operator, member, sponsorship);
            return new Creation.Created(made.id().toString(), View.of(made));
        });
    }

    @PutMapping("/api/v1/sponsorships/{id}")
    @Operation(
            summary = "Change what was agreed with the same payer, as a whole",
            description = "From the next charge on. It begins on another day only while nothing was charged.")
    View change(Caller caller, @PathVariable String id, @RequestBody Wanted wanted) {
        NewSponsorship.Payer payer =
                new NewSponsorship.Payer.Known(PayerId.parse(Input.text("payerId", wanted.payerId(), 36)));
        return View.of(sponsorships.change(caller, SponsorshipId.parse(id), wanted.by(payer)));
    }

    @PostMapping("/api/v1/sponsorships/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End it with a day, the first without it; tomorrow if none is given")
    void end(Caller caller, @PathVariable String id, @RequestBody(required = false) @Nullable End end) {
        SponsorshipId which = SponsorshipId.parse(id);
        LocalDate day = end == null ? null : end.day();
        if (day == null) {
            sponsorships.end(caller, which);
        } else {
            sponsorships.end(caller, which, day);
        }
    }
}
