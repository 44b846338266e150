package org.etabli.ui.publicsite;

import java.util.Locale;
import java.util.Set;
import org.etabli.billing.CheckoutCause;
import org.etabli.billing.CheckoutCause.Ahead;
import org.etabli.billing.CheckoutCause.OfInvoice;
import org.etabli.billing.CheckoutOutcome;
import org.etabli.billing.CheckoutState;
import org.etabli.billing.CheckoutState.Standing;
import org.etabli.billing.Checkouts;
import org.etabli.billing.Fund;
import org.etabli.kernel.CheckoutId;
import org.etabli.kernel.Phrasebook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the card service sends whoever paid, or left: what became of it, and what to do now. */
@Controller
class PayPageController {

    private static final Set<String> OF_ITS_OWN = Set.of("paid", "open", "left", "lapsed");

    private final Checkouts checkouts;
    private final Phrasebook phrasebook;

    PayPageController(Checkouts checkouts, Phrasebook phrasebook) {
        this.checkouts = checkouts;
        this.phrasebook = phrasebook;
    }

    @GetMapping("/pay/{id}")
    String paid(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String left,
            Model model,
            Locale reader) {
        CheckoutState state = checkouts.state(CheckoutId.parse(id));
        show(model, reader, state, left != null && state.standing() == Standing.OPEN ? "left" : word(state.standing()));
        return "public/pay";
    }

    /** On to the card service once more; the same page while it is open, else a new one. */
    @GetMapping("/pay/{id}/again")
    String again(@PathVariable String id, Model model, Locale reader) {
        CheckoutId checkout = CheckoutId.parse(id);
        return switch (checkouts.again(checkout)) {
            case CheckoutOutcome.Open(var next, var address) -> "redirect:" + address;
            case CheckoutOutcome.ByHand byHand -> "redirect:/pay/" + checkout;
            case CheckoutOutcome.Refused(var refusal) -> {
                show(model, reader, checkouts.state(checkout), "refused");
                model.addAttribute("title", phrasebook.say(reader, refusal.title()));
                model.addAttribute("reason", phrasebook.say(reader, refusal.reason()));
                yield "public/pay";
            }
        };
    }

    private void show(Model model, Locale reader, CheckoutState state, String word) {
        model.addAttribute("state", state);
        CheckoutCause cause = state.cause();
        String invoice = cause instanceof OfInvoice of ? of.number() : "";
        String kind = cause instanceof Ahead(var fund, var payer) ? fund.name().toLowerCase(Locale.ROOT) : null;
        model.addAttribute(
                "next",
                switch (cause) {
                    case OfInvoice of -> "/invoices/" + of.invoice();
                    case Ahead ahead -> ahead.fund() == Fund.WALLET ? "/membership" : null;
                });
        model.addAttribute("nextWord", kind == null ? "public.pay.invoice" : "public.pay.wallet");
        model.addAttribute("word", word);
        model.addAttribute("waits", word.equals("open"));
        model.addAttribute("again", word.equals("left") || word.equals("declined") || word.equals("lapsed"));
        model.addAttribute("symbol", word.equals("paid") ? "check-circle" : word.equals("open") ? "hourglass" : "card");
        model.addAttribute("title", phrasebook.say(reader, title(word, kind), state.amount(), invoice, state.seller()));
        model.addAttribute("reason", phrasebook.say(reader, lead(word, kind), state.amount(), invoice, state.seller()));
    }

    /** Where it matters what was paid for, there is a sentence of its own. */
    private static String lead(String word, @Nullable String kind) {
        boolean told = kind != null && OF_ITS_OWN.contains(word);
        return "public.pay." + word + ".lead" + (told ? "." + kind : "");
    }

    private static String title(String word, @Nullable String kind) {
        return "public.pay." + word + (kind != null && word.equals("paid-twice") ? "." + kind : "");
    }

    private static String word(Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
